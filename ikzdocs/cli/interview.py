"""The questions of `ikzdocs new --interactive`: the least that makes a first draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ikzdocs import schema
from ikzdocs.cli import common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.schema import Field

_TASK = ("titel", "aufgabe", "aufgabenfeld", "art")
_TERM = ("beginn", "jahre")
_COSTS = ("personal", "sach")
_YES = "ja"


def ask() -> dict[str, Any]:
    """Ask for a cooperation and return it as the spec file says it; Enter leaves a field open."""
    common.tell("Enter lässt eine Frage offen; ein ? erklärt sie. Abbrechen mit Strg+C.")
    task = _block("kooperation", _TASK)
    parties = list(_parties())
    answers = {
        "kooperation": task,
        "beteiligte": parties,
        "laufzeit": _block("laufzeit", _TERM),
        "kosten": _costs(parties),
    }
    return {name: value for name, value in answers.items() if value}


def _block(path: str, names: tuple[str, ...], whose: str = "") -> dict[str, Any]:
    asked = ((name, _answer(schema.field(f"{path}.{name}"), whose)) for name in names)
    return {name: value for name, value in asked if value}


def _answer(field: Field, whose: str = "") -> str:
    """Ask until the field takes the answer; what is needed cannot be left open."""
    while True:
        given = click.prompt(_question(field, whose), default="", show_default=False, err=True)
        text = given.strip()
        if text == "?":
            common.tell(_explained(field))
        elif fault := _fault(field, text):
            common.tell(fault)
        else:
            return text


def _question(field: Field, whose: str) -> str:
    label = f"{field.label} ({whose})" if whose else field.label
    return f"{label} [{' / '.join(field.auswahl)}]" if field.auswahl else label


def _explained(field: Field) -> str:
    choices = "".join(f"\n  {word}: {meaning}" for word, meaning in field.auswahl.items())
    example = f" Beispiel: {field.beispiel}" if field.beispiel else ""
    return f"{field.erklaerung}{example}{choices}"


def _fault(field: Field, text: str) -> str:
    from ikzdocs.schema.single import objection

    if text:
        return objection(field, text)
    return "Diese Angabe ist nötig." if field.required else ""


def _parties() -> Iterator[dict[str, str]]:
    """Ask for parties until a name is left open; who carries the task is asked until known."""
    leading = schema.field("beteiligte.0.federfuehrend")
    led = False
    for name in _names():
        party = {"name": name, **_kind(name)}
        if not led and _answer(leading, name).lower() == _YES:
            party["federfuehrend"], led = _YES, True
        yield party


def _names() -> Iterator[str]:
    from dataclasses import replace

    field = schema.field("beteiligte.0.name")
    yield _answer(field)
    optional = replace(field, required=False, label=f"{field.label} (Enter: keine weitere)")
    while name := _answer(optional):
        yield name


def _kind(name: str) -> dict[str, str]:
    """Ask what kind of body a party is, unless the register knows exactly one of this name."""
    from ikzdocs import register

    found = register.load().am(common.today()).nach_name(name)
    if len(found) == 1:
        common.tell(f"{found[0].bezeichnung}, {found[0].landkreis or found[0].ags}")
        return {"typ": found[0].typ.value, "ags": found[0].ags}
    return _block("beteiligte.0", ("typ",), name)


def _costs(parties: list[dict[str, str]]) -> dict[str, Any]:
    year = _block("kosten", ("bezugsjahr",))
    before = {word: figures for word, figures in map(_before, parties) if figures}
    after = _block("kosten.nachher", _COSTS)
    figures = {"vorher": before, "nachher": after}
    return {**year, **{name: block for name, block in figures.items() if block}}


def _before(party: dict[str, str]) -> tuple[str, dict[str, Any]]:
    from ikzdocs.schema.names import slug

    word = slug(party["name"])
    return word, _block(f"kosten.vorher.{word}", _COSTS, party["name"])
