"""The one safe reader of Word files: templates, results, and what comes back from outside."""
