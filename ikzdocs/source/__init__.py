"""YAML and JSON as text values with positions; guesses nothing.

`read` takes bytes, `read_file` a path; both give a `Source` or raise `SourceError`.
"""

from ikzdocs.source.files import read, read_bytes, read_file
from ikzdocs.source.model import MAX_BYTES, Position, Source, Value

__all__ = ["MAX_BYTES", "Position", "Source", "Value", "read", "read_bytes", "read_file"]
