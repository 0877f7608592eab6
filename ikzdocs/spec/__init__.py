"""The cooperation as the clerk describes it."""
