"""The same spec as a workbook: written to be filled in with Excel, and read back."""

from ikzdocs.spec.workbook.reading import read, read_file
from ikzdocs.spec.workbook.writing import write

__all__ = ["read", "read_file", "write"]
