"""The names that all documents of a cooperation share, built once for all of them."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from functools import cached_property
from typing import Annotated

from ikzdocs.documents import wording
from ikzdocs.documents.akte import Akte, Ausnahme
from ikzdocs.documents.facts import AufsichtView
from ikzdocs.documents.gaps import Gap, gap
from ikzdocs.documents.offers import felder
from ikzdocs.documents.parties import ParteiView
from ikzdocs.documents.sprache import Faelle, Vertragswerk, sprache
from ikzdocs.documents.views import Ergebnis, Fehlend, View
from ikzdocs.documents.wording import Liste
from ikzdocs.programmes.model import Programm, Stelle
from ikzdocs.savings import Gegenueberstellung
from ikzdocs.spec.model import Art, Aufgabe, Spec
from ikzdocs.verfahren import Schritt, Verfahrensart
from ikzdocs.zuwendung import Zuwendung

BLOECKE = tuple(
    feld.name
    for feld in fields(Spec)
    if feld.name not in {"programm", "beteiligte", "begruendungen"}
)
"""The blocks of the spec that a template sees under their own names."""


def werte(quelle: object) -> dict[str, object]:
    """Return all names that an object offers, with their values."""
    return {name: getattr(quelle, name) for name in felder(type(quelle))}


class Gemeinsam:
    """The names that all documents of a cooperation share; built once for all of them."""

    def __init__(self, akte: Akte) -> None:
        """Share what is known of one cooperation."""
        self.akte = akte

    @cached_property
    def beteiligte(self) -> tuple[ParteiView, ...]:
        """All parties in the order of the spec."""
        return tuple(self.akte.parteien.values())

    @cached_property
    def federfuehrung(self) -> ParteiView | Fehlend:
        """The party that carries the task."""
        partei = self.akte.spec.federfuehrung
        kuerzel = partei.kuerzel if partei else None
        return self.akte.partei(kuerzel, "beteiligte.0.federfuehrend")

    @cached_property
    def traeger(self) -> Annotated[object, Faelle]:
        """Who carries the task: the body that the parties found, else the party that leads."""
        rechtsform = self.akte.spec.kooperation.rechtsform
        return sprache().traeger.get(rechtsform) or self.federfuehrung

    @cached_property
    def uebrige(self) -> tuple[ParteiView, ...]:
        """All parties but the one that carries the task."""
        return tuple(p for p in self.beteiligte if p is not self.federfuehrung)

    @cached_property
    def alle(self) -> Liste:
        """All parties in words."""
        return wording.liste(self.akte.spec.beteiligte)

    @cached_property
    def liste_uebrige(self) -> Liste:
        """The parties but the one that carries the task, in words."""
        spec = self.akte.spec
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
    def zusammenschluss(self) -> bool:
        """Whether one town merges its own fire services, without partners and agreement."""
        return self.akte.spec.zusammenschluss

    @cached_property
    def aufgabenfeld(self) -> str | Gap:
        """The field of the task in the programme's words."""
        feld = self.akte.spec.kooperation.aufgabenfeld
        if feld is None:
            return gap("kooperation.aufgabenfeld")
        bekannt = self.akte.programm.aufgabenfelder.get(feld)
        return bekannt.name if bekannt else feld

    @cached_property
    def vertragswerk(self) -> Vertragswerk:
        """What the parties sign: „öffentlich-rechtliche Vereinbarung“, „Verbandssatzung“."""
        return sprache().vertragswerke[self.akte.spec.kooperation.rechtsform]

    @cached_property
    def programm(self) -> Annotated[View, Programm]:
        """The funding programme."""
        return Ergebnis(self.akte.programm, "programm", self.akte)

    @cached_property
    def einsparung(self) -> Annotated[object, Gegenueberstellung]:
        """The Gegenüberstellung of all parties."""
        if self.akte.einsparung is None:
            return Fehlend(Gegenueberstellung, self.akte.kostenluecke, fest=True)
        return Ergebnis(self.akte.einsparung, "kosten", self.akte)

    @cached_property
    def zuwendung(self) -> Annotated[View, Zuwendung]:
        """What the programme gives."""
        return Ergebnis(self.akte.zuwendung, "foerderung.betrag", self.akte)

    @cached_property
    def antragsbetrag(self) -> Decimal | Gap:
        """The amount in Euro for which the parties apply."""
        betrag = self.akte.zuwendung.massgeblich
        return gap("foerderung.betrag") if betrag is None else betrag

    @cached_property
    def aufsicht(self) -> AufsichtView:
        """The authority that supervises the agreement."""
        return AufsichtView(self.akte.aufsicht, "beteiligte", self.akte)

    @cached_property
    def verfahrensart(self) -> Annotated[object, Verfahrensart]:
        """„genehmigung“ or „anzeige“."""
        art = self.akte.weg.art
        return gap("kooperation.art") if art is None else art.value

    @cached_property
    def dienstweg(self) -> tuple[Stelle, ...]:
        """The authorities over which the application goes, in order."""
        return self.akte.dienstweg.ueber

    @cached_property
    def schritte(self) -> tuple[Annotated[View, Schritt], ...]:
        """The dated plan of the procedure."""
        return tuple(Ergebnis(schritt, "verfahren", self.akte) for schritt in self.akte.schritte)

    @cached_property
    def ausnahmen(self) -> tuple[Ausnahme, ...]:
        """The Soll rules that are not met, with the parties' reasons."""
        return self.akte.ausnahmen

    def namen(self) -> dict[str, object]:
        """Return every shared name with its value."""
        bloecke = {name: getattr(self.akte.ganz, name) for name in BLOECKE}
        return bloecke | werte(self)

    def _aufgaben(self, art: Art) -> tuple[View, ...]:
        return tuple(View(aufgabe, "aufgaben.0", self.akte) for aufgabe in self.akte.mit_art(art))
