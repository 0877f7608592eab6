"""Rules on VAT."""
