"""Everything that stops ikzdocs: the German sentence is in the class, the exit code in `cli`.

A mistake in the user's spec is not an exception but a `Finding`. An exception is for what makes
going on impossible: an unreadable file, a taken output folder, a broken template, a missing tool.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

E = TypeVar("E", bound="type[IkzdocsError]")


class IkzdocsError(Exception):
    """The root of all errors whose text is meant for the user (exit code 2)."""


class InternalError(IkzdocsError):
    """A fault of ikzdocs itself (exit code 3); the text is for the bug report."""


@dataclass_transform(eq_default=False)
def of_values(cls: E) -> E:
    """Make an error of the values that its class names, as `dataclass` does, which is slow."""
    cls.__init__ = _init  # type: ignore[assignment]
    return cls


def _init(self: IkzdocsError, *values: object, **named: object) -> None:
    """Take the values; all of them are `args`, and so survive the way back from a worker."""
    names = tuple(type(self).__annotations__)
    vars(self).update(zip(names, values, strict=False), **named)
    self.args = tuple(getattr(self, name) for name in names)


@of_values
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


@of_values
class ParameterError(InternalError):
    """A file of the law or programme data that is not as it must be."""

    file: str
    message: str

    def __str__(self) -> str:
        return f"Fehler in den Rechtsdaten {self.file}: {self.message}"


@of_values
class TemplateError(IkzdocsError):
    """A Word template that cannot be used; `place` is the part and the text around the fault."""

    template: str
    place: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"Vorlage {self.template}, {self.place}: {self.message} {self.remedy}".rstrip()


@of_values
class DocumentError(IkzdocsError):
    """A Word or Excel file from outside that cannot be read safely."""

    file: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.file}: {self.message} {self.remedy}".rstrip()


@of_values
class InvariantError(InternalError):
    """A rendered document that breaks a promise of ours; it is never written."""

    document: str
    problems: tuple[str, ...]

    def __str__(self) -> str:
        return f"Das Dokument {self.document} ist fehlerhaft: " + "; ".join(self.problems)


@of_values
class BlockedError(IkzdocsError):
    """`--strict` was asked for and something blocks."""

    count: int

    def __str__(self) -> str:
        points = "1 Punkt sperrt" if self.count == 1 else f"{self.count} Punkte sperren"
        return f"Es wurde nichts geschrieben: {points}. Ohne --strict entstehen Entwürfe."


@of_values
class OutputExistsError(IkzdocsError):
    """A file that is there already and differs; nothing is overwritten without `--force`."""

    files: tuple[Path, ...]

    def __str__(self) -> str:
        names = ", ".join(f"„{file}“" for file in self.files)
        return (
            f"Diese Dateien gibt es schon mit anderem Inhalt: {names}. "
            "Es wurde nichts geschrieben. Anderen Ordner wählen oder mit --force überschreiben."
        )


@of_values
class OutputError(IkzdocsError):
    """The output folder cannot be written: rights, disk full, a file where a folder should be."""

    path: Path
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"„{self.path}“: {self.message} {self.remedy}".rstrip()


@of_values
class MissingToolError(IkzdocsError):
    """An optional program or extra that is not installed."""

    tool: str
    purpose: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.tool} fehlt; es wird gebraucht für {self.purpose}. {self.remedy}"


@of_values
class UnknownNameError(IkzdocsError):
    """A name that does not exist (rule, programme, sample, template, party); with suggestions."""

    kind: str
    name: str
    known: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind} „{self.name}“ gibt es nicht. Bekannt: {', '.join(self.known)}."


@of_values
class NotNeededError(IkzdocsError):
    """A kind of document that exists, but that this cooperation does not need."""

    kind: str
    needed: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"Diese Kooperation braucht keine Unterlage „{self.kind}“. "
            f"Nötig sind: {', '.join(self.needed)}."
        )


@of_values
class ForeignLawError(IkzdocsError):
    """A document whose wording of ours follows the law of another Land than the programme's."""

    kind: str
    land: str

    def __str__(self) -> str:
        return (
            f"Für die Unterlage „{self.kind}“ hat ikzdocs keine Vorlage nach dem Recht des Landes "
            f"{self.land}. Mit --templates eine eigene Vorlage angeben."
        )


@of_values
class UnusableSpecError(IkzdocsError):
    """A spec whose values cannot be used; every problem with its place, one a line."""

    file: str
    problems: tuple[str, ...]

    def __str__(self) -> str:
        count = len(self.problems)
        head = "1 Angabe ist" if count == 1 else f"{count} Angaben sind"
        return "\n".join((f"{self.file}: {head} nicht brauchbar.", *self.problems))


@of_values
class ToolFailedError(IkzdocsError):
    """A program of others (LibreOffice) that did not do what it was asked."""

    tool: str
    message: str

    def __str__(self) -> str:
        return f"{self.tool} ist gescheitert: {self.message} Den Befehl wiederholen."


@of_values
class StichtagError(IkzdocsError):
    """A day for which the law is not in the data."""

    tag: date
    bekannt_ab: date

    def __str__(self) -> str:
        return (
            f"Für den {self.tag:%d.%m.%Y} kennt ikzdocs das Recht nicht; bekannt ist es ab dem "
            f"{self.bekannt_ab:%d.%m.%Y}. Einen späteren Stichtag wählen."
        )
