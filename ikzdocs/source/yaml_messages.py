"""What a fault of YAML's grammar means, said to someone who does not know the grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.errors import SourceError

if TYPE_CHECKING:
    import yaml

_INDENT = (
    "Die Einrückung stimmt hier nicht, oder hinter einem Anführungszeichen steht noch etwas.",
    "Angaben desselben Blocks gleich weit einrücken; Text ganz in Anführungszeichen setzen.",
)
_BRACKET = (
    "Hier fehlt ein Komma, oder eine Klammer wird nicht geschlossen.",
    "Die Klammern „{ }“ und „[ ]“ prüfen.",
)
_MEANINGS: tuple[tuple[str, tuple[str, str]], ...] = (
    (
        "mapping values are not allowed",
        (
            "Der Doppelpunkt ist an dieser Stelle nicht erlaubt.",
            "Text mit Doppelpunkt in Anführungszeichen setzen; sonst die Einrückung prüfen.",
        ),
    ),
    (
        "could not find expected ':'",
        (
            "Hier fehlt ein Doppelpunkt.",
            "Angaben als „name: wert“ schreiben, mit einem Leerzeichen nach dem Doppelpunkt.",
        ),
    ),
    (
        "unexpected end of stream",
        ("Das Anführungszeichen, das hier beginnt, wird nicht geschlossen.", "Es schließen."),
    ),
    (
        "document separator",
        ("Das Anführungszeichen, das hier beginnt, wird nicht geschlossen.", "Es schließen."),
    ),
    (
        "escape",
        (
            "Nach dem Rückstrich steht ein Zeichen, das dort nichts bedeutet.",
            "Text mit Rückstrich in einfache Anführungszeichen ' ' setzen.",
        ),
    ),
    (
        "tag handle",
        ("Typangaben mit „!“ werden nicht gelesen.", "Den Text in Anführungszeichen setzen."),
    ),
    (
        "alphabetic or numeric",
        (
            "Verweise mit „&“ oder „*“ werden nicht gelesen.",
            "Text mit diesem Zeichen in Anführungszeichen setzen.",
        ),
    ),
    ("',' or", _BRACKET),
    ("node content", _BRACKET),
    ("expected key", _INDENT),
    ("expected '-' indicator", _INDENT),
    ("expected <block end>", _INDENT),
    ("block sequence entries", _INDENT),
    ("indentation", _INDENT),
)
_ANY = (
    "Der Aufbau der Datei stimmt hier nicht.",
    "Diese und die vorige Zeile prüfen: Einrückung, Doppelpunkte, Anführungszeichen.",
)


def explain(error: yaml.MarkedYAMLError, text: str, name: str) -> SourceError:
    """Return the fault in German, at the place where it can be mended."""
    problem = error.problem or ""
    unclosed = "end of stream" in problem or "document separator" in problem
    mark = error.context_mark if unclosed and error.context_mark else error.problem_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    message, remedy = _meaning(problem, _character(text, line, column))
    return SourceError(name, message, remedy, line=line, column=column)


def _meaning(problem: str, character: str) -> tuple[str, str]:
    if character == "\t":
        return "Hier steht ein Tabulator.", "Mit Leerzeichen einrücken."
    if "cannot start any token" in problem:
        message = f"Mit „{character}“ darf ein Text nicht beginnen."
        return message, "Den Text in Anführungszeichen setzen."
    return next((meaning for part, meaning in _MEANINGS if part in problem), _ANY)


def _character(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    return lines[line - 1][column - 1 : column] if line <= len(lines) else ""
