"""What brings khabar to other machines."""
