"""Rules of the funding programme: what the Land demands before it gives money."""
