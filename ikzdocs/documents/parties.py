"""What a template sees of a party, and the views of blocks that point to one."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from operator import attrgetter
from typing import Annotated, cast

from ikzdocs import programmes
from ikzdocs.documents import organe, wording
from ikzdocs.documents.gaps import Gap, gap
from ikzdocs.documents.organe import Zeichnung
from ikzdocs.documents.sprache import Faelle, Organ
from ikzdocs.documents.views import Ergebnis, Fehlend, View
from ikzdocs.programmes import Organe
from ikzdocs.savings import Zeile
from ikzdocs.spec.model import Ausgaben, Beteiligter, Datenschutz, Stelle


class ZeileView(Ergebnis):
    """A row of the Gegenüberstellung; what a party pays is missing while there is no key."""

    block = Zeile
    ursache = "kosten.schluessel"
    _wert: Zeile

    @cached_property
    def partei(self) -> ParteiView | Gap:
        """The party of this row."""
        return self._akte.partei(self._wert.kuerzel, "beteiligte")


class ParteiView(View):
    """A party: its fields, its name in every case, its organs, its share in everything."""

    block = Beteiligter
    _wert: Beteiligter

    @cached_property
    def bezeichnung(self) -> str:
        """The full name: „Gemeinde Birkenau“."""
        return wording.bezeichnung(self._wert)

    @cached_property
    def kurzname(self) -> str:
        """The name as people say it: „Birkenau“."""
        return wording.kurzname(self._wert)

    @cached_property
    def nominativ(self) -> str:
        """„die Gemeinde Birkenau“."""
        return self._faelle.nominativ

    @cached_property
    def genitiv(self) -> str:
        """„der Gemeinde Birkenau“."""
        return self._faelle.genitiv

    @cached_property
    def dativ(self) -> str:
        """„der Gemeinde Birkenau“."""
        return self._faelle.dativ

    @cached_property
    def akkusativ(self) -> str:
        """„die Gemeinde Birkenau“."""
        return self._faelle.akkusativ

    @cached_property
    def vertretung(self) -> Organ | Fehlend:
        """„Gemeindevertretung“, „Stadtverordnetenversammlung“, „Kreistag“ and so on."""
        return self._organ(organe.vertretung(self._wert, self._recht), "formen.vertretung")

    @cached_property
    def verwaltungsorgan(self) -> Organ | Fehlend:
        """„Gemeindevorstand“, „Magistrat“, „Kreisausschuss“ and so on."""
        return self._organ(
            organe.verwaltungsorgan(self._wert, self._recht), "formen.verwaltungsorgan"
        )

    @cached_property
    def leitung(self) -> Organ | Fehlend:
        """„Bürgermeisterin oder Bürgermeister“, „Landrätin oder Landrat“."""
        return self._organ(organe.leitung(self._wert, self._recht), "formen.leitung")

    @cached_property
    def weiteres_mitglied(self) -> Organ | Fehlend:
        """„weiteres Mitglied des Gemeindevorstands“ and so on."""
        return self._organ(organe.weiteres_mitglied(self._wert, self._recht), "unterzeichner")

    @cached_property
    def zeichnende(self) -> tuple[Zeichnung, ...]:
        """Who signs: two lines at least."""
        return organe.zeichnende(self._wert, self._recht)

    @cached_property
    def wappen(self) -> bool:
        """Whether the party has a coat of arms to show."""
        return self._wert.kuerzel in self._akte.wappen

    @cached_property
    def ausgaben(self) -> Annotated[object, Ausgaben]:
        """What the party spends on the task before, Euro a year."""
        return self._je_partei("kosten.vorher")

    @cached_property
    def schluesselwert(self) -> Decimal | Gap:
        """The party's value of the cost key: cases, percent or Euro as its art says."""
        return cast("Decimal | Gap", self._je_partei("kosten.schluessel.werte"))

    @cached_property
    def eigenbeitrag(self) -> str | Gap:
        """What the party itself gives to the cooperation."""
        return cast("str | Gap", self._je_partei("mitwirkung.eigenbeitraege"))

    @cached_property
    def anteil(self) -> ZeileView | Fehlend:
        """The party's row of the Gegenüberstellung."""
        zeile = self._akte.zeile(self._wert.kuerzel)
        return zeile or Fehlend(ZeileView, self._akte.kostenluecke, fest=True)

    @cached_property
    def zuwendungsanteil(self) -> Decimal | Gap:
        """The party's share of the grant in Euro."""
        anteil = self._akte.zuwendung.verteilung.get(self._wert.kuerzel)
        return gap("foerderung.verteilung") if anteil is None else anteil

    @cached_property
    def _faelle(self) -> Faelle:
        return wording.faelle(self._wert)

    @cached_property
    def _recht(self) -> Organe | None:
        return programmes.organe(self._wert, self._akte.programm)

    def _organ(self, organ: Organ | None, angabe: str) -> Organ | Fehlend:
        """The organ, or the gap of what has to be told of it."""
        fehlt = angabe if self._wert.typ else "typ"
        return Fehlend(Organ, f"{self._pfad}.{fehlt}", fest=True) if organ is None else organ

    def _je_partei(self, pfad: str) -> object:
        return attrgetter(pfad)(self._akte.ganz)[self._wert.kuerzel]


class StelleView(View):
    """A post, with the party that employs."""

    block = Stelle
    _wert: Stelle

    @cached_property
    def bei(self) -> ParteiView | Gap:
        """The party where the post is."""
        return self._akte.partei(self._wert.bei, f"{self._pfad}.bei")


class DatenschutzView(View):
    """Data protection, with the party that leads."""

    block = Datenschutz
    _wert: Datenschutz

    @cached_property
    def federfuehrende_stelle(self) -> ParteiView | Gap:
        """The party responsible for planning, set-up and operation."""
        stelle = self._wert.federfuehrende_stelle
        return self._akte.partei(stelle, f"{self._pfad}.federfuehrende_stelle")
