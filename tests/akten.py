"""Cooperations with all that follows from them, as the documents need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ikzdocs import programmes, savings, verfahren
from ikzdocs.documents.akte import Akte
from ikzdocs.law import Law
from ikzdocs.zuwendung import zuwendung
from tests.cooperations import STICHTAG, spec

if TYPE_CHECKING:
    from ikzdocs.spec.model import Spec


def akte(cooperation: Spec | None = None, **facts: Any) -> Akte:  # noqa: ANN401 - any fact
    """Return what is known of a cooperation; `facts` replace what would follow from it."""
    one = cooperation or spec()
    programm, law = programmes.load(one.programm), Law.at(STICHTAG)
    threshold = programm.einsparung.mindestens if programm.einsparung else None
    derived = {
        "einsparung": savings.gegenueberstellung(one, threshold) if threshold else None,
        "zuwendung": zuwendung(one, programm),
        "aufsicht": verfahren.aufsicht(one, programm),
        "weg": verfahren.verfahrensweg(one, law, programm),
        "dienstweg": verfahren.dienstweg(one, programm),
        "schritte": verfahren.schritte(one, law, programm),
    }
    return Akte(spec=one, stichtag=STICHTAG, programm=programm, **{**derived, **facts})
