"""What a template may see: one dictionary of names for each document.

What all documents of a cooperation share is built once (`Gemeinsam`); a document adds the party
it is for and its own data. The annotations here are also what the linter knows of the names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import TYPE_CHECKING, Annotated, get_type_hints

from ikzdocs.documents import wording
from ikzdocs.documents.akte import Ausnahme
from ikzdocs.documents.facts import AufsichtView
from ikzdocs.documents.gaps import Gap, gap
from ikzdocs.documents.offers import Angebot, angebot, felder
from ikzdocs.documents.parties import ParteiView, ZeileView
from ikzdocs.documents.plan import papiere
from ikzdocs.documents.sprache import Vertragswerk, sprache
from ikzdocs.documents.views import Ergebnis, Fehlend, View
from ikzdocs.documents.wording import Liste
from ikzdocs.programmes.model import Programm, Stelle
from ikzdocs.savings import Gegenueberstellung
from ikzdocs.spec.model import Art, Aufgabe, Spec
from ikzdocs.verfahren import Schritt, Verfahrensart
from ikzdocs.zuwendung import Zuwendung

if TYPE_CHECKING:
    from collections.abc import Collection

    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.plan import Planned

_BLOECKE = tuple(
    feld.name
    for feld in fields(Spec)
    if feld.name not in {"programm", "beteiligte", "begruendungen"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dokument:
    """The document itself. `fassung` names the version of the agreement in all papers of a run.

    `fehlend` are the labels of the gaps in it; with any, the document is a draft (`entwurf`).
    """

    kind: str
    titel: str
    stichtag: date
    fassung: str
    fehlend: tuple[str, ...]
    entwurf: bool


class Gemeinsam:
    """The names that all documents of a cooperation share; built once for all of them."""

    def __init__(self, akte: Akte) -> None:
        """Share what is known of one cooperation."""
        self._akte = akte

    @cached_property
    def beteiligte(self) -> tuple[ParteiView, ...]:
        """All parties in the order of the spec."""
        return tuple(self._akte.parteien.values())

    @cached_property
    def federfuehrung(self) -> ParteiView | Fehlend:
        """The party that carries the task."""
        partei = self._akte.spec.federfuehrung
        kuerzel = partei.kuerzel if partei else None
        return self._akte.partei(kuerzel, "beteiligte.0.federfuehrend")

    @cached_property
    def uebrige(self) -> tuple[ParteiView, ...]:
        """All parties but the one that carries the task."""
        return tuple(p for p in self.beteiligte if p is not self.federfuehrung)

    @cached_property
    def alle(self) -> Liste:
        """All parties in words."""
        return wording.liste(self._akte.spec.beteiligte)

    @cached_property
    def liste_uebrige(self) -> Liste:
        """The parties but the one that carries the task, in words."""
        spec = self._akte.spec
        return wording.liste(p for p in spec.beteiligte if p is not spec.federfuehrung)

    @cached_property
    def aufgaben_delegation(self) -> tuple[Annotated[View, Aufgabe], ...]:
        """The tasks whose competence passes over."""
        return self._aufgaben(Art.DELEGATION)

    @cached_property
    def aufgaben_mandatierung(self) -> tuple[Annotated[View, Aufgabe], ...]:
        """The tasks that are only carried out for the others."""
        return self._aufgaben(Art.MANDATIERUNG)

    @cached_property
    def delegation(self) -> bool:
        """Whether the competence for a task passes over."""
        return bool(self.aufgaben_delegation)

    @cached_property
    def mandatierung(self) -> bool:
        """Whether a task is carried out for the others."""
        return bool(self.aufgaben_mandatierung)

    @cached_property
    def gemischt(self) -> bool:
        """Whether both arts occur."""
        return self.delegation and self.mandatierung

    @cached_property
    def aufgabenfeld(self) -> str | Gap:
        """The field of the task in the programme's words."""
        feld = self._akte.spec.kooperation.aufgabenfeld
        if feld is None:
            return gap("kooperation.aufgabenfeld")
        bekannt = self._akte.programm.aufgabenfelder.get(feld)
        return bekannt.name if bekannt else feld

    @cached_property
    def vertragswerk(self) -> Vertragswerk:
        """What the parties sign: „öffentlich-rechtliche Vereinbarung“, „Verbandssatzung“."""
        return sprache().vertragswerke[self._akte.spec.kooperation.rechtsform]

    @cached_property
    def programm(self) -> Annotated[View, Programm]:
        """The funding programme."""
        return Ergebnis(self._akte.programm, "programm", self._akte)

    @cached_property
    def einsparung(self) -> Annotated[object, Gegenueberstellung]:
        """The Gegenüberstellung of all parties."""
        return self._ergebnis(self._akte.einsparung, Gegenueberstellung, "kosten")

    @cached_property
    def zuwendung(self) -> Annotated[object, Zuwendung]:
        """What the programme gives."""
        return self._ergebnis(self._akte.zuwendung, Zuwendung, "foerderung.betrag")

    @cached_property
    def antragsbetrag(self) -> Decimal | Gap:
        """The amount in Euro for which the parties apply."""
        zuwendung = self._akte.zuwendung
        betrag = zuwendung.massgeblich if zuwendung else None
        return gap("foerderung.betrag") if betrag is None else betrag

    @cached_property
    def aufsicht(self) -> AufsichtView | Fehlend:
        """The authority that supervises the agreement."""
        if self._akte.aufsicht is None:
            return Fehlend(AufsichtView, "beteiligte", fest=True)
        return AufsichtView(self._akte.aufsicht, "beteiligte", self._akte)

    @cached_property
    def verfahrensart(self) -> Annotated[object, Verfahrensart]:
        """„genehmigung“ or „anzeige“."""
        weg = self._akte.weg
        return gap("kooperation.art") if weg is None or weg.art is None else weg.art.value

    @cached_property
    def dienstweg(self) -> tuple[Stelle, ...]:
        """The authorities over which the application goes, in order."""
        return self._akte.dienstweg.ueber if self._akte.dienstweg else ()

    @cached_property
    def schritte(self) -> tuple[Annotated[View, Schritt], ...]:
        """The dated plan of the procedure."""
        return tuple(Ergebnis(schritt, "verfahren", self._akte) for schritt in self._akte.schritte)

    @cached_property
    def ausnahmen(self) -> tuple[Ausnahme, ...]:
        """The Soll rules that are not met, with the parties' reasons."""
        return self._akte.ausnahmen

    def kontext(self, planned: Planned, fehlend: Collection[str] = ()) -> dict[str, object]:
        """Return all that the template of one document may see, by name.

        `fehlend` are the labels of the gaps that a first rendering showed; the document that has
        any is rendered again as a draft.
        """
        dokument = Dokument(
            kind=planned.kind,
            titel=planned.titel,
            stichtag=self._akte.stichtag,
            fassung=self._akte.fassung,
            fehlend=tuple(dict.fromkeys(fehlend)),
            entwurf=bool(fehlend),
        )
        eigene = {} if planned.partei is None else _namen(JePartei(self._akte, planned.partei))
        return {**self._geteilt, **eigene, "dokument": dokument}

    @cached_property
    def _geteilt(self) -> Mapping[str, object]:
        return {name: getattr(self._akte.ganz, name) for name in _BLOECKE} | _namen(self)

    def _aufgaben(self, art: Art) -> tuple[View, ...]:
        return tuple(View(aufgabe, "aufgaben.0", self._akte) for aufgabe in self._akte.mit_art(art))

    def _ergebnis(self, wert: object, typ: type, pfad: str) -> object:
        return Fehlend(typ, pfad, fest=True) if wert is None else Ergebnis(wert, pfad, self._akte)


class JePartei:
    """The names that only the papers of one party have."""

    def __init__(self, akte: Akte, kuerzel: str) -> None:
        """Take the side of the party with this kuerzel."""
        self._akte, self._kuerzel = akte, kuerzel

    @cached_property
    def partei(self) -> ParteiView:
        """The party that the paper is for."""
        return self._akte.parteien[self._kuerzel]

    @cached_property
    def andere(self) -> tuple[ParteiView, ...]:
        """The other parties."""
        return tuple(p for kuerzel, p in self._akte.parteien.items() if kuerzel != self._kuerzel)

    @cached_property
    def liste_andere(self) -> Liste:
        """The other parties in words."""
        beteiligte = self._akte.spec.beteiligte
        return wording.liste(p for p in beteiligte if p.kuerzel != self._kuerzel)

    @cached_property
    def anteil(self) -> ZeileView | Fehlend:
        """The party's row of the Gegenüberstellung."""
        return self.partei.anteil


@cache
def angebotene_namen(kind: str) -> Mapping[str, Angebot]:
    """Return the names that a template for this kind of document may use, and what is behind them.

    Raises:
        KeyError: there is no such kind of document.
    """
    hinweise = get_type_hints(Spec)
    namen = {name: angebot(hinweise[name]) for name in _BLOECKE}
    namen |= felder(Gemeinsam)
    if papiere()[kind].je_partei:
        namen |= felder(JePartei)
    return namen | {"dokument": angebot(Dokument)}


def _namen(quelle: Gemeinsam | JePartei) -> dict[str, object]:
    return {name: getattr(quelle, name) for name in felder(type(quelle))}
