"""The cooperation as frozen dataclasses: one class per block of the spec file.

A field is named like its YAML key and like the template variable. `None` means „not given“: rules
call it open or missing, documents show it as a visible gap. Nothing is computed here that would
need the law; money is Decimal in Euro, percent is Decimal (15 means 15 %), periods are in years or
months as the field's name says.
"""

# Annotations are types here, no texts: every run reads them, and texts would be evaluated first.
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ikzdocs.record import record


class Stand(StrEnum):
    """How far the procedure has come; decides what is due and what is still `offen`."""

    ENTWURF = "entwurf"
    BESCHLUSS = "beschluss"
    ANTRAG = "antrag"


class Typ(StrEnum):
    """What kind of body a party is; decides organs, grammar and supervision."""

    GEMEINDE = "gemeinde"
    STADT = "stadt"
    KREISFREIE_STADT = "kreisfreie_stadt"
    LANDKREIS = "landkreis"
    ZWECKVERBAND = "zweckverband"
    GEMEINDEVERWALTUNGSVERBAND = "gemeindeverwaltungsverband"


class Art(StrEnum):
    """Delegation: the competence passes over; Mandatierung: only the carrying out does."""

    DELEGATION = "delegation"
    MANDATIERUNG = "mandatierung"


class Rechtsform(StrEnum):
    """The legal form of the cooperation, with those that a clerk might name wrongly."""

    VEREINBARUNG = "oeffentlich_rechtliche_vereinbarung"
    ARBEITSGEMEINSCHAFT = "arbeitsgemeinschaft"
    ZWECKVERBAND = "zweckverband"
    ANSTALT = "gemeinsame_kommunale_anstalt"
    VERWALTUNGSVERBAND = "gemeindeverwaltungsverband"
    PRIVATRECHTLICH = "privatrechtlich"
    BEAUFTRAGUNG = "beauftragung"
    VERWALTUNGSGEMEINSCHAFT = "verwaltungsgemeinschaft"


class Foerderart(StrEnum):
    """What the Land is asked to fund; decides how the amount is computed."""

    KOOPERATION = "kooperation"
    KREISWEIT = "kreisweit"
    VORBILDCHARAKTER = "vorbildcharakter"
    VERWALTUNGSVERBAND = "gemeindeverwaltungsverband"
    FEUERWEHRFUSION = "feuerwehrfusion"
    MACHBARKEITSSTUDIE = "machbarkeitsstudie"


class Schluesselart(StrEnum):
    """How the costs after are shared."""

    GLEICH = "gleich"
    EINWOHNER = "einwohner"
    FALLZAHLEN = "fallzahlen"
    PROZENT = "prozent"
    BETRAEGE = "betraege"


class Personalmodell(StrEnum):
    """What becomes of the staff."""

    VERBLEIB = "verbleib"
    GESTELLUNG = "gestellung"
    UEBERGANG = "uebergang"
    NEUEINSTELLUNG = "neueinstellung"


class Steuerung(StrEnum):
    """The body in which the other parties have their say."""

    LENKUNGSGRUPPE = "lenkungsgruppe"
    BEIRAT = "beirat"
    KEINE = "keine"


class Datenschutzrolle(StrEnum):
    """Who answers for personal data."""

    VERANTWORTLICHE_STELLE = "verantwortliche_stelle"
    AUFTRAGSVERARBEITUNG = "auftragsverarbeitung"
    GEMEINSAM = "gemeinsam"
    KEINE_DATEN = "keine_personenbezogenen_daten"


class Haftungsmassstab(StrEnum):
    """What the parties answer for between themselves."""

    GESETZLICH = "gesetzlich"
    VORSATZ_UND_GROBE_FAHRLAESSIGKEIT = "vorsatz_und_grobe_fahrlaessigkeit"


class Verteilung(StrEnum):
    """How a sum (grant, remaining assets) is distributed among the parties."""

    GLEICH = "gleich"
    KOSTENSCHLUESSEL = "kostenschluessel"
    FEDERFUEHRUNG = "federfuehrung"


class Abschlag(StrEnum):
    """How often the parties pay in advance."""

    MONATLICH = "monatlich"
    VIERTELJAEHRLICH = "vierteljaehrlich"
    HALBJAEHRLICH = "halbjaehrlich"
    JAEHRLICH = "jaehrlich"


@record
class Wesentlichkeit:
    """Whether the task is an essential part of its field, and why."""

    erfuellt: bool | None = None
    begruendung: str | None = None


@record
class Kooperation:
    """What is done together. `art` is the art of every task that names none of its own."""

    titel: str
    aufgabe: str | None = None
    aufgabenfeld: str | None = None
    wesentlich: Wesentlichkeit = field(default_factory=Wesentlichkeit)
    rechtsform: Rechtsform = Rechtsform.VEREINBARUNG
    art: Art | None = None
    ziele: tuple[str, ...] = ()
    ausgangslage: str | None = None
    alternativen: str | None = None
    zeitplan: tuple[str, ...] = ()


@record
class Organform:
    """What an organ or office is called; the forms without the article."""

    artikel: str
    nominativ: str
    genitiv: str | None = None
    dativ: str | None = None
    akkusativ: str | None = None


@record
class Formen:
    """Grammatical forms where those made from the type do not fit; without the article.

    The organs are named where they are not those that a type has in the Land of the programme.
    """

    artikel: str | None = None
    nominativ: str | None = None
    genitiv: str | None = None
    dativ: str | None = None
    akkusativ: str | None = None
    vertretung: Organform | None = None
    verwaltungsorgan: Organform | None = None
    leitung: Organform | None = None


@record
class Kontakt:
    """Where a party is reached; the office, not a person's private data."""

    amt: str | None = None
    person: str | None = None
    strasse: str | None = None
    plz: str | None = None
    ort: str | None = None
    telefon: str | None = None
    email: str | None = None
    webseite: str | None = None


@record
class Unterzeichner:
    """Who signs, by office; a name only where the parties want it printed."""

    amt: str
    name: str | None = None


@record
class Sitzung:
    """One station of the Beratungsfolge."""

    gremium: str
    datum: date | None = None
    top: str | None = None
    zustaendigkeit: str | None = None
    oeffentlich: bool = True


@record
class Beschluss:
    """The resolution of a party's Vertretung, with its vote."""

    datum: date
    top: str | None = None
    drucksache: str | None = None
    ja: int | None = None
    nein: int | None = None
    enthaltung: int | None = None


@record
class Gremien:
    """What the council papers of a party need."""

    wahlperiode: str | None = None
    drucksache: str | None = None
    aktenzeichen: str | None = None
    vorlagedatum: date | None = None
    amt: str | None = None
    oeffentlich: bool = True
    sitzungen: tuple[Sitzung, ...] = ()
    beschluss: Beschluss | None = None


@record
class Haushalt:
    """Where a party's budget carries the cooperation."""

    produkt: str | None = None
    kostenstelle: str | None = None
    jahr: int | None = None


@record
class Beteiligter:
    """One party. `kuerzel` (unique, made from the name) keys it in all other blocks.

    `praefix` is part of the official name („Universitätsstadt“); brackets stay in `name`
    („Battenberg (Eder)“). `sonderstatus`: a town with an Oberbürgermeister that is
    supervised by the Regierungspräsidium. `land` None means the Land of the programme.
    """

    name: str
    kuerzel: str
    typ: Typ | None = None
    praefix: str | None = None
    ags: str | None = None
    landkreis: str | None = None
    land: str | None = None
    einwohner: int | None = None
    einwohner_stand: date | None = None
    sonderstatus: bool = False
    federfuehrend: bool = False
    formen: Formen = field(default_factory=Formen)
    kontakt: Kontakt = field(default_factory=Kontakt)
    unterzeichner: tuple[Unterzeichner, ...] = ()
    gremien: Gremien = field(default_factory=Gremien)
    haushalt: Haushalt = field(default_factory=Haushalt)
    wappen: str | None = None


@record
class Aufgabe:
    """One task, where the tasks differ in art; `auftragsangelegenheit`: done for the Land."""

    bezeichnung: str
    beschreibung: str | None = None
    art: Art | None = None
    auftragsangelegenheit: bool = False


@record
class Leistungen:
    """What exactly is rendered, and what expressly is not."""

    umfang: tuple[str, ...] = ()
    abgrenzung: str | None = None
    servicezeiten: str | None = None


@record
class Stelle:
    """One post of the Verbund. `umfang` in full-time equivalents; `bei` is a kuerzel."""

    bezeichnung: str
    umfang: Decimal | None = None
    entgeltgruppe: str | None = None
    bei: str | None = None


@record
class Personal:
    """The staff: which posts, which model, whether the Personalräte were involved."""

    modell: Personalmodell | None = None
    stellen: tuple[Stelle, ...] = ()
    personalrat_beteiligt: bool | None = None
    freiwerdendes_personal: str | None = None


@record
class Ausgaben:
    """Yearly costs in Euro."""

    personal: Decimal | None = None
    sach: Decimal | None = None


@record
class Einmalkosten:
    """A one-off cost of setting up, in Euro."""

    bezeichnung: str
    betrag: Decimal


@record
class Investitionsfolge:
    """Yearly follow-up costs of investments in Euro; they may be counted in the savings."""

    vorher: Decimal | None = None
    nachher: Decimal | None = None
    beruecksichtigen: bool = False


@record
class Schluessel:
    """How the costs after are shared. `werte` by kuerzel: cases, percent or Euro as `art` says."""

    art: Schluesselart | None = None
    werte: Mapping[str, Decimal] = field(default_factory=dict)
    bezugsjahr: int | None = None


@record
class Zahlung:
    """When the parties pay: instalments, and the day and month of the yearly settlement."""

    abschlag: Abschlag | None = None
    abrechnung_bis: str | None = None
    zahlungsziel_tage: int | None = None


@record
class Kosten:
    """The Gegenüberstellung's figures: per party before, for the Verbund after, a year each."""

    bezugsjahr: int | None = None
    quelle: str | None = None
    annahmen: tuple[str, ...] = ()
    vorher: Mapping[str, Ausgaben] = field(default_factory=dict)
    nachher: Ausgaben = field(default_factory=Ausgaben)
    einmalig: tuple[Einmalkosten, ...] = ()
    investitionsfolge: Investitionsfolge = field(default_factory=Investitionsfolge)
    preissteigerung: Decimal | None = None
    schluessel: Schluessel = field(default_factory=Schluessel)
    zahlung: Zahlung = field(default_factory=Zahlung)


@record
class Verlaengerung:
    """What happens at the end of a fixed term."""

    jahre: int | None = None
    automatisch: bool = False


@record
class Kuendigung:
    """Ordinary termination; `erstmals_nach_jahren`: not effective before so many years."""

    ordentlich: bool | None = None
    frist_monate: int | None = None
    erstmals_nach_jahren: int | None = None
    aus_wichtigem_grund: bool = True


@record
class Laufzeit:
    """From when and for how long."""

    beginn: date | None = None
    jahre: int | None = None
    unbefristet: bool = False
    verlaengerung: Verlaengerung = field(default_factory=Verlaengerung)
    kuendigung: Kuendigung | None = None


@record
class Mitwirkung:
    """How the other parties take part. `eigenbeitraege` by kuerzel: what each gives itself."""

    steuerung: Steuerung | None = None
    sitzungen_im_jahr: int | None = None
    berichtspflicht: bool | None = None
    eigenbeitraege: Mapping[str, str] = field(default_factory=dict)


@record
class Umsatzsteuer:
    """The VAT clause and the four features of an untaxed cooperation."""

    klausel: bool | None = None
    langfristig: bool | None = None
    gemeinsame_infrastruktur: bool | None = None
    nur_kostenerstattung: bool | None = None
    gleichartige_leistungen: bool | None = None


@record
class Datenschutz:
    """Roles under data-protection law; `federfuehrende_stelle` is a kuerzel."""

    rolle: Datenschutzrolle | None = None
    federfuehrende_stelle: str | None = None


@record
class Haftung:
    """Liability between the parties and insurance."""

    massstab: Haftungsmassstab | None = None
    versicherung: bool | None = None


@record
class Auseinandersetzung:
    """What happens at the end: assets, staff, data, residual costs."""

    vermoegen: Verteilung | None = None
    restkosten: Verteilung | None = None
    personal: str | None = None
    daten: str | None = None


@record
class Beitritt:
    """Whether further parties may join."""

    moeglich: bool | None = None
    einstimmig: bool = True


@record
class Foerderung:
    """What is asked of the Land. `ortsteilfeuerwehren`: how many are merged."""

    art: Foerderart = Foerderart.KOOPERATION
    betrag: Decimal | None = None
    antragsdatum: date | None = None
    verwendung: str | None = None
    verteilung: Verteilung | None = None
    begruendung_hoehe: str | None = None
    ortsteilfeuerwehren: int | None = None
    rueckzahlung_zugesagt: bool | None = None

    @property
    def fuer_vereinbarung(self) -> bool:
        """Whether the parties conclude anything; a merger inside one town needs no agreement."""
        return self.art is not Foerderart.FEUERWEHRFUSION

    @property
    def fuer_kooperation(self) -> bool:
        """Whether a cooperation is to be funded, not its preparation or a merger in one town."""
        return self.fuer_vereinbarung and self.art is not Foerderart.MACHBARKEITSSTUDIE


@record
class Vergabe:
    """Features that decide on eligibility and on the exemption from procurement law."""

    reine_it_investition: bool | None = None
    nur_externe_dienstleister: bool | None = None
    marktanteil: Decimal | None = None
    gemeinsames_konzept: bool | None = None


@record
class Aufsichtsschritt:
    """Genehmigung or Anzeige: applied for, granted (or confirmed), under which Aktenzeichen."""

    beantragt: date | None = None
    erteilt: date | None = None
    aktenzeichen: str | None = None


@record
class Bekanntmachung:
    """The public announcement of a Delegation."""

    datum: date | None = None
    organ: str | None = None


@record
class Verfahren:
    """The state of signature, supervision and announcement."""

    unterzeichnung: date | None = None
    genehmigung: Aufsichtsschritt = field(default_factory=Aufsichtsschritt)
    anzeige: Aufsichtsschritt = field(default_factory=Aufsichtsschritt)
    bekanntmachung: Bekanntmachung = field(default_factory=Bekanntmachung)


@record
class Spec:
    """The whole spec file. A path in it (`laufzeit.jahre`) is an attribute path here."""

    programm: str
    stand: Stand = Stand.ENTWURF
    kooperation: Kooperation
    beteiligte: tuple[Beteiligter, ...]
    aufgaben: tuple[Aufgabe, ...] = ()
    leistungen: Leistungen = field(default_factory=Leistungen)
    personal: Personal = field(default_factory=Personal)
    kosten: Kosten = field(default_factory=Kosten)
    laufzeit: Laufzeit = field(default_factory=Laufzeit)
    mitwirkung: Mitwirkung = field(default_factory=Mitwirkung)
    umsatzsteuer: Umsatzsteuer = field(default_factory=Umsatzsteuer)
    datenschutz: Datenschutz = field(default_factory=Datenschutz)
    haftung: Haftung = field(default_factory=Haftung)
    auseinandersetzung: Auseinandersetzung = field(default_factory=Auseinandersetzung)
    beitritt: Beitritt = field(default_factory=Beitritt)
    foerderung: Foerderung = field(default_factory=Foerderung)
    vergabe: Vergabe = field(default_factory=Vergabe)
    verfahren: Verfahren = field(default_factory=Verfahren)
    begruendungen: Mapping[str, str] = field(default_factory=dict)

    @property
    def federfuehrung(self) -> Beteiligter | None:
        """The party that carries the task; None while none (or more than one) is named.

        Who merges its own fire services alone need not be named.
        """
        named = [party for party in self.beteiligte if party.federfuehrend or self.zusammenschluss]
        return named[0] if len(named) == 1 else None

    @property
    def zusammenschluss(self) -> bool:
        """Whether one town merges what is its own: then there are no partners and no agreement."""
        return not self.foerderung.fuer_vereinbarung and len(self.beteiligte) == 1

    @property
    def arten(self) -> frozenset[Art]:
        """Every art that occurs: that of the cooperation and those of single tasks."""
        own = [task.art or self.kooperation.art for task in self.aufgaben]
        return frozenset(art for art in own or [self.kooperation.art] if art is not None)

    def partei(self, kuerzel: str) -> Beteiligter | None:
        """The party with this kuerzel, or None."""
        return next((party for party in self.beteiligte if party.kuerzel == kuerzel), None)
