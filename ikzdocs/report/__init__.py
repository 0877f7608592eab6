"""What a check found, told to people (text, HTML) and to machines (JSON)."""
