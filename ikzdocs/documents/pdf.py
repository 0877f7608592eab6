"""The LibreOffice door: Word documents → PDF/A-2b with PDF/UA-1 tags, many in one call.

LibreOffice answers 0 whether it wrote a PDF or not, hangs on a profile that a killed run left
behind, and leaves children when it is killed. So each call has a profile and a process group of
its own and a time limit, and only what it wrote counts. What is missing is tried once more, alone.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs.errors import MissingToolError, ToolFailedError
from ikzdocs.record import record
from ikzdocs.wordfile.package import open_package
from ikzdocs.wordfile.xml import DRAWING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

SHARD = 50
"""Documents for one call of LibreOffice; its start-up costs as much as six of them."""

_TOOL = "LibreOffice"
_SECONDS_TO_START = 60
_SECONDS_EACH = 10
_PLACES = (
    "soffice",
    "libreoffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_EXPORT = {
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}
_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS = (
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>"""
_SETTING = """<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">\
<value>{value}</value></prop></item>"""


@record
class Document:
    """One Word document of ours, by its name without extension."""

    name: str
    content: bytes


def office() -> str:
    """Return the LibreOffice program.

    Raises:
        MissingToolError: it is not installed; says how to install it.
    """
    for place in _PLACES:
        found = shutil.which(place)
        if found:
            return found
    raise MissingToolError(
        _TOOL,
        "PDF-Dateien",
        "Installieren: auf Debian und Ubuntu apt-get install libreoffice-writer, "
        "auf Windows und macOS von libreoffice.org.",
    )


def convert(documents: Sequence[Document], *, day: date, jobs: int = 1) -> Iterator[Document]:
    """Yield each document as PDF, in order; the same bytes for the same document and day.

    `jobs` calls of LibreOffice run at the same time, each with a profile of its own.

    Raises:
        MissingToolError: LibreOffice or pikepdf is not installed.
        DocumentError: a document is no Word file; LibreOffice would make a PDF of anything.
        ToolFailedError: LibreOffice made no PDF of a document, also when asked for it alone.
    """
    from ikzdocs.documents.pdf_standard import conform  # noqa: PLC0415 - needs the extra [pdf]

    program = office()
    descriptions = [_descriptions(document) for document in documents]
    size = min(SHARD, -(-len(documents) // jobs)) or 1
    shards = [documents[start : start + size] for start in range(0, len(documents), size)]
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        made = pool.map(lambda part: _convert_shard(program, part), shards)
        pairs = zip(chain.from_iterable(made), descriptions, strict=True)
        for (document, raw), described in pairs:
            yield Document(name=document.name, content=conform(raw, day, described))


def _convert_shard(program: str, documents: Sequence[Document]) -> list[tuple[Document, bytes]]:
    made = _call(program, documents)
    for index, document in enumerate(documents):
        if index not in made:
            made |= dict(zip([index], _call(program, [document]).values(), strict=False))
        if index not in made:
            raise ToolFailedError(_TOOL, f"Aus „{document.name}“ wurde kein PDF.")
    return [(document, made[index]) for index, document in enumerate(documents)]


def _call(program: str, documents: Sequence[Document]) -> dict[int, bytes]:
    """Convert in one call; return by index what really became a PDF."""
    with tempfile.TemporaryDirectory(prefix="ikzdocs-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        for index, document in enumerate(documents):
            (folder / f"{index}.docx").write_bytes(document.content)
        _run(_command(program, folder, len(documents)), folder, len(documents))
        results = ((index, folder / "pdf" / f"{index}.pdf") for index in range(len(documents)))
        return {index: path.read_bytes() for index, path in results if _is_pdf(path)}


def _command(program: str, folder: Path, count: int) -> list[str]:
    profile = folder / "profil"
    (profile / "user").mkdir(parents=True)
    items = "".join(_SETTING.format(path=p, name=n, value=v) for p, n, v in _SETTINGS)
    settings = profile / "user" / "registrymodifications.xcu"
    settings.write_text(_PROFILE.format(items=items), encoding="utf-8")
    return [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--convert-to"),
        f"pdf:writer_pdf_Export:{json.dumps(_EXPORT)}",
        *("--outdir", str(folder / "pdf")),
        *(str(folder / f"{index}.docx") for index in range(count)),
    ]


def _run(command: list[str], folder: Path, count: int) -> None:
    process = subprocess.Popen(  # noqa: S603 - our own command, no shell
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "HOME": str(folder), "TMPDIR": str(folder)},
    )
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=_SECONDS_TO_START + _SECONDS_EACH * count)
    _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process with all its children; one left behind would hold the profile."""
    if os.name == "nt":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _is_pdf(path: Path) -> bool:
    return path.is_file() and path.read_bytes()[:5] == b"%PDF-"


def _descriptions(document: Document) -> tuple[str, ...]:
    package = open_package(document.content, document.name)
    pictures = package.xml(package.main).iter(f"{{{DRAWING}}}docPr")
    return tuple(picture.get("descr", "") for picture in pictures)
