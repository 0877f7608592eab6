"""The procedure: competent authority, Genehmigung or Anzeige, Dienstweg, dated plan."""

from ikzdocs.verfahren.aufsicht import aufsicht, aufsicht_ueber, aufsichtsstelle
from ikzdocs.verfahren.dienstweg import dienstweg
from ikzdocs.verfahren.model import Aufsicht, Dienstweg, Schritt, Verfahrensart, Verfahrensweg
from ikzdocs.verfahren.schritte import schritte
from ikzdocs.verfahren.weg import verfahrensart, verfahrensweg

__all__ = [
    "Aufsicht",
    "Dienstweg",
    "Schritt",
    "Verfahrensart",
    "Verfahrensweg",
    "aufsicht",
    "aufsicht_ueber",
    "aufsichtsstelle",
    "dienstweg",
    "schritte",
    "verfahrensart",
    "verfahrensweg",
]
