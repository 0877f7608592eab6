"""Rules on the costs and how they are shared."""
