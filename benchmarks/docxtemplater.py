"""docxtemplater beside us: our templates in its language, in a Node process that stays."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from lxml import etree

from benchmarks import peers
from benchmarks.cases import ROOT
from benchmarks.measure import Cost
from benchmarks.translation import Translation
from ikzdocs.documents.package import Packer
from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.cases import Paper
    from benchmarks.documents import Peer
    from benchmarks.measure import Run

_TOOLS = ROOT / ".tools" / "bench"
_PACKAGE = _TOOLS / "node_modules" / "docxtemplater" / "package.json"


def version() -> str:
    """What is measured, for the page; "" where Node or docxtemplater is missing."""
    if not (shutil.which("node") and _PACKAGE.is_file()):
        return ""
    node = subprocess.run(["node", "--version"], check=True, capture_output=True, text=True)
    return f"{json.loads(_PACKAGE.read_bytes())['version']} (Node {node.stdout.strip()[1:]})"


@contextmanager
def peer(papers: Sequence[Paper]) -> Iterator[dict[str, Peer]]:
    """Give the peer for these papers by its name; nothing where `version` finds none.

    Raises:
        ValueError: a document of docxtemplater reads differently from one of docxtpl.
    """
    if not version():
        yield {}
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for paper in papers:
            _translate(paper, folder)
        with _started(folder) as service:
            for paper in papers:
                _compare(paper, folder)
            yield {"docxtemplater": service.peer}


def _translate(paper: Paper, folder: Path) -> None:
    translation = Translation(paper.sources(), peers.environment())
    template = Packer(paper.prepared.package.parts).pack(translation.parts())
    (folder / f"{paper.kind}.docx").write_bytes(template)
    data = json.dumps(translation.data(paper.context))
    (folder / f"{paper.kind}.json").write_text(data, encoding="utf-8")


def _compare(paper: Paper, folder: Path) -> None:
    theirs = (folder / f"{paper.kind}.out.docx").read_bytes()
    (plain,) = cast("list[bytes]", peers.naive([paper])())
    for part in paper.prepared.parts:
        if _texts(theirs, part.name) != _texts(plain, part.name):
            raise ValueError(f"{paper.kind}: docxtemplater schreibt anderen Text in {part.name}.")


def _texts(document: bytes, part: str) -> list[str]:
    """The text of every paragraph."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        root = etree.fromstring(package.read(part))
    return ["".join(text.text or "" for text in one.iter(w("t"))) for one in root.iter(w("p"))]


class _Service:
    """The Node process: it is told what to make, and tells what that took."""

    def __init__(self, questions: IO[str], answers: IO[str]) -> None:
        self._questions, self._answers = questions, answers
        self._answer()

    def peer(self, papers: Sequence[Paper]) -> Run:
        """Make these papers with the processor time of that process."""
        kinds = json.dumps([paper.kind for paper in papers])
        return lambda: self._ask(kinds)

    def _ask(self, kinds: str) -> Cost:
        self._questions.write(kinds + "\n")
        self._questions.flush()
        return Cost(*self._answer())

    def _answer(self) -> list[float]:
        answer: list[float] = json.loads(self._answers.readline())
        return answer


@contextmanager
def _started(folder: Path) -> Iterator[_Service]:
    """One thread, like every peer: those that collect garbage spin where the machine is busy."""
    script = Path(__file__).with_suffix(".mjs")
    command = ["node", "--single-threaded", str(script), str(_TOOLS), str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdin and process.stdout  # noqa: S101, PT018 - both are pipes
        yield _Service(process.stdin, process.stdout)
        process.stdin.close()
