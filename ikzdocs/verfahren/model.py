"""The types of the procedure: who supervises, which way, which steps."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from ikzdocs.findings import LegalSource
from ikzdocs.programmes.model import Stelle, Stufe
from ikzdocs.record import record


class Verfahrensart(StrEnum):
    """What the supervising authority has to do with the agreement."""

    GENEHMIGUNG = "genehmigung"
    ANZEIGE = "anzeige"


@record
class Aufsicht:
    """The authority that is competent for the agreement, and why.

    While it cannot be told, `stelle` and `stufe` are None, `begruendung` says what is missing and
    `fehlt` where in the spec.
    """

    stufe: Stufe | None
    stelle: Stelle | None
    begruendung: str
    fehlt: tuple[str, ...] = ()
    quellen: tuple[LegalSource, ...] = ()

    @property
    def bezeichnung(self) -> str | None:
        """The name of the authority, without article; None while it is open."""
        return self.stelle.bezeichnung if self.stelle else None


@record
class Verfahrensweg:
    """Genehmigung or Anzeige, whether a Bekanntmachung is needed, and why.

    `art` and `bekanntmachung` are None where the data does not say it for this legal form.
    """

    art: Verfahrensart | None
    bekanntmachung: bool | None
    begruendung: str
    quellen: tuple[LegalSource, ...] = ()


@record
class Dienstweg:
    """The way of the application: `adressat` decides, `ueber` are passed in this order."""

    adressat: Stelle
    ueber: tuple[Stelle, ...]
    begruendung: str
    fehlt: tuple[str, ...] = ()
    quellen: tuple[LegalSource, ...] = ()


@record
class Schritt:
    """One step of the plan. `bis`: the latest day, where one follows; `geplant`: a day set for it.

    `erledigt_am` is set instead when that day lies not after the Stichtag.
    """

    titel: str
    wer: str
    begruendung: str = ""
    nummer: int = 0
    bis: date | None = None
    geplant: date | None = None
    erledigt_am: date | None = None
    quellen: tuple[LegalSource, ...] = ()
