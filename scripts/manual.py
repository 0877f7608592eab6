"""Bring the manual up to date: every `$ ikzdocs …` in it is run and its output written below it.

`python -m scripts.manual` rewrites the pages; a test runs the same and compares. In a block that
begins with ```` ```console ````, lines after a `$` line are its output, and `…` stands for lines
left out; ```` ```console 12 ```` shows twelve. A block like ```` ```csv varianten.csv ```` is a
file that the commands below it find; a command that ends with 2 has to say so in its remark. The
day is fixed, so that a page changes only when ikzdocs does.
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
_REFUSED = "endet mit 2"
_BLOCK = re.compile(r"^```(\w+) ?([\w.]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_TAKES_DAY = {"batch", "check", "law", "register", "render", "review", "rules"}


def refreshed(page: str, folder: Path) -> str:
    """Return a page with the real output below every command; they run in `folder`, in order."""
    return _BLOCK.sub(lambda block: _block(block[1], block[2], block[3], folder), page)


def _block(language: str, detail: str, body: str, folder: Path) -> str:
    if language == "console":
        body = _session(body, folder, int(detail or MOST))
    elif detail:
        (folder / detail).write_text(body, encoding="utf-8", newline="\n")
    head = f"{language} {detail}".rstrip()
    return f"```{head}\n{body}```"


def _session(body: str, folder: Path, most: int) -> str:
    lines = []
    for line in body.splitlines():
        if line.startswith("$ "):
            command, _, remark = line.removeprefix("$ ").partition("  # ")
            told = _output(command, folder, refused=_REFUSED in remark)
            lines += [line, *told[:most], *(["…"] if len(told) > most else [])]
    return "".join(f"{line}\n" for line in lines)


def _output(command: str, folder: Path, *, refused: bool) -> list[str]:
    """Return what a command tells: its result, or its messages where it has none."""
    words = shlex.split(command)
    if words[1] in _TAKES_DAY and "--stichtag" not in words:
        words += ["--stichtag", DAY]
    data = str(folder / "daten")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_DATA_HOME": data}
    ran = subprocess.run(
        [sys.executable, "-m", *words], cwd=folder, env=environment, check=False,
        capture_output=True, encoding="utf-8")  # fmt: skip
    if ran.returncode not in ({2} if refused else {0, 1}):
        raise RuntimeError(f"{command} ends with {ran.returncode}: {ran.stderr}")
    return (ran.stdout or ran.stderr).rstrip().splitlines()


def page(path: Path) -> str:
    """Return a page of the manual as it should be."""
    with tempfile.TemporaryDirectory() as name:
        return refreshed(path.read_text(encoding="utf-8"), Path(name))


if __name__ == "__main__":
    for one in sorted(PAGES.glob("*.md")):
        one.write_text(page(one), encoding="utf-8", newline="\n")
