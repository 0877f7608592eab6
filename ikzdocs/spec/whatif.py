"""What-if questions: the same cooperation without a party, or for another number of years."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from ikzdocs.errors import UnknownNameError
from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ikzdocs.spec.model import Spec

T = TypeVar("T")


@record
class WhatIf:
    """A question to a spec; nothing asked leaves it as it is. `ohne` is a kuerzel."""

    ohne: str | None = None
    mit_jahren: int | None = None

    def apply(self, spec: Spec) -> Spec:
        """Return the spec as it would be.

        Raises:
            UnknownNameError: there is no party with the kuerzel `ohne`.
        """
        if self.ohne is not None:
            spec = _without(spec, self.ohne)
        if self.mit_jahren is not None:
            laufzeit = replace(spec.laufzeit, jahre=self.mit_jahren, unbefristet=False)
            spec = replace(spec, laufzeit=laufzeit)
        return spec


def _without(spec: Spec, kuerzel: str) -> Spec:
    if spec.partei(kuerzel) is None:
        known = tuple(party.kuerzel for party in spec.beteiligte)
        raise UnknownNameError("Die Partei", kuerzel, known)
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
