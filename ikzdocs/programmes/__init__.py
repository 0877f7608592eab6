"""Funding programmes as data: `programmes.load("…", day)`; thresholds, amounts, route, validity."""

from ikzdocs.programmes.load import load, names
from ikzdocs.programmes.model import Land, Programm, Stelle, Stufe

__all__ = ["Land", "Programm", "Stelle", "Stufe", "load", "names"]
