"""The graph, the launcher, the command line, and the reading side."""
