"""The comparison itself: rows, sums, percent, and how far it is to the threshold."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from ikzdocs.anteile import CENT, HUNDERT, schluesselgewichte, verteilen
from ikzdocs.savings.lesarten import lesarten
from ikzdocs.savings.model import NULL, Gegenueberstellung, Jahr, Zeile
from ikzdocs.savings.summe import einmalig, nachher, vorher
from ikzdocs.spec.model import Ausgaben

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.spec.model import Spec


def fehlende_angaben(spec: Spec) -> tuple[str, ...]:
    """Return the paths in the spec whose figures the comparison still needs, in reading order."""
    before = (
        (f"kosten.vorher.{party.kuerzel}", spec.kosten.vorher.get(party.kuerzel, Ausgaben()))
        for party in spec.beteiligte
    )
    blocks = (*before, ("kosten.nachher", spec.kosten.nachher))
    return tuple(
        f"{path}.{name}"
        for path, costs in blocks
        for name, value in (("personal", costs.personal), ("sach", costs.sach))
        if value is None
    )


def gegenueberstellung(
    spec: Spec, schwelle: Decimal, mindestjahre: int | None = None
) -> Gegenueberstellung | None:
    """Compare before and after; None while figures are missing or nothing was spent before.

    `schwelle` in percent; `mindestjahre` is the number of years shown for an unlimited term.
    """
    if fehlende_angaben(spec):
        return None
    before, after = vorher(spec), nachher(spec)
    if before.gesamt <= 0:
        return None
    years = spec.laufzeit.jahre or mindestjahre or 0
    saved = before.gesamt - after.gesamt
    allowed = before.gesamt * (HUNDERT - schwelle) / HUNDERT
    return Gegenueberstellung(
        zeilen=_zeilen(spec, after.personal + after.sach),
        vorher=before.gesamt,
        vorher_personal=before.personal,
        vorher_sach=before.sach,
        vorher_investitionsfolge=before.folge,
        nachher=after.gesamt,
        nachher_personal=after.personal,
        nachher_sach=after.sach,
        nachher_investitionsfolge=after.folge,
        betrag=saved,
        prozent=_prozent(saved, before.gesamt),
        schwelle=schwelle,
        fehlt_bis_schwelle=max(NULL, (after.gesamt - allowed).quantize(CENT, ROUND_CEILING)),
        spielraum=max(NULL, (allowed - after.gesamt).quantize(CENT, ROUND_FLOOR)),
        einmalig=einmalig(spec),
        jahre=tuple(_jahre(before.gesamt, after.gesamt, spec.kosten.preissteigerung, years)),
        lesarten=tuple(lesarten(spec, before, after, schwelle, years)),
    )


def _prozent(part: Decimal, whole: Decimal) -> Decimal:
    return part * HUNDERT / whole


def _zeilen(spec: Spec, after: Decimal) -> tuple[Zeile, ...]:
    weights = schluesselgewichte(spec, after)
    shares = verteilen(after, weights) if weights else {}
    return tuple(
        _zeile(party.kuerzel, spec.kosten.vorher[party.kuerzel], shares.get(party.kuerzel), after)
        for party in spec.beteiligte
    )


def _zeile(kuerzel: str, costs: Ausgaben, share: Decimal | None, after: Decimal) -> Zeile:
    personal, sach = costs.personal or NULL, costs.sach or NULL
    before = personal + sach
    saved = None if share is None else before - share
    return Zeile(
        kuerzel=kuerzel,
        vorher_personal=personal,
        vorher_sach=sach,
        vorher=before,
        nachher=share,
        ersparnis=saved,
        prozent=_prozent(saved, before) if saved is not None and before else None,
        anteil=_prozent(share, after) if share is not None and after else None,
    )


def _jahre(before: Decimal, after: Decimal, growth: Decimal | None, years: int) -> Iterator[Jahr]:
    """Yield the years of the term; the figures of the spec are those of the first one."""
    factor = 1 + (growth or NULL) / HUNDERT
    for number in range(1, years + 1):
        rise = factor ** (number - 1)
        old, new = ((cost * rise).quantize(CENT, ROUND_HALF_UP) for cost in (before, after))
        yield Jahr(nummer=number, vorher=old, nachher=new, ersparnis=old - new)
