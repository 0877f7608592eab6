"""Bring the manual up to date: every `$ ikzdocs …` in it is run and its output written below it.

`python -m scripts.manual` rewrites the pages; a test runs the same and compares. A block begins
with ```` ```console ````; in it, lines after a `$` line are its output, and `…` stands for lines
that are left out. The day is fixed, so that a page changes only when ikzdocs does.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "handbuch"
DAY = "2026-11-21"
MOST = 24
_BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
_TAKES_DAY = {"check", "render", "law", "rules", "batch"}


def refreshed(page: str, folder: Path) -> str:
    """Return a page with the real output below every command; they run in `folder`, in order."""
    return _BLOCK.sub(lambda block: block[1] + _session(block[2], folder) + block[3], page)


def _session(block: str, folder: Path) -> str:
    lines = []
    for line in block.splitlines():
        if line.startswith("$ "):
            lines += [line, *_output(line.removeprefix("$ ").partition("  #")[0], folder)]
    return "".join(f"{line}\n" for line in lines)


def _output(command: str, folder: Path) -> list[str]:
    words = shlex.split(command)
    if words[0] != "ikzdocs":
        return []
    if len(words) > 1 and words[1] in _TAKES_DAY and "--stichtag" not in words:
        words += ["--stichtag", DAY]
    environment = {**os.environ, "XDG_DATA_HOME": str(folder / "daten"), "COLUMNS": "100"}
    ran = subprocess.run(
        [sys.executable, "-m", *words], cwd=folder, env=environment, check=False,
        capture_output=True, encoding="utf-8")  # fmt: skip
    if ran.returncode not in {0, 1}:
        raise RuntimeError(f"{command}: {ran.stderr}")
    told = (ran.stdout + ran.stderr).rstrip().splitlines()
    return [*told[:MOST], "…"] if len(told) > MOST else told


def pages() -> dict[Path, str]:
    """Return every page of the manual with its text as it should be."""
    texts = {}
    for path in sorted(PAGES.glob("*.md")):
        with tempfile.TemporaryDirectory() as name:
            texts[path] = refreshed(path.read_text(encoding="utf-8"), Path(name))
    return texts


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8", newline="\n")
