"""`python -m benchmarks.gate`: fail where a document costs more instructions than it may.

Callgrind counts the same on a busy machine as on a quiet one.
"""

from __future__ import annotations

import sys

from benchmarks import documents
from benchmarks.targets import GUARDED


def main() -> None:
    """Compare one agreement of ours with one of docxtpl."""
    found = documents.counted(("naiv", "ikzdocs"))
    if not found:
        sys.exit("Zum Zählen der Befehle fehlt valgrind.")
    times = found["naiv"] / found["ikzdocs"]
    print(f"Befehle für eine Vereinbarung: docxtpl braucht das {times:.1f}fache.")
    if times < GUARDED:
        sys.exit(f"Versprochen ist das {GUARDED}fache.")


if __name__ == "__main__":
    main()
