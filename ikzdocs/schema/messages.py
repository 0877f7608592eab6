"""From Cerberus' error codes to findings: what is wrong with which value, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cerberus import errors as codes

from ikzdocs.findings import Finding, Severity
from ikzdocs.schema.fields import Field, Shape, at
from ikzdocs.schema.suggest import elsewhere, similar
from ikzdocs.schema.validator import NO_SUCH_WORD, NO_VALUE, UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_LONGEST = 60
_COMMA = "Zwischen { } trennt das Komma Angaben: Zahlen mit Komma in Anführungszeichen setzen."

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
    rule, message, remedy = _SENTENCES[error.code](error)
    return fault(rule, message, path, remedy)


def _missing(error: Any) -> Sentences:  # noqa: ANN401
    wanted = _field(error)
    example = f", zum Beispiel: {wanted.name}: {wanted.beispiel}" if wanted.beispiel else ""
    name = (
        f"„{wanted.name}“"
        if error.document_path[1:]
        else f"Den Block „{wanted.name}:“ am Zeilenanfang"
    )
    return "fehlt", f"{wanted.label} fehlt.", f"{name} angeben{example}."


def _empty_entry(error: Any) -> Sentences:  # noqa: ANN401
    wanted = _field(error)
    if wanted.required:
        return _missing(error)
    remedy = "Den Listenpunkt ausfüllen oder löschen."
    return "leer", f"{wanted.label}: Ein Listenpunkt ist leer.", remedy


def _empty_list(error: Any) -> Sentences:  # noqa: ANN401
    message = f"{_field(error).label}: Die Liste ist leer."
    return "fehlt", message, "Mindestens einen Eintrag angeben."


def _unknown(error: Any) -> Sentences:  # noqa: ANN401
    *above, key = error.document_path
    block = at(tuple(above))
    where = f"im Block „{block.label}“" if above else "in der Angabendatei"
    return "unbekannt", f"„{_shown(key)}“ gibt es {where} nicht.", _instead(key, block.fields)


def _instead(key: str, siblings: Iterable[str]) -> str:
    if key.isdecimal():
        return _COMMA
    if path := elsewhere(key):
        block, _, name = path.rpartition(".")
        place = f"im Block {block}" if block else "ohne Einrückung auf oberster Ebene"
        return f"„{name}“ steht {place}."
    if near := similar(key, siblings):
        return f"Meinten Sie „{near}“?"
    return f"Möglich sind: {', '.join(siblings)}."


def _bad_shape(error: Any) -> Sentences:  # noqa: ANN401
    wanted = _field(error)
    expected, remedy = _EXPECTED[wanted.shape]
    message = f"{wanted.label}: Hier steht {_kind(error.value)} statt {expected}."
    return "form", message, remedy.format(name=wanted.name)


def _unreadable(error: Any) -> Sentences:  # noqa: ANN401
    problem, remedy = error.info
    is_key = "keysrules" in error.schema_path
    wanted = at(error.document_path[:-1]) if is_key else _field(error)
    shown = f"„{_shown(error.value)}“" if error.value.strip() else "Der Text"
    if is_key and error.value.isdecimal():
        remedy = _COMMA
    return error.constraint, f"{wanted.label}: {shown} {problem}.", remedy


def _no_such_word(error: Any) -> Sentences:  # noqa: ANN401
    wanted = _field(error)
    near = similar(error.value, wanted.auswahl)
    choice = f"Möglich sind: {', '.join(wanted.auswahl)}."
    message = f"{wanted.label}: „{_shown(error.value)}“ steht nicht zur Wahl."
    return "auswahl", message, f"Meinten Sie „{near}“? {choice}" if near else choice


def _field(error: Any) -> Field:  # noqa: ANN401
    return at(error.document_path)


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

_SENTENCES: dict[int, Callable[[Any], Sentences]] = {
    codes.REQUIRED_FIELD.code: _missing,
    codes.UNKNOWN_FIELD.code: _unknown,
    codes.NOT_NULLABLE.code: _empty_entry,
    codes.MIN_LENGTH.code: _empty_list,
    codes.BAD_TYPE.code: _bad_shape,
    NO_VALUE.code: _bad_shape,
    UNREADABLE.code: _unreadable,
    NO_SUCH_WORD.code: _no_such_word,
}
