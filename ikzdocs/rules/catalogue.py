"""The catalogue: every rule with what it demands, how it weighs, and the norm it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches

from ikzdocs.errors import UnknownNameError
from ikzdocs.findings import LegalSource, Severity
from ikzdocs.formats import FEST, datum_kurz, zahl
from ikzdocs.law import Beleg, Einheit, Parameter
from ikzdocs.programmes.model import Einsparungsregel, Laufzeitregel, Partnerregel
from ikzdocs.record import record
from ikzdocs.rules import RULES, Rechtslage
from ikzdocs.rules.lage import PROGRAMM
from ikzdocs.rules.protocol import Frage, Rule

FELDER: Mapping[str, str] = {
    "foerderung": "Förderprogramm",
    "kommunalrecht": "Kommunalrecht",
    "vereinbarung": "Vereinbarung",
    "kosten": "Kosten",
    "steuer": "Umsatzsteuer",
    "vergabe": "Vergaberecht",
    "datenschutz": "Datenschutz",
    "personal": "Personal",
    "fristen": "Fristen und Reihenfolge",
}
_BELEG = {
    Beleg.VERIFIZIERT: "",
    Beleg.SEKUNDAER: "nach einer Sekundärquelle",
    Beleg.ABGELEITET: "von uns erschlossen",
}

_EINHEITEN = {
    Einheit.JAHRE: "Jahre",
    Einheit.MONATE: "Monate",
    Einheit.EINWOHNER: "Einwohner",
    Einheit.EURO: "€",
    Einheit.PROZENT: "%",
}


@record
class Grundlage:
    """One parameter that a rule rests on; `vorbehalt` says in German what is not sure about it.

    `wert` is the value in German words, empty where it is only that the norm exists.
    """

    name: str
    beschreibung: str
    wert: str
    quellen: tuple[LegalSource, ...]
    geprueft_am: date
    vorbehalt: str


@record
class Eintrag:
    """One rule; `frage` is None where the spec decides, `gilt` tells whether its law is there."""

    rule: str
    titel: str
    fordert: str
    schwere: Mapping[Severity, str]
    frage: str | None
    gilt: bool
    grundlagen: tuple[Grundlage, ...]

    @property
    def feld(self) -> str:
        """The German name of the field that the rule belongs to."""
        return FELDER[self.rule.partition(".")[0]]


def catalogue(lage: Rechtslage, rule: str | None = None) -> tuple[Eintrag, ...]:
    """Return all rules, or the one of this id, as they stand in this legal situation.

    Raises:
        UnknownNameError: there is no rule of this id; names those that are spelled alike.
    """
    wanted = [one for one in RULES if rule in {None, one.ID}]
    if not wanted:
        known = [one.ID for one in RULES]
        near = get_close_matches(rule or "", known, n=3) or sorted(known)
        raise UnknownNameError("Die Regel", rule or "", tuple(near))
    return tuple(_entry(one, lage) for one in wanted)


def _entry(rule: Rule | Frage, lage: Rechtslage) -> Eintrag:
    applies = lage.kennt(rule.PARAMETER)
    return Eintrag(
        rule=rule.ID,
        titel=rule.TITEL,
        fordert=rule.FORDERT,
        schwere={} if isinstance(rule, Frage) else rule.SCHWERE,
        frage=rule.FRAGE if isinstance(rule, Frage) else None,
        gilt=applies,
        grundlagen=tuple(_basis(name, lage) for name in rule.PARAMETER) if applies else (),
    )


def _basis(name: str, lage: Rechtslage) -> Grundlage:
    if name.partition(".")[0] == PROGRAMM:
        return Grundlage(
            name=name,
            beschreibung=lage.programm.kurzname,
            wert=_threshold(lage.teil(name)),
            quellen=lage.quellen([name]),
            geprueft_am=lage.programm.geprueft_am,
            vorbehalt="",
        )
    parameter = lage.law[name]
    doubts = filter(None, (_BELEG[parameter.beleg], parameter.vorbehalt))
    return Grundlage(
        name=name,
        beschreibung=parameter.beschreibung,
        wert=_value(parameter),
        quellen=parameter.quellen,
        geprueft_am=parameter.geprueft_am,
        vorbehalt="; ".join(doubts),
    )


def _threshold(part: object) -> str:
    match part:
        case Partnerregel(mindestens=count, ausnahme=None):
            return f"mindestens {count} Beteiligte"
        case Partnerregel(mindestens=count, ausnahme=fewer):
            return f"mindestens {count} Beteiligte, mit Begründung {fewer}"
        case Laufzeitregel(mindestjahre=years):
            return f"mindestens {years} Jahre"
        case Einsparungsregel(mindestens=percent):
            return f"mindestens {zahl(percent)}{FEST}%"
        case _:
            return ""


def _value(parameter: Parameter) -> str:
    match parameter.wert:
        case bool() | str() | tuple():
            return ""
        case date() as day:
            return datum_kurz(day)
        case number:
            return f"{zahl(number)}{FEST}{_EINHEITEN.get(parameter.einheit, '')}".rstrip()
