"""A funding programme and the Land it belongs to, as data: what it demands, gives, and how to ask.

The field names are the keys of the files in `data/` and `laender/`; another Land's programme is
another file. Whatever a programme does not say is None or empty, never a guess.
"""

# Annotations are types here, no texts: every run reads them, and texts would be evaluated first.
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ikzdocs.findings import LegalSource
from ikzdocs.law.model import Beleg, Bindung
from ikzdocs.record import record
from ikzdocs.spec.model import Beteiligter, Foerderart, Typ


class Stufe(StrEnum):
    """The three levels of supervision over municipalities."""

    UNTERE = "untere"
    OBERE = "obere"
    OBERSTE = "oberste"


class Berechnung(StrEnum):
    """How an amount is found: so much for each counted unit, a fixed sum, or no fixed sum."""

    JE_EINHEIT = "je_einheit"
    FEST = "fest"
    OFFEN = "offen"


class Zaehlung(StrEnum):
    """What a `je_einheit` amount counts."""

    KOMMUNEN = "kommunen"
    GEMEINDEN = "gemeinden"
    ORTSTEILFEUERWEHREN = "ortsteilfeuerwehren"


@record
class Stelle:
    """An authority with its German forms, article included; `anschrift` as on an envelope.

    `{kreis}` stands for the genitive of a Landkreis with article („des Kreises Bergstraße“),
    `{bezirk}` for the name of a Regierungsbezirk; both are filled in before anyone sees them.
    """

    bezeichnung: str
    nominativ: str
    genitiv: str
    dativ: str
    akkusativ: str

    def fuer(self, *, kreis: str = "", bezirk: str = "") -> "Stelle":
        """Return this authority for one Landkreis or Regierungsbezirk."""
        return Stelle(
            bezeichnung=self.bezeichnung.format(kreis=kreis, bezirk=bezirk),
            nominativ=self.nominativ.format(kreis=kreis, bezirk=bezirk),
            genitiv=self.genitiv.format(kreis=kreis, bezirk=bezirk),
            dativ=self.dativ.format(kreis=kreis, bezirk=bezirk),
            akkusativ=self.akkusativ.format(kreis=kreis, bezirk=bezirk),
        )


@record
class Aufsichtsordnung:
    """Who supervises whom in a Land; `oberste_parteien`: AGS of towns under the highest level.

    `vorbehalt` says in German what is not sure about the towns of special status.
    """

    oberste_parteien: tuple[str, ...]
    vorbehalt: str
    quellen: tuple[LegalSource, ...]


@record
class Organe:
    """The organs of a type of party, by the keys under which the documents know their forms.

    `leitung_sonderstatus`: the office in a town of special status. `amt_offen`: the office of
    the head differs from body to body, so the spec must say who signs.
    """

    vertretung: str
    verwaltungsorgan: str
    leitung: str
    leitung_sonderstatus: str | None = None
    amt_offen: bool = False


@record
class Land:
    """A Land: `ags` is the prefix of its municipalities, `bezirke` AGS prefix → name.

    `gesetze`: first parts of the law parameters that hold only in this Land. `stellen`: its
    authorities by level. `aufsicht` None: who supervises whom there is not in the data; so it is
    with the organs of a type that `organe` lacks.
    """

    name: str
    ags: str
    stellen: Mapping[Stufe, Stelle]
    gesetze: tuple[str, ...] = ()
    bezirke: Mapping[str, str] = field(default_factory=dict)
    aufsicht: Aufsichtsordnung | None = None
    organe: Mapping[Typ, Organe] = field(default_factory=dict)

    def umfasst(self, partei: Beteiligter) -> bool:
        """Whether a party lies in this Land, as far as the spec tells; a silent spec means yes."""
        named = partei.land is None or partei.land.casefold() == self.name.casefold()
        return named and (partei.ags is None or partei.ags.startswith(self.ags))


@record
class Antragsteller:
    """Who may apply."""

    typen: tuple[Typ, ...]
    quellen: tuple[LegalSource, ...]


@record
class Partnerregel:
    """How many parties; `ausnahme`: how few are enough with a reason."""

    mindestens: int
    ausnahme: int | None
    bindung: Bindung
    quellen: tuple[LegalSource, ...]


@record
class Laufzeitregel:
    """For how many years at least."""

    mindestjahre: int
    bindung: Bindung
    quellen: tuple[LegalSource, ...]


@record
class Einsparungsregel:
    """How much of the personnel and material costs must be saved, in percent a year.

    `voraussetzung`: listed among the preconditions, though worded `soll`. `investitionsfolge`:
    whether follow-up costs of investments may count; None where the programme is silent.
    `hinweis` tells in German how the programme counts.
    """

    mindestens: Decimal
    bindung: Bindung
    voraussetzung: bool
    investitionsfolge: bool | None
    hinweis: str
    quellen: tuple[LegalSource, ...]


@record
class Aufgabenfeld:
    """One field of tasks; `fundstelle`: its place in the programme's list, where it is known."""

    name: str
    beleg: Beleg
    quellen: tuple[LegalSource, ...]
    fundstelle: str = ""


@record
class Beobachtung:
    """A grant that was really given: what and how much, in Euro."""

    fall: str
    betrag: Decimal
    url: str


@record
class Betragsregel:
    """What the programme gives for one `Foerderart`.

    `betrag` in Euro, for each unit or fixed; `hoechstens` caps the sum in Euro, `hoechstsatz` in
    percent of the eligible costs; below `mindestanzahl` units there is nothing. `mehr_moeglich`
    says in German when the Land may give more.
    """

    berechnung: Berechnung
    quellen: tuple[LegalSource, ...]
    betrag: Decimal | None = None
    zaehlt: Zaehlung = Zaehlung.KOMMUNEN
    mindestanzahl: int = 1
    hoechstens: Decimal | None = None
    hoechstsatz: Decimal | None = None
    mehr_moeglich: str = ""
    hinweis: str = ""
    rueckzahlung: bool = False
    beobachtet: tuple[Beobachtung, ...] = ()


@record
class Antragsweg:
    """How to apply: form, route, time; `vor_beginn`: the application must precede the start.

    `ueber` are the levels of supervision that the application passes, `adressat` decides.
    """

    form: str
    adressat: Stufe
    ueber: tuple[Stufe, ...]
    vor_beginn: bool | None
    fristen: str
    quellen: tuple[LegalSource, ...]
    stellungnahme: str = ""


@record
class Anlage:
    """One enclosure of the application."""

    name: str
    quellen: tuple[LegalSource, ...]


@record
class Ausschluss:
    """What is not funded."""

    text: str
    quellen: tuple[LegalSource, ...]


@record
class Programm:
    """A funding programme on the day it is looked at.

    `gueltig_bis_sicher` false: the end is an inference, told by `gueltigkeit_hinweis`. `unklar`
    lists in German what the programme leaves open or could not be read.
    """

    id: str
    name: str
    kurzname: str
    datum: date | None
    land: Land
    geprueft_am: date
    gueltig_von: date
    gueltig_bis: date | None
    gueltig_bis_sicher: bool
    gueltigkeit_hinweis: str
    grundlage: tuple[LegalSource, ...]
    antragsteller: Antragsteller | None
    partner: Partnerregel | None
    laufzeit: Laufzeitregel | None
    einsparung: Einsparungsregel | None
    wesentlichkeit: tuple[LegalSource, ...]
    beschluesse: tuple[LegalSource, ...]
    betraege: Mapping[Foerderart, Betragsregel]
    antrag: Antragsweg
    aufgabenfelder: Mapping[str, Aufgabenfeld] = field(default_factory=dict)
    anlagen: Mapping[str, Anlage] = field(default_factory=dict)
    ausschluesse: Mapping[str, Ausschluss] = field(default_factory=dict)
    unklar: tuple[str, ...] = ()

    @property
    def schwelle(self) -> Decimal:
        """How much must be saved, in percent a year; 0 where the programme asks for no savings."""
        return self.einsparung.mindestens if self.einsparung else Decimal(0)

    def gilt_am(self, day: date) -> bool:
        """Whether the programme is in force on this day, as far as its end is known."""
        return self.gueltig_von <= day and (self.gueltig_bis is None or day <= self.gueltig_bis)

    def kennt(self, gesetz: str) -> bool:
        """Whether a statute of some Land (first part of a law parameter) is this Land's."""
        return gesetz in self.land.gesetze
