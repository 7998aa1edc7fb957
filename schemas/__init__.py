"""The records khabar writes, and the Arrow schemas derived from them."""
