"""Rules on the law of municipalities: legal form, supervision, signatures."""
