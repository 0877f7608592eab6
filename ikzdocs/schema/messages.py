"""From Cerberus' error codes to findings: what is wrong with which value, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cerberus import errors as codes

from ikzdocs.findings import Finding, Severity
from ikzdocs.schema.fields import Field, Shape, field, root
from ikzdocs.schema.suggest import elsewhere, similar
from ikzdocs.schema.validator import NO_SUCH_WORD, NO_VALUE, UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_LONGEST = 60

Sentences = tuple[str, str, str]  # rule, message, remedy


def findings(errors: Iterable[Any]) -> Iterator[Finding]:
    """Yield one finding for every error that is not a mere group of others."""
    for error in errors:
        if error.child_errors:
            yield from findings(error.child_errors)
        else:
            yield _finding(error)


def fault(rule: str, message: str, path: str, remedy: str) -> Finding:
    """Return a finding that makes the spec unusable."""
    return Finding(
        severity=Severity.UNBRAUCHBAR,
        rule=f"angaben.{rule}",
        message=message,
        path=path,
        remedy=remedy,
    )


def _finding(error: Any) -> Finding:  # noqa: ANN401 - Cerberus is untyped
    path = ".".join(str(part) for part in error.document_path)
    rule, message, remedy = _SENTENCES[error.code](error, path)
    return fault(rule, message, path, remedy)


def _missing(_: Any, path: str) -> Sentences:  # noqa: ANN401
    wanted = field(path)
    example = f", zum Beispiel: {wanted.name}: {wanted.beispiel}" if wanted.beispiel else ""
    return "fehlt", f"{_called(wanted)} fehlt.", f"„{wanted.name}“ angeben{example}."


def _empty_entry(error: Any, path: str) -> Sentences:  # noqa: ANN401
    wanted = field(path)
    if wanted.required:
        return _missing(error, path)
    remedy = "Den Listenpunkt ausfüllen oder löschen."
    return "leer", f"{_called(wanted)}: Ein Listenpunkt ist leer.", remedy


def _empty_list(_: Any, path: str) -> Sentences:  # noqa: ANN401
    wanted = field(path)
    return "fehlt", f"{_called(wanted)}: Die Liste ist leer.", "Mindestens einen Eintrag angeben."


def _unknown(_: Any, path: str) -> Sentences:  # noqa: ANN401
    above, _, key = path.rpartition(".")
    siblings = (field(above) if above else root()).fields
    where = f"im Block {above}" if above else "in der Angabendatei"
    return "unbekannt", f"„{key}“ gibt es {where} nicht.", _instead(key, siblings)


def _instead(key: str, siblings: Iterable[str]) -> str:
    if near := similar(key, siblings):
        return f"Meinten Sie „{near}“?"
    if path := elsewhere(key):
        return f"Die Angabe gehört an die Stelle {path}."
    return f"Möglich sind: {', '.join(siblings)}."


def _bad_shape(error: Any, path: str) -> Sentences:  # noqa: ANN401
    wanted = field(path)
    expected = _EXPECTED[wanted.shape]
    message = f"{_called(wanted)}: Hier steht {_kind(error.value)} statt {expected[0]}."
    return "form", message, expected[1].format(name=wanted.name)


def _unreadable(error: Any, path: str) -> Sentences:  # noqa: ANN401
    problem, remedy = error.info
    wanted = field(path)
    shown = f"„{_shown(error.value)}“" if error.value.strip() else "Der Text"
    return wanted.typ or "kuerzel", f"{_called(wanted)}: {shown} {problem}.", remedy


def _no_such_word(error: Any, path: str) -> Sentences:  # noqa: ANN401
    wanted = field(path)
    near = similar(error.value, wanted.auswahl)
    remedy = f"Möglich sind: {', '.join(wanted.auswahl)}."
    if near:
        remedy = f"Meinten Sie „{near}“? {remedy}"
    message = f"{_called(wanted)}: „{_shown(error.value)}“ steht nicht zur Wahl."
    return "auswahl", message, remedy


def _called(wanted: Field) -> str:
    return wanted.label


def _kind(value: object) -> str:
    if isinstance(value, str):
        return f"„{_shown(value)}“"
    return "eine Liste" if isinstance(value, list) else "ein Block"


def _shown(value: str) -> str:
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


_EXPECTED = {
    Shape.VALUE: ("eines einzelnen Werts", "Den Wert direkt hinter „{name}:“ schreiben."),
    Shape.BLOCK: ("eines Blocks", "Die Angaben darunter eingerückt als „name: wert“ schreiben."),
    Shape.LIST: ("einer Liste", "Jeden Eintrag darunter in eine Zeile mit „- “ schreiben."),
    Shape.TABLE: ("eines Blocks", "Darunter eingerückt je Zeile „kuerzel: wert“ schreiben."),
}

_SENTENCES: dict[int, Callable[[Any, str], Sentences]] = {
    codes.REQUIRED_FIELD.code: _missing,
    codes.UNKNOWN_FIELD.code: _unknown,
    codes.NOT_NULLABLE.code: _empty_entry,
    codes.MIN_LENGTH.code: _empty_list,
    codes.BAD_TYPE.code: _bad_shape,
    NO_VALUE.code: _bad_shape,
    UNREADABLE.code: _unreadable,
    NO_SUCH_WORD.code: _no_such_word,
}
