"""Municipalities: a small built-in list, or the official GV100AD file that the user imported."""

from ikzdocs.register.bestand import benutzerdatei, eingebaut, load
from ikzdocs.register.ergaenzung import Nachtrag, benenne, ergaenze, vollstaendig
from ikzdocs.register.gv100ad import HOECHSTENS, lies
from ikzdocs.register.kreise import kreisname, kreisnummer, staedte_mit_sonderstatus
from ikzdocs.register.model import Eintrag, Register

__all__ = [
    "HOECHSTENS",
    "Eintrag",
    "Nachtrag",
    "Register",
    "benenne",
    "benutzerdatei",
    "eingebaut",
    "ergaenze",
    "kreisname",
    "kreisnummer",
    "lies",
    "load",
    "staedte_mit_sonderstatus",
    "vollstaendig",
]
