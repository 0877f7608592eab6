"""Which names an object of the context offers to a template, read from its type annotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cached_property
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from ikzdocs.documents.gaps import Gap
from ikzdocs.record import record


class Sorte(StrEnum):
    """What kind of value stands behind a name; numbers, money and days need a filter."""

    TEXT = "text"
    ZAHL = "zahl"
    DEZIMAL = "dezimal"
    DATUM = "datum"
    JA_NEIN = "ja_nein"
    BLOCK = "block"
    LISTE = "liste"
    ZUORDNUNG = "zuordnung"


_SORTEN: tuple[tuple[type, Sorte], ...] = (
    (bool, Sorte.JA_NEIN),
    (int, Sorte.ZAHL),
    (Decimal, Sorte.DEZIMAL),
    (date, Sorte.DATUM),
    (str, Sorte.TEXT),
)


@record
class Angebot:
    """What stands behind one name of the context.

    `element`: what a list or a mapping holds. `werte`: the words of an enumeration, for
    comparisons. `felder` are the names behind it, found when asked for, since blocks may refer
    to each other.
    """

    sorte: Sorte
    typ: type | None = None
    element: Angebot | None = None
    werte: tuple[str, ...] = ()

    @cached_property
    def felder(self) -> Mapping[str, Angebot]:
        """The names that follow a dot; empty for anything but a block."""
        return {} if self.sorte is not Sorte.BLOCK or self.typ is None else felder(self.typ)


ANSICHTEN: dict[type, type] = {}
"""The classes that show a dataclass with more than its own fields."""


_GELESEN: dict[type, Mapping[str, Angebot]] = {}


def felder(typ: type) -> Mapping[str, Angebot]:
    """Return the public names of a block: the fields of its dataclass and its properties."""
    if typ not in _GELESEN:
        _GELESEN[typ] = _lies(typ)
    return _GELESEN[typ]


def _lies(typ: type) -> Mapping[str, Angebot]:
    ansicht = ANSICHTEN.get(typ, typ)
    block = getattr(ansicht, "block", None)
    hinweise = (_angemerkt(block) if block else {}) | _angemerkt(ansicht)
    return {name: angebot(hinweis) for name, hinweis in hinweise.items()}


def angebot(hinweis: Any) -> Angebot:  # noqa: ANN401 - an annotation can be anything
    """Return what a type annotation promises; `X | None` and `X | Gap` offer what X offers."""
    ursprung, teile = get_origin(hinweis), get_args(hinweis)
    if ursprung is Annotated:
        return _einfach(teile[1])
    if ursprung in (Union, UnionType):
        return angebot(next(teil for teil in teile if not issubclass(teil, (NoneType, Gap))))
    if ursprung in (tuple, frozenset):
        return Angebot(sorte=Sorte.LISTE, element=angebot(teile[0]))
    if ursprung is not None and issubclass(ursprung, Mapping):
        return Angebot(sorte=Sorte.ZUORDNUNG, element=angebot(teile[1]))
    return _einfach(hinweis)


def ausgebreitet(namen: Mapping[str, Angebot]) -> Iterator[tuple[str, Angebot]]:
    """Yield all names with those behind them, as a template writes them: `laufzeit.jahre`.

    `beteiligte[].name` is a name of every item of a list. A kind of block that was opened once
    is not opened again.
    """
    return _geoeffnet(namen, "", set())


def _geoeffnet(
    namen: Mapping[str, Angebot], vor: str, offen: set[type]
) -> Iterator[tuple[str, Angebot]]:
    for name, eines in namen.items():
        yield f"{vor}{name}", eines
        innen = eines.element or eines
        ansicht = innen.typ and ANSICHTEN.get(innen.typ, innen.typ)
        if ansicht is not None and ansicht not in offen:
            offen.add(ansicht)
            yield from _geoeffnet(
                innen.felder, f"{vor}{name}{'[]' if eines.element else ''}.", offen
            )


def _einfach(typ: type) -> Angebot:
    if issubclass(typ, Enum):
        return Angebot(sorte=Sorte.TEXT, werte=tuple(str(word.value) for word in typ))
    sorte = next((sorte for art, sorte in _SORTEN if issubclass(typ, art)), Sorte.BLOCK)
    return Angebot(sorte=sorte, typ=typ if sorte is Sorte.BLOCK else None)


def _angemerkt(typ: type) -> dict[str, Any]:
    hinweise = get_type_hints(typ, include_extras=True) if is_dataclass(typ) else {}
    namen = {feld.name: hinweise[feld.name] for feld in fields(typ)} if hinweise else {}
    for klasse in reversed(typ.__mro__):
        for name, wert in vars(klasse).items():
            if isinstance(wert, property | cached_property) and not name.startswith("_"):
                namen[name] = _rueckgabe(wert)
    return namen


def _rueckgabe(eigenschaft: property | cached_property[Any]) -> Any:  # noqa: ANN401
    funktion = eigenschaft.fget if isinstance(eigenschaft, property) else eigenschaft.func
    return get_type_hints(funktion, include_extras=True)["return"]
