"""The data behind the German forms: nouns, titles, party types, organs, read once."""

# Annotations are types here, no texts: every run reads them, and texts would be evaluated first.
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ikzdocs import datafile, shape
from ikzdocs.record import record
from ikzdocs.spec.model import Rechtsform, Typ

_FILE = Path(__file__).parent / "data" / "sprache.yaml"


@record
class Faelle:
    """A noun phrase with its article in the four cases."""

    nominativ: str
    genitiv: str
    dativ: str
    akkusativ: str


@record
class Organ(Faelle):
    """An organ or office: its name without the article, and the four cases with it."""

    name: str


@record
class Vertragswerk(Faelle):
    """What the parties sign, without the article and in the four cases with it.

    `rechtsform` is the legal form that it creates („Zweckverband“ where a Satzung is signed).
    """

    bezeichnung: str
    rechtsform: str


@record
class Kopf:
    """How a noun inflects; an empty form is that of the nominative."""

    endung: str
    geschlecht: str
    plural: str
    genitiv: str = ""
    plural_dativ: str = ""


@record
class Typform:
    """What a type of party is called, and which words of a name are its head.

    `ort`: the name alone says enough; `einzeln`: never named together with others of its kind.
    """

    kopf: str
    koepfe: tuple[str, ...]
    ort: bool = False
    einzeln: bool = False


@record
class Sprache:
    """All of `data/sprache.yaml`."""

    koepfe: tuple[Kopf, ...]
    titel: tuple[str, ...]
    adjektive: tuple[str, ...]
    typen: Mapping[Typ, Typform]
    organe: Mapping[str, Organ]
    weiteres_mitglied: Organ
    vertragswerke: Mapping[Rechtsform, Vertragswerk]
    traeger: Mapping[Rechtsform, Faelle]

    def kopf(self, wort: str) -> Kopf | None:
        """The forms of a noun by its ending, or None where it is no head that we know."""
        klein = wort.lower()
        return next((kopf for kopf in self.koepfe if klein.endswith(kopf.endung)), None)


@cache
def sprache() -> Sprache:
    """Return the data, read from its file at the first use.

    Raises:
        ParameterError: the file is not as it must be.
    """
    return shape.build(Sprache, datafile.read(_FILE), _FILE.name)
