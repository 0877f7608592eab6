"""The data behind the German forms: nouns, titles, party types and their organs, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

from ikzdocs import datafile

_FILE = Path(__file__).parent / "data" / "sprache.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Faelle:
    """A noun phrase with its article in the four cases."""

    nominativ: str
    genitiv: str
    dativ: str
    akkusativ: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organ(Faelle):
    """An organ or office: its name without the article, and the four cases with it."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vertragswerk(Faelle):
    """What the parties sign, without the article and in the four cases with it."""

    bezeichnung: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kopf:
    """How a noun inflects; an empty form is that of the nominative."""

    endung: str
    geschlecht: str
    plural: str
    genitiv: str = ""
    plural_dativ: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typform:
    """What a type of party is called, which words of a name are its head, and its organs.

    `ort`: the name alone says enough; `einzeln`: never named together with others of its kind;
    `amt_offen`: who signs must be said by the spec.
    """

    kopf: str
    koepfe: tuple[str, ...]
    ort: bool
    einzeln: bool
    amt_offen: bool
    vertretung: Organ
    verwaltungsorgan: Organ
    leitung: Organ
    weiteres_mitglied: Organ


@dataclass(frozen=True, slots=True, kw_only=True)
class Sprache:
    """All of `data/sprache.yaml`."""

    koepfe: tuple[Kopf, ...]
    titel: frozenset[str]
    adjektive: tuple[str, ...]
    typen: Mapping[str, Typform]
    leitung_sonderstatus: Organ
    vertragswerke: Mapping[str, Vertragswerk]

    def kopf(self, wort: str) -> Kopf | None:
        """The forms of a noun by its ending, or None where it is no head that we know."""
        klein = wort.lower()
        return next((kopf for kopf in self.koepfe if klein.endswith(kopf.endung)), None)


@cache
def sprache() -> Sprache:
    """Return the data, read from its file at the first use.

    Raises:
        ParameterError: the file cannot be read.
    """
    daten = cast("dict[str, Any]", datafile.read(_FILE))
    organe = {name: Organ(**formen) for name, formen in daten["organe"].items()}
    mitglied = daten["weiteres_mitglied"]
    return Sprache(
        koepfe=tuple(Kopf(endung=endung, **formen) for endung, formen in daten["koepfe"].items()),
        titel=frozenset(daten["titel"]),
        adjektive=tuple(daten["adjektive"]),
        typen={typ: _typform(form, organe, mitglied) for typ, form in daten["typen"].items()},
        leitung_sonderstatus=organe[daten["leitung_sonderstatus"]],
        vertragswerke={name: Vertragswerk(**f) for name, f in daten["vertragswerke"].items()},
    )


def _typform(
    form: dict[str, Any], organe: Mapping[str, Organ], mitglied: dict[str, str]
) -> Typform:
    organ = organe[form["verwaltungsorgan"]]
    return Typform(
        kopf=form["kopf"],
        koepfe=tuple(form["koepfe"]),
        ort=form.get("ort", False),
        einzeln=form.get("einzeln", False),
        amt_offen=form.get("amt_offen", False),
        vertretung=organe[form["vertretung"]],
        verwaltungsorgan=organ,
        leitung=organe[form["leitung"]],
        weiteres_mitglied=Organ(
            **{fall: muster.format(organ=organ.genitiv) for fall, muster in mitglied.items()}
        ),
    )
