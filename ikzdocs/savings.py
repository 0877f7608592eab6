"""The Gegenüberstellung: what the task costs each party before, and the Verbund after, a year.

Savings are measured as the programmes word it: the sum of the parties' personnel and material
costs before against the total of the Verbund after. Everything is Euro in `Decimal`; percent is
compared unrounded. What may be counted otherwise stands beside it as a `Lesart`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from ikzdocs.anteile import CENT, HUNDERT, schluesselgewichte, verteilen
from ikzdocs.spec.model import Ausgaben

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.spec.model import Spec

ZEHNTEL = Decimal("0.1")
NULL = Decimal("0.00")
NUR_PERSONAL = "Nur Personalausgaben"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zeile:
    """One party, Euro a year. `nachher` (its share) and what follows are None without a key.

    `anteil` is its part of the costs after in percent, `prozent` what it saves of its own costs.
    """

    kuerzel: str
    vorher_personal: Decimal
    vorher_sach: Decimal
    vorher: Decimal
    nachher: Decimal | None
    ersparnis: Decimal | None
    prozent: Decimal | None
    anteil: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Jahr:
    """One year of the term in Euro, with price growth; `nummer` counts from 1."""

    nummer: int
    vorher: Decimal
    nachher: Decimal
    ersparnis: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesart:
    """Another way to count, shown beside the one that decides; `prozent` unrounded."""

    name: str
    prozent: Decimal
    erfuellt: bool
    erklaerung: str

    @property
    def prozent_gerundet(self) -> Decimal:
        """The percentage with one decimal, half up."""
        return gerundet(self.prozent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegenueberstellung:
    """The whole comparison in Euro a year; `prozent` and `schwelle` in percent.

    `fehlt_bis_schwelle` is by how much the costs after must fall to meet the threshold,
    `spielraum` by how much they may rise; one of the two is zero. `vorher` and `nachher` contain
    the follow-up costs of investments where the spec counts them; the rows never do.
    """

    zeilen: tuple[Zeile, ...]
    vorher: Decimal
    vorher_personal: Decimal
    vorher_sach: Decimal
    vorher_investitionsfolge: Decimal
    nachher: Decimal
    nachher_personal: Decimal
    nachher_sach: Decimal
    nachher_investitionsfolge: Decimal
    betrag: Decimal
    prozent: Decimal
    schwelle: Decimal
    fehlt_bis_schwelle: Decimal
    spielraum: Decimal
    einmalig: Decimal
    jahre: tuple[Jahr, ...]
    lesarten: tuple[Lesart, ...]

    @property
    def erfuellt(self) -> bool:
        """Whether the threshold is met, by the unrounded percentage."""
        return self.prozent >= self.schwelle

    @property
    def prozent_gerundet(self) -> Decimal:
        """The percentage with one decimal, half up; for eyes, not for comparison."""
        return gerundet(self.prozent)

    @property
    def ueber_laufzeit(self) -> Decimal:
        """The savings over all years of the term, with price growth; zero without a term."""
        return sum((jahr.ersparnis for jahr in self.jahre), NULL)

    @property
    def nur_personal(self) -> Lesart | None:
        """The reading that counts personnel alone; None where none was spent before."""
        return next((lesart for lesart in self.lesarten if lesart.name == NUR_PERSONAL), None)


def gerundet(prozent: Decimal) -> Decimal:
    """Round a percentage to one decimal, half up."""
    return prozent.quantize(ZEHNTEL, ROUND_HALF_UP)


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
    before, after = _vorher(spec), _nachher(spec)
    if before.summe <= 0:
        return None
    years = spec.laufzeit.jahre or mindestjahre or 0
    saved = before.summe - after.summe
    allowed = before.summe * (HUNDERT - schwelle) / HUNDERT
    return Gegenueberstellung(
        zeilen=_zeilen(spec, after.personal + after.sach),
        vorher=before.summe,
        vorher_personal=before.personal,
        vorher_sach=before.sach,
        vorher_investitionsfolge=before.folge,
        nachher=after.summe,
        nachher_personal=after.personal,
        nachher_sach=after.sach,
        nachher_investitionsfolge=after.folge,
        betrag=saved,
        prozent=_prozent(saved, before.summe),
        schwelle=schwelle,
        fehlt_bis_schwelle=max(NULL, (after.summe - allowed).quantize(CENT, ROUND_CEILING)),
        spielraum=max(NULL, (allowed - after.summe).quantize(CENT, ROUND_FLOOR)),
        einmalig=sum((cost.betrag for cost in spec.kosten.einmalig), NULL),
        jahre=tuple(_jahre(before.summe, after.summe, spec.kosten.preissteigerung, years)),
        lesarten=tuple(_lesarten(spec, before, after, schwelle, years)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Summe:
    """Costs of a year in Euro; `folge`: counted follow-up costs of investments."""

    personal: Decimal
    sach: Decimal
    folge: Decimal

    @property
    def summe(self) -> Decimal:
        return self.personal + self.sach + self.folge


def _vorher(spec: Spec) -> _Summe:
    costs = [spec.kosten.vorher[party.kuerzel] for party in spec.beteiligte]
    return _Summe(
        personal=sum((c.personal or NULL for c in costs), NULL),
        sach=sum((c.sach or NULL for c in costs), NULL),
        folge=_folge(spec)[0],
    )


def _nachher(spec: Spec) -> _Summe:
    costs = spec.kosten.nachher
    return _Summe(personal=costs.personal or NULL, sach=costs.sach or NULL, folge=_folge(spec)[1])


def _folge(spec: Spec) -> tuple[Decimal, Decimal]:
    folge = spec.kosten.investitionsfolge
    counted = folge.beruecksichtigen
    return (counted and folge.vorher) or NULL, (counted and folge.nachher) or NULL


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
    factor = 1 + (growth or NULL) / HUNDERT
    for number in range(1, years + 1):
        rise = factor ** (number - 1)
        old, new = ((cost * rise).quantize(CENT, ROUND_HALF_UP) for cost in (before, after))
        yield Jahr(nummer=number, vorher=old, nachher=new, ersparnis=old - new)


def _lesarten(
    spec: Spec, before: _Summe, after: _Summe, schwelle: Decimal, years: int
) -> Iterator[Lesart]:
    def lesart(name: str, old: Decimal, new: Decimal, erklaerung: str) -> Lesart:
        percent = _prozent(old - new, old)
        return Lesart(
            name=name, prozent=percent, erfuellt=percent >= schwelle, erklaerung=erklaerung
        )

    if before.personal:
        yield lesart(NUR_PERSONAL, before.personal, after.personal, "Ohne die Sachausgaben.")
    folge = spec.kosten.investitionsfolge
    if not folge.beruecksichtigen and (folge.vorher or folge.nachher):
        old, new = before.summe + (folge.vorher or NULL), after.summe + (folge.nachher or NULL)
        yield lesart(
            "Investitionsfolgeaufwendungen mitgerechnet",
            old,
            new,
            "Mit den jährlichen Folgeaufwendungen von Investitionen.",
        )
    grant, once = spec.foerderung.betrag, sum((c.betrag for c in spec.kosten.einmalig), NULL)
    old, new = before.summe * years, after.summe * years
    if grant and years:
        yield lesart(
            "Zuwendung angerechnet",
            old,
            new - grant,
            f"Die beantragte Zuwendung mindert die Ausgaben von {years} Jahren.",
        )
    if once and years:
        yield lesart(
            "Einmalige Kosten mitgerechnet",
            old,
            new + once,
            f"Die einmaligen Kosten verteilen sich auf {years} Jahre.",
        )
