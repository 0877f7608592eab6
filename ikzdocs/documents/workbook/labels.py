"""The words of the workbook, read once from `data/arbeitsmappe.yaml`."""

# Annotations are types here, no texts: every run reads them, and texts would be evaluated first.
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ikzdocs import datafile, shape
from ikzdocs.record import record
from ikzdocs.spec.model import Schluesselart

_FILE = Path(__file__).parent.parent / "data" / "arbeitsmappe.yaml"


@record
class Eingabe:
    """What someone reads who enters what is no such number."""

    titel: str
    betrag: str
    zahl: str
    prozent: str


@record
class Kosten:
    """The sheet that compares before and after."""

    blatt: str
    vorher: str
    personal: str
    sach: str
    zusammen: str
    folge: str
    vergleich: str
    im_jahr: str
    bisher: str
    kuenftig: str
    einsparung: str
    prozent: str
    ausgaben: str
    erwartet: str
    fehlt: str
    spielraum: str
    ergebnis: str


@record
class Anteile:
    """The sheet that shares the costs."""

    blatt: str
    titel: str
    gemeinsam: str
    rest: str
    nummer: str
    schluessel: Mapping[Schluesselart, str]
    abgerundet: str
    bruchteil: str
    rang: str
    restcent: str
    kostenanteil: str
    anteil: str
    bisher: str
    einsparung: str
    prozent: str
    diagramm: str
    bild: str
    bildbeschreibung: str
    kuenftig: str


@record
class Laufzeit:
    """The sheet with the years, and with what comes once."""

    blatt: str
    titel: str
    preissteigerung: str
    anzahl: str
    jahr: str
    ohne: str
    mit: str
    einsparung: str
    summe: str
    einmalig: str
    bezeichnung: str
    betrag: str
    folge: str
    bisher: str
    kuenftig: str
    zuwendung: str
    beantragt: str
    im_jahr: str
    ueber_laufzeit: str


@record
class Zaehlweisen:
    """The sheet with the other readings."""

    blatt: str
    zaehlweise: str
    bisher: str
    kuenftig: str
    prozent: str
    schwelle: str
    erlaeuterung: str
    massgeblich: str
    massgeblich_erlaeuterung: str


@record
class Grundlagen:
    """The sheet that says what the figures rest on."""

    blatt: str
    titel: str
    zusammenarbeit: str
    beteiligte: str
    bezugsjahr: str
    quelle: str
    annahme: str
    schluessel: str
    schluesselarten: Mapping[Schluesselart, str]
    schluesseljahr: str
    programm: str
    schwelle: str
    rundung: str
    rundungsregel: str
    prozent: str
    prozentregel: str
    namen: str
    namensregel: str
    stand: str
    fassung: str


@record
class Labels:
    """All of it; what stands beside the sheets is said on several of them."""

    titel: str
    untertitel: str
    legende: str
    entwurf: str
    fusszeile: str
    seite: str
    beteiligte: str
    summe: str
    ohne_wert: str
    erreicht: str
    nicht_erreicht: str
    eingabe: Eingabe
    kosten: Kosten
    anteile: Anteile
    laufzeit: Laufzeit
    zaehlweisen: Zaehlweisen
    grundlagen: Grundlagen


@cache
def labels() -> Labels:
    """Return the words.

    Raises:
        ParameterError: the file is not as it must be.
    """
    return shape.build(Labels, datafile.read(_FILE), _FILE.name)
