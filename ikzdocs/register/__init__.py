"""Municipalities: a small built-in list, or the official GV100AD file that the user imported."""

from ikzdocs.register.kreise import kreisname, kreisnummer
from ikzdocs.register.model import Aenderung, Eintrag, Zustand

__all__ = ["Aenderung", "Eintrag", "Zustand", "kreisname", "kreisnummer"]
