"""Rules on the content of the agreement: what it must say, and what it had better say."""
