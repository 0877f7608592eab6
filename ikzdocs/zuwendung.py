"""What the programme gives: the amount by its rule, how it is computed, and its distribution.

Amounts above the rule are decisions of the Land case by case: the rule's amount stays the rule's,
and beside it stand when more is possible and what was observed.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs.anteile import schluesselgewichte, verteilen
from ikzdocs.findings import LegalSource
from ikzdocs.formats import FEST, zahl
from ikzdocs.programmes.model import Beobachtung, Berechnung, Betragsregel, Zaehlung
from ikzdocs.record import record
from ikzdocs.spec.model import Foerderart, Typ, Verteilung

if TYPE_CHECKING:
    from ikzdocs.programmes.model import Programm
    from ikzdocs.spec.model import Spec

_NULL = Decimal("0.00")
_GEMEINDEN = frozenset({Typ.GEMEINDE, Typ.STADT, Typ.KREISFREIE_STADT})
_EINHEITEN = {
    Zaehlung.KOMMUNEN: ("Kommune", "Kommunen"),
    Zaehlung.GEMEINDEN: ("Gemeinde", "Gemeinden"),
    Zaehlung.ORTSTEILFEUERWEHREN: ("Ortsteilfeuerwehr", "Ortsteilfeuerwehren"),
}


@record
class Zuwendung:
    """The grant in Euro.

    `betrag` is the amount by the programme's rule, None where it fixes none; `beantragt` what the
    spec asks for. `verteilung` shares `massgeblich` among the parties by kuerzel, to the cent;
    empty while the spec does not say how.
    """

    variante: Foerderart
    betrag: Decimal | None
    beantragt: Decimal | None
    berechnung: str
    hinweis: str
    mehr_moeglich: str
    beobachtet: tuple[Beobachtung, ...]
    rueckzahlung: bool
    verteilung: Mapping[str, Decimal]
    quellen: tuple[LegalSource, ...]

    @property
    def massgeblich(self) -> Decimal | None:
        """What is asked for, else the amount by the rule."""
        return self.betrag if self.beantragt is None else self.beantragt

    @property
    def erlaeuterung(self) -> str:
        """Conditions, when more is possible, and what was given: beside the computation."""
        given = "; ".join(f"{_geld(one.betrag)} ({one.fall})" for one in self.beobachtet)
        observed = f"Beobachtet: {given}." if given else ""
        return " ".join(filter(None, (self.hinweis, self.mehr_moeglich, observed)))

    @property
    def ueber_regel(self) -> Decimal:
        """By how many Euro more is asked than the rule gives; zero where it fixes nothing."""
        if self.betrag is None or self.beantragt is None:
            return _NULL
        return max(_NULL, self.beantragt - self.betrag)


def zuwendung(spec: Spec, programm: Programm) -> Zuwendung:
    """Compute what the programme gives for the cooperation as the spec describes it."""
    variant = spec.foerderung.art
    rule = programm.betraege.get(variant)
    amount, computation = _betrag(rule, spec, programm)
    asked = spec.foerderung.betrag
    return Zuwendung(
        variante=variant,
        betrag=amount,
        beantragt=asked,
        berechnung=computation,
        hinweis=rule.hinweis if rule else "",
        mehr_moeglich=rule.mehr_moeglich if rule else "",
        beobachtet=rule.beobachtet if rule else (),
        rueckzahlung=rule.rueckzahlung if rule else False,
        verteilung=_verteilung(spec, amount if asked is None else asked),
        quellen=rule.quellen if rule else programm.grundlage,
    )


def anzahl(zaehlung: Zaehlung, spec: Spec, programm: Programm) -> int:
    """Count the units that an amount is multiplied with; only parties of the programme's Land."""
    inside = [party for party in spec.beteiligte if programm.land.umfasst(party)]
    match zaehlung:
        case Zaehlung.ORTSTEILFEUERWEHREN:
            return spec.foerderung.ortsteilfeuerwehren or 0
        case Zaehlung.GEMEINDEN:
            counted = _GEMEINDEN
        case Zaehlung.KOMMUNEN:
            counted = _GEMEINDEN | {Typ.LANDKREIS}
    return sum(party.typ is None or party.typ in counted for party in inside)


def _betrag(
    rule: Betragsregel | None, spec: Spec, programm: Programm
) -> tuple[Decimal | None, str]:
    if rule is None:
        return None, "Das Programm nennt für diese Art der Förderung keinen Betrag."
    match rule.berechnung, rule.betrag:
        case Berechnung.FEST, Decimal() as amount:
            return amount, f"Festbetrag {_geld(amount)}{_hoechstsatz(rule)}"
        case Berechnung.JE_EINHEIT, Decimal() as amount:
            return _je_einheit(rule, amount, anzahl(rule.zaehlt, spec, programm))
        case _:
            return None, "Kein fester Betrag: Das Land entscheidet über den Einzelfall."


def _je_einheit(rule: Betragsregel, amount: Decimal, count: int) -> tuple[Decimal | None, str]:
    one, many = _EINHEITEN[rule.zaehlt]
    if count < rule.mindestanzahl:
        return None, f"Erst ab {rule.mindestanzahl} {many} nennt das Programm einen Betrag."
    product = f"{count} {one if count == 1 else many} × {_geld(amount)}"
    total = amount * count
    if rule.hoechstens is None or total <= rule.hoechstens:
        return total, product
    return rule.hoechstens, f"{product}, höchstens {_geld(rule.hoechstens)}"


def _hoechstsatz(rule: Betragsregel) -> str:
    if rule.hoechstsatz is None:
        return ""
    return f", höchstens {zahl(rule.hoechstsatz)}{FEST}% der zuwendungsfähigen Ausgaben"


def _geld(amount: Decimal) -> str:
    return f"{zahl(amount)}{FEST}€"


def _verteilung(spec: Spec, amount: Decimal | None) -> dict[str, Decimal]:
    weights = _gewichte(spec)
    return verteilen(amount, weights) if amount is not None and weights else {}


def _gewichte(spec: Spec) -> dict[str, Decimal] | None:
    names = [party.kuerzel for party in spec.beteiligte]
    lead = spec.federfuehrung
    if spec.zusammenschluss:
        return dict.fromkeys(names, Decimal(1))
    match spec.foerderung.verteilung:
        case Verteilung.GLEICH:
            return dict.fromkeys(names, Decimal(1))
        case Verteilung.KOSTENSCHLUESSEL:
            costs = spec.kosten.nachher
            return schluesselgewichte(spec, (costs.personal or _NULL) + (costs.sach or _NULL))
        case Verteilung.FEDERFUEHRUNG if lead:
            return {name: Decimal(name == lead.kuerzel) for name in names}
        case _:
            return None
