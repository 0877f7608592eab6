"""What-if questions: the same cooperation without a party, or for another number of years."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from ikzdocs.errors import UnknownNameError
from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ikzdocs.source import Source
    from ikzdocs.spec.model import Beteiligter, Spec

T = TypeVar("T")
_PARTEI = re.compile(r"beteiligte\.(\d+)(.*)")


@record
class WhatIf:
    """A question to a spec; nothing asked leaves it as it is. `ohne` is a kuerzel or a name."""

    ohne: str | None = None
    mit_jahren: int | None = None

    def apply(self, spec: Spec) -> Spec:
        """Return the spec as it would be.

        Raises:
            UnknownNameError: there is no party `ohne`.
        """
        if self.ohne is not None:
            spec = _without(spec, _named(spec, self.ohne).kuerzel)
        if self.mit_jahren is not None:
            laufzeit = replace(spec.laufzeit, jahre=self.mit_jahren, unbefristet=False)
            spec = replace(spec, laufzeit=laufzeit)
        return spec

    def place(self, source: Source, spec: Spec) -> Source:
        """Return the source with the places of the parties that stay under their new numbers.

        Raises:
            UnknownNameError: there is no party `ohne`.
        """
        if self.ohne is None:
            return source
        gone = spec.beteiligte.index(_named(spec, self.ohne))
        places = ((_moved(path, gone), place) for path, place in source.positions.items())
        return replace(
            source, positions={path: place for path, place in places if path is not None}
        )

    def annahmen(self, spec: Spec) -> Iterator[str]:
        """Say in German what is supposed of the spec.

        Raises:
            UnknownNameError: there is no party `ohne`.
        """
        if self.ohne is not None:
            yield f"ohne {_named(spec, self.ohne).name}"
        if self.mit_jahren is not None:
            yield f"Laufzeit in Jahren: {self.mit_jahren}"


def _named(spec: Spec, told: str) -> Beteiligter:
    for party in spec.beteiligte:
        if told.casefold() in {party.kuerzel, party.name.casefold()}:
            return party
    raise UnknownNameError("Die Partei", told, tuple(party.kuerzel for party in spec.beteiligte))


def _moved(path: str, gone: int) -> str | None:
    """Return the path of a value once party number `gone` is left out; None for its own."""
    found = _PARTEI.fullmatch(path)
    if found is None or int(found[1]) < gone:
        return path
    return None if int(found[1]) == gone else f"beteiligte.{int(found[1]) - 1}{found[2]}"


def _without(spec: Spec, kuerzel: str) -> Spec:
    kosten, mitwirkung = spec.kosten, spec.mitwirkung
    schluessel = replace(kosten.schluessel, werte=_drop(kosten.schluessel.werte, kuerzel))
    return replace(
        spec,
        beteiligte=tuple(party for party in spec.beteiligte if party.kuerzel != kuerzel),
        kosten=replace(kosten, vorher=_drop(kosten.vorher, kuerzel), schluessel=schluessel),
        mitwirkung=replace(mitwirkung, eigenbeitraege=_drop(mitwirkung.eigenbeitraege, kuerzel)),
    )


def _drop(values: Mapping[str, T], key: str) -> Mapping[str, T]:
    return {name: value for name, value in values.items() if name != key}
