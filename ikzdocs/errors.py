"""Everything that stops ikzdocs: the German sentence is in the class, the exit code in `cli`.

A mistake in the user's spec is not an exception but a `Finding`. An exception is for what makes
going on impossible: an unreadable file, a taken output folder, a broken template, a missing tool.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from pathlib import Path


class IkzdocsError(Exception):
    """The root of all errors whose text is meant for the user (exit code 2)."""

    def __reduce__(self) -> tuple[type[IkzdocsError], tuple[object, ...]]:
        """Survive the way back from a worker process, whatever way the error was made."""
        names: list[str] = [field.name for field in fields(self)] if is_dataclass(self) else []
        return type(self), tuple(getattr(self, name) for name in names) or self.args


class InternalError(IkzdocsError):
    """A fault of ikzdocs itself (exit code 3); the text is for the bug report."""


@dataclass(eq=False)
class SourceError(IkzdocsError):
    """A spec that cannot be read: encoding, YAML structure, size, rights.

    `line` and `column` count from 1; None where the fault concerns the whole file.
    """

    file: str
    message: str
    remedy: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = self.file
        if self.line is not None:
            place += f":{self.line}"
            if self.column is not None:
                place += f":{self.column}"
        return f"{place}: {self.message} {self.remedy}".rstrip()


@dataclass(eq=False)
class ParameterError(InternalError):
    """A file of the law or programme data that is not as it must be."""

    file: str
    message: str

    def __str__(self) -> str:
        return f"Fehler in den Rechtsdaten {self.file}: {self.message}"


@dataclass(eq=False)
class TemplateError(IkzdocsError):
    """A Word template that cannot be used; `place` is the part and the text around the fault."""

    template: str
    place: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"Vorlage {self.template}, {self.place}: {self.message} {self.remedy}".rstrip()


@dataclass(eq=False)
class DocumentError(IkzdocsError):
    """A Word or Excel file from outside that cannot be read safely."""

    file: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.file}: {self.message} {self.remedy}".rstrip()


@dataclass(eq=False)
class InvariantError(InternalError):
    """A rendered document that breaks a promise of ours; it is never written."""

    document: str
    problems: tuple[str, ...]

    def __str__(self) -> str:
        return f"Das Dokument {self.document} ist fehlerhaft: " + "; ".join(self.problems)


@dataclass(eq=False)
class BlockedError(IkzdocsError):
    """`--strict` was asked for and something blocks."""

    count: int

    def __str__(self) -> str:
        points = "1 Punkt sperrt" if self.count == 1 else f"{self.count} Punkte sperren"
        return f"Es wurde nichts geschrieben: {points}. Ohne --strict entstehen Entwürfe."


@dataclass(eq=False)
class OutputExistsError(IkzdocsError):
    """A file that is there already and differs; nothing is overwritten without `--force`."""

    files: tuple[Path, ...]

    def __str__(self) -> str:
        names = ", ".join(f"„{file}“" for file in self.files)
        return (
            f"Diese Dateien gibt es schon mit anderem Inhalt: {names}. "
            "Es wurde nichts geschrieben. Anderen Ordner wählen oder mit --force überschreiben."
        )


@dataclass(eq=False)
class OutputError(IkzdocsError):
    """The output folder cannot be written: rights, disk full, a file where a folder should be."""

    path: Path
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"„{self.path}“: {self.message} {self.remedy}".rstrip()


@dataclass(eq=False)
class MissingToolError(IkzdocsError):
    """An optional program or extra that is not installed."""

    tool: str
    purpose: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.tool} fehlt; es wird gebraucht für {self.purpose}. {self.remedy}"


@dataclass(eq=False)
class UnknownNameError(IkzdocsError):
    """A name that does not exist (rule, programme, sample, template, party); with suggestions."""

    kind: str
    name: str
    known: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind} „{self.name}“ gibt es nicht. Bekannt: {', '.join(self.known)}."


@dataclass(eq=False)
class ForeignLawError(IkzdocsError):
    """A document whose wording of ours follows the law of another Land than the programme's."""

    kind: str
    land: str

    def __str__(self) -> str:
        return (
            f"Für die Unterlage „{self.kind}“ hat ikzdocs keine Vorlage nach dem Recht des Landes "
            f"{self.land}. Mit --templates eine eigene Vorlage angeben."
        )


@dataclass(eq=False)
class UnusableSpecError(IkzdocsError):
    """A spec whose values cannot be used; every problem with its place, one a line."""

    file: str
    problems: tuple[str, ...]

    def __str__(self) -> str:
        count = len(self.problems)
        head = "1 Angabe ist" if count == 1 else f"{count} Angaben sind"
        return "\n".join((f"{self.file}: {head} nicht brauchbar.", *self.problems))


@dataclass(eq=False)
class ToolFailedError(IkzdocsError):
    """A program of others (LibreOffice) that did not do what it was asked."""

    tool: str
    message: str

    def __str__(self) -> str:
        return f"{self.tool} ist gescheitert: {self.message} Den Befehl wiederholen."


@dataclass(eq=False)
class StichtagError(IkzdocsError):
    """A day for which the law is not in the data."""

    tag: date
    bekannt_ab: date

    def __str__(self) -> str:
        return (
            f"Für den {self.tag:%d.%m.%Y} kennt ikzdocs das Recht nicht; bekannt ist es ab dem "
            f"{self.bekannt_ab:%d.%m.%Y}. Einen späteren Stichtag wählen."
        )
