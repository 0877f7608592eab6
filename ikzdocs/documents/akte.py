"""All that is known of one cooperation, as the documents need it; built once, shared by all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import field, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, cast

from ikzdocs.programmes.model import Programm
from ikzdocs.record import record
from ikzdocs.savings import Gegenueberstellung, fehlende_angaben
from ikzdocs.spec.model import (
    Art,
    Aufgabe,
    Beteiligter,
    Gremien,
    Haushalt,
    Kontakt,
    Rechtsform,
    Spec,
    Stand,
    Verfahren,
    Vergabe,
    Wesentlichkeit,
)
from ikzdocs.verfahren import Aufsicht, Dienstweg, Schritt, Verfahrensweg
from ikzdocs.zuwendung import Zuwendung

# A check shows nothing to a template: views, grammar and labels are imported for papers only.
if TYPE_CHECKING:
    from ikzdocs.documents.parties import ParteiView, ZeileView  # noqa: TC004
    from ikzdocs.documents.views import Fehlend, View  # noqa: TC004
    from ikzdocs.documents.wappen import Bild  # noqa: TC004

_ZIFFERN = 8


@record
class Ausnahme:
    """A Soll rule that is not met and answered by the spec."""

    titel: str
    begruendung: str


@record
class Akte:
    """The spec with all facts derived from it; `einsparung` is None while figures are missing.

    `wappen` are the coats of arms by kuerzel, read when papers are made.
    """

    spec: Spec
    stichtag: date
    programm: Programm
    einsparung: Gegenueberstellung | None
    zuwendung: Zuwendung
    aufsicht: Aufsicht
    weg: Verfahrensweg
    dienstweg: Dienstweg
    schritte: tuple[Schritt, ...] = ()
    ausnahmen: tuple[Ausnahme, ...] = ()
    wappen: Mapping[str, Bild] = field(default_factory=dict)

    @cached_property
    def ganz(self) -> View:
        """The whole spec as a template sees it."""
        from ikzdocs.documents import facts  # noqa: F401, PLC0415 - its views must be known first
        from ikzdocs.documents.views import View  # noqa: PLC0415

        return View(self.spec, "", self)

    @cached_property
    def parteien(self) -> Mapping[str, ParteiView]:
        """The parties by kuerzel, in order."""
        from ikzdocs.documents.parties import ParteiView  # noqa: PLC0415

        return {
            partei.kuerzel: ParteiView(partei, f"beteiligte.{nummer}", self)
            for nummer, partei in enumerate(self.spec.beteiligte)
        }

    @cached_property
    def aufgaben(self) -> tuple[Aufgabe, ...]:
        """The tasks, each with its art; a spec that lists none has the cooperation's own."""
        kooperation = self.spec.kooperation
        eigene = Aufgabe(bezeichnung=kooperation.aufgabe or kooperation.titel)
        return tuple(
            replace(aufgabe, art=aufgabe.art or kooperation.art)
            for aufgabe in self.spec.aufgaben or (eigene,)
        )

    @cached_property
    def fassung(self) -> str:
        """The version of the agreement: the first digits of a hash of what the parties agree on."""
        text = json.dumps(_inhalt(_vereinbart(self.spec)), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:_ZIFFERN]

    @cached_property
    def kostenluecke(self) -> str:
        """The path in the spec behind which all figures lie that the savings still need."""
        fehlend = [pfad.split(".") for pfad in fehlende_angaben(self.spec)]
        gleich = takewhile(lambda teile: len(set(teile)) == 1, zip(*fehlend, strict=False))
        return ".".join(teile[0] for teile in gleich) or "kosten"

    def partei(self, kuerzel: str | None, pfad: str) -> ParteiView | Fehlend:
        """The party with this kuerzel, or the gap at `pfad`."""
        from ikzdocs.documents.parties import ParteiView  # noqa: PLC0415
        from ikzdocs.documents.views import Fehlend  # noqa: PLC0415

        partei = self.parteien.get(kuerzel or "")
        return Fehlend(ParteiView, pfad, fest=True) if partei is None else partei

    def zeile(self, kuerzel: str) -> ZeileView | None:
        """The party's row of the Gegenüberstellung; None while there is none."""
        return self._zeilen.get(kuerzel)

    def mit_art(self, art: Art) -> tuple[Aufgabe, ...]:
        """The tasks of this art; none where the legal form does not know it."""
        if self.spec.kooperation.rechtsform is not Rechtsform.VEREINBARUNG:
            return ()
        return tuple(aufgabe for aufgabe in self.aufgaben if aufgabe.art is art)

    @cached_property
    def _zeilen(self) -> Mapping[str, ZeileView]:
        from ikzdocs.documents.parties import ZeileView  # noqa: PLC0415

        zeilen = self.einsparung.zeilen if self.einsparung else ()
        return {zeile.kuerzel: ZeileView(zeile, "", self) for zeile in zeilen}


def _vereinbart(spec: Spec) -> Spec:
    """The spec without what may change while the agreement stays the same."""
    return replace(
        spec,
        stand=Stand.ENTWURF,
        kooperation=replace(
            spec.kooperation, wesentlich=Wesentlichkeit(), alternativen=None, zeitplan=()
        ),
        beteiligte=tuple(_vertragspartei(partei) for partei in spec.beteiligte),
        foerderung=replace(
            spec.foerderung,
            betrag=None,
            antragsdatum=None,
            begruendung_hoehe=None,
            rueckzahlung_zugesagt=None,
        ),
        vergabe=Vergabe(),
        verfahren=Verfahren(),
        begruendungen={},
    )


def _vertragspartei(partei: Beteiligter) -> Beteiligter:
    return replace(
        partei,
        einwohner_stand=None,
        kontakt=Kontakt(),
        gremien=Gremien(),
        haushalt=Haushalt(),
        wappen=None,
    )


def _inhalt(wert: object) -> object:
    """A value as JSON that is equal exactly for equal content, in whatever order it was written."""
    if wert is None or isinstance(wert, str | int):
        return wert
    if isinstance(wert, tuple):
        return [_inhalt(teil) for teil in wert]
    if isinstance(wert, Decimal):
        return str(wert.normalize())
    if isinstance(wert, date):
        return wert.isoformat()
    if is_dataclass(wert) and not isinstance(wert, type):
        return {feld.name: _inhalt(getattr(wert, feld.name)) for feld in fields(wert)}
    return {key: _inhalt(teil) for key, teil in cast("Mapping[str, object]", wert).items()}
