"""What a batch is given and what it gives back. Everything here travels between processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from ikzdocs.batch.row import Row
from ikzdocs.errors import InternalError
from ikzdocs.findings import Severity
from ikzdocs.output import is_safe_name
from ikzdocs.papers import RenderOptions
from ikzdocs.record import record

ARCHIVE = "unterlagen.zip"


@record
class Job:
    """One cooperation: its spec, and the name of the folder that its papers go to."""

    folder: str
    spec: Path | Row

    def __post_init__(self) -> None:
        """Refuse a name that could lead out of the output folder.

        Raises:
            InternalError: the name is not one plain lower-case word.
        """
        if not is_safe_name(self.folder):
            raise InternalError(f"Unbrauchbarer Ordnername: {self.folder!r}")

    @property
    def label(self) -> str:
        """What messages call the spec: the file, or table and row."""
        return self.spec.label if isinstance(self.spec, Row) else str(self.spec)


@record
class Settings:
    """What holds for all cooperations of a run.

    `as_zip`: one archive for each instead of single files; `force` overwrites whatever is there;
    `resume` passes over what is complete and current. `own_templates` are the user's templates
    that were there when the run began, as paths below their folder.
    """

    output: Path
    stichtag: date
    options: RenderOptions = field(default_factory=RenderOptions)
    as_zip: bool = False
    force: bool = False
    resume: bool = False
    own_templates: tuple[str, ...] = ()

    def missing_template(self) -> Path | None:
        """Return a template that has vanished since; ours in its place would be another text."""
        folder = self.options.templates
        paths = (folder / name for name in self.own_templates) if folder else ()
        return next((path for path in paths if not path.is_file()), None)


class Status(StrEnum):
    """What became of one cooperation."""

    GESCHRIEBEN = "geschrieben"
    AKTUELL = "aktuell"
    FEHLER = "fehler"


@record
class Record:
    """The small result that comes back for each job.

    Money and percent are decimal strings as in the report; `findings` are those of the report,
    or why there is none; `fehler` is a sentence for the user, empty where papers are there.
    """

    ordner: str
    spec: str
    status: Status
    exit_code: int
    foerderfaehig: bool = False
    zuwendung: str | None = None
    ersparnis: str | None = None
    prozent: str | None = None
    findings: tuple[Mapping[str, Any], ...] = ()
    fehler: str = ""

    @property
    def urteil(self) -> str:
        """The verdict in words."""
        if self.status is Status.FEHLER:
            return _FAILURES.get(self.exit_code, "gescheitert")
        if not self.foerderfaehig:
            return "noch nicht förderfähig"
        still_open = sum(one["severity"] == Severity.OFFEN for one in self.findings)
        return f"förderfähig, {still_open} offen" if still_open else "förderfähig"

    def blocking(self) -> list[Mapping[str, Any]]:
        """Return the findings that block."""
        return [one for one in self.findings if Severity(one["severity"]).blocks]


_FAILURES = {2: "nicht brauchbar"}


def failed(
    job: Job, exit_code: int, fehler: str, findings: tuple[Mapping[str, Any], ...] = ()
) -> Record:
    """Return the record of a job that gave no papers."""
    return Record(
        ordner=job.folder,
        spec=job.label,
        status=Status.FEHLER,
        exit_code=exit_code,
        findings=findings,
        fehler=fehler,
    )


def reported(job: Job, status: Status, report: Mapping[str, Any]) -> Record:
    """Return the record of papers that are there, from their report for machines."""
    savings = report["einsparung"] or {}
    return Record(
        ordner=job.folder,
        spec=job.label,
        status=status,
        exit_code=0 if report["foerderfaehig"] else 1,
        foerderfaehig=report["foerderfaehig"],
        zuwendung=report["zuwendung"]["betrag"],
        ersparnis=savings.get("betrag"),
        prozent=savings.get("prozent"),
        findings=tuple(report["findings"]),
    )
