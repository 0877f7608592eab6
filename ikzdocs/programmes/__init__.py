"""Funding programmes as data: `programmes.load(id)`; thresholds, amounts, route, validity."""

from ikzdocs.programmes.load import laender, load, names
from ikzdocs.programmes.model import Land, Programm, Stelle, Stufe

__all__ = ["Land", "Programm", "Stelle", "Stufe", "laender", "load", "names"]
