"""Rules on procurement law."""
