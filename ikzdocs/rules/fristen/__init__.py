"""Rules on dates that follow each other."""
