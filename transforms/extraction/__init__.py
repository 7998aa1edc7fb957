"""Pure functions that turn one raw page into records. Nothing here imports Beam."""
