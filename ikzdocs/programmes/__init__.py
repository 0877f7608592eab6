"""Funding programmes as data: `programmes.load(id)`; thresholds, amounts, route, validity."""

from ikzdocs.programmes.load import laender, load, names, organe
from ikzdocs.programmes.model import Land, Organe, Programm, Stelle, Stufe

__all__ = [
    "Land",
    "Organe",
    "Programm",
    "Stelle",
    "Stufe",
    "laender",
    "load",
    "names",
    "organe",
]
