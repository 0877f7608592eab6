"""What a template may see: one dictionary of names for each document.

What all documents of a cooperation share is built once (`Gemeinsam`); a document adds the party
it is for and its own data. The annotations of both are what the linter knows of the names.
"""

from __future__ import annotations

from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, get_type_hints

from ikzdocs.documents import wording
from ikzdocs.documents.common import BLOECKE, Gemeinsam, werte
from ikzdocs.documents.offers import Angebot, angebot, felder
from ikzdocs.documents.parties import ParteiView, ZeileView
from ikzdocs.documents.plan import papiere
from ikzdocs.documents.views import Fehlend
from ikzdocs.documents.wording import Liste
from ikzdocs.record import record
from ikzdocs.spec.model import Spec

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.plan import Planned


@record
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


def kontext(
    gemeinsam: Gemeinsam, planned: Planned, fehlend: Collection[str] = ()
) -> dict[str, object]:
    """Return all that the template of one document may see, by name.

    `fehlend` are the labels of the gaps that the document shows; with any it is a draft.
    """
    akte = gemeinsam.akte
    dokument = Dokument(
        kind=planned.kind,
        titel=planned.titel,
        stichtag=akte.stichtag,
        fassung=akte.fassung,
        fehlend=tuple(dict.fromkeys(fehlend)),
        entwurf=bool(fehlend),
    )
    eigene = {} if planned.partei is None else werte(JePartei(akte, planned.partei))
    return {**gemeinsam.namen(), **eigene, "dokument": dokument}


@cache
def angebotene_namen(kind: str) -> Mapping[str, Angebot]:
    """Return the names that a template for this kind of document may use, and what is behind them.

    Raises:
        KeyError: there is no such kind of document.
    """
    hinweise = get_type_hints(Spec)
    eigene = felder(JePartei) if papiere()[kind].je_partei else {}
    bloecke = {name: angebot(hinweise[name]) for name in BLOECKE}
    return {**eigene, **felder(Gemeinsam), **bloecke, "dokument": angebot(Dokument)}
