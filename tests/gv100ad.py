"""Lines of a GV100AD file as the Statistisches Bundesamt writes them: fixed width, 220 signs."""

from __future__ import annotations

BREITE = 220


def zeile(art: str, schluessel: str, name: str, kennzeichen: str, rest: str = "") -> str:
    """One record; `rest` begins after the Textkennzeichen."""
    head = f"{art:<2}20260630{schluessel:<12}{name:<50}"
    return f"{head:<122}{kennzeichen:<2}{rest}".ljust(BREITE)


def kreis(nummer: str, name: str, kennzeichen: str) -> str:
    """The record of a Landkreis."""
    return zeile("40", nummer, name, kennzeichen)


def satz(ags: str, name: str, kennzeichen: str, einwohner: int, plz: str) -> str:
    """The record of a municipality."""
    rest = f"{'':4}{0:011d}{einwohner:011d}{'':15}{plz:<5}"
    return zeile("60", ags, name, kennzeichen, rest)
