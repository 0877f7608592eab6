"""Dates, money and numbers as a German office writes them, in documents and in messages.

Every function refuses what it does not expect (None, float, text for a number) with a
`TypeError`, because that is a fault of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from ikzdocs import numerals

FEST = "\N{NO-BREAK SPACE}"
SCHMAL = "\N{NARROW NO-BREAK SPACE}"

_MONATE = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September"),
    *("Oktober", "November", "Dezember"),
)
_CENT = Decimal("0.01")
_ZEHNTEL = Decimal("0.1")
_GLIEDERUNG = r"§§?|Art\.|Artikel|Abs\.|Absatz|Satz|Nr\.|Nummer|Buchst\.|Buchstabe|Anlage|Seite|S\."
_VOR_ZAHL = re.compile(rf"(?<!\w)({_GLIEDERUNG}) (?=[0-9IVX]|[a-z]\b)")
_SATZENDE = re.compile(r"[.!?…:][“‘»)]?$")
_NACH_ZAHL = re.compile(r"(?<=[0-9]) (?=(?:Abs\.|Nr\.|Satz|ff?\.|v\. ?H\.|Euro|Prozent|€|%))")


def datum(wert: date) -> str:
    """Write a day for running text: „26. Oktober 2023“."""
    tag = _tag(wert)
    return f"{tag.day}.{FEST}{_MONATE[tag.month - 1]} {tag.year}"


def datum_kurz(wert: date) -> str:
    """Write a day for tables: „26.10.2023“."""
    tag = _tag(wert)
    return f"{tag.day:02}.{tag.month:02}.{tag.year}"


def monat(wert: date) -> str:
    """Write the month of a day: „Oktober 2023“."""
    tag = _tag(wert)
    return f"{_MONATE[tag.month - 1]} {tag.year}"


def euro(wert: Decimal) -> str:
    """Write an amount for running text: „30.350 Euro“, with cents only where there are some."""
    betrag = _dezimal(wert).quantize(_CENT, ROUND_HALF_UP)
    ganz = betrag == betrag.to_integral_value()
    return f"{_gruppiert(betrag, 0 if ganz else 2)}{FEST}Euro"


def euro_tabelle(wert: Decimal) -> str:
    """Write an amount for tables: „30.350,00 €“."""
    return f"{_gruppiert(_dezimal(wert), 2)}{FEST}€"


def prozent(wert: Decimal) -> str:
    """Write a percentage for running text: „15 Prozent“, „14,9 Prozent“ (at most one decimal)."""
    gerundet = _dezimal(wert).quantize(_ZEHNTEL, ROUND_HALF_UP)
    ganz = gerundet == gerundet.to_integral_value()
    return f"{_gruppiert(gerundet, 0 if ganz else 1)}{FEST}Prozent"


def prozent_tabelle(wert: Decimal) -> str:
    """Write a percentage for tables: „15,0 %“."""
    return f"{_gruppiert(_dezimal(wert), 1)}{SCHMAL}%"


def zahl(wert: int | Decimal) -> str:
    """Write a number: „10.250“, „0,75“; a Decimal with the decimals that it needs."""
    betrag = _dezimal(wert) if isinstance(wert, Decimal) else Decimal(_ganz(wert))
    return _gruppiert(betrag, max(-int(betrag.normalize().as_tuple().exponent), 0))


def vielfaches(wert: Decimal) -> str:
    """Write how many times as much something is: „1,0-Fache“."""
    return f"{_gruppiert(_dezimal(wert), 1)}-Fache"


def in_worten(wert: int, eins: str = "eins") -> str:
    """Write a whole number as a word; `eins` is the form for one („ein“, „einem“)."""
    return numerals.in_worten(wert, eins)


def euro_in_worten(wert: Decimal) -> str:
    """Write an amount in words: „fünfundzwanzigtausend Euro“."""
    return numerals.euro_in_worten(wert)


def mehrzahl(wert: int, einzahl: str, mehrere: str) -> str:
    """Choose the noun that goes with a number: „Jahr“ for 1, else „Jahre“."""
    return einzahl if _ganz(wert) == 1 else mehrere


def jahre(wert: int | Decimal) -> str:
    """Write a span of years: „1 Jahr“, „5 Jahre“, „2,5 Jahre“."""
    return f"{zahl(wert)} {'Jahr' if wert == 1 else 'Jahre'}"


def nach_jahren(wert: int | Decimal) -> str:
    """Write when a span of years is over: „nach 1 Jahr“, „nach 5 Jahren“."""
    return f"nach {zahl(wert)} {'Jahr' if wert == 1 else 'Jahren'}"


def aufzaehlung(werte: Iterable[str]) -> str:
    """Join texts as a German list: „A“, „A und B“, „A, B und C“."""
    texte = [_text(wert) for wert in _liste(werte)]
    return " und ".join(filter(None, (", ".join(texte[:-1]), *texte[-1:])))


def gross(wert: str) -> str:
    """Write the first letter as a capital: for a form of a name at the start of a sentence."""
    return _text(wert)[:1].upper() + wert[1:]


def satz(wert: str) -> str:
    """Write a text as a sentence: with a full stop unless it ends like a sentence already."""
    text = _text(wert).strip()
    return text if _SATZENDE.search(text) else f"{text}."


def glied(wert: str) -> str:
    """Write a text as an item of a list: one sentence alone loses its full stop."""
    text = _text(wert).strip()
    ende = text.removesuffix(".")
    return text if _SATZENDE.search(ende) or ". " in ende else ende.rstrip(";,")


def gebunden(wert: str) -> str:
    """Keep a citation or a quantity on one line: sign and number, number and unit."""
    return _NACH_ZAHL.sub(FEST, _VOR_ZAHL.sub(rf"\1{FEST}", _text(wert)))


def _tag(wert: object) -> date:
    if not isinstance(wert, date) or isinstance(wert, datetime):
        raise TypeError(f"Datum erwartet, nicht {wert!r}")
    return wert


def _dezimal(wert: object) -> Decimal:
    if not isinstance(wert, Decimal) or not wert.is_finite():
        raise TypeError(f"Decimal erwartet, nicht {wert!r}")
    return wert


def _ganz(wert: object) -> int:
    if not isinstance(wert, int) or isinstance(wert, bool):
        raise TypeError(f"Ganze Zahl erwartet, nicht {wert!r}")
    return wert


def _text(wert: object) -> str:
    if not isinstance(wert, str):
        raise TypeError(f"Text erwartet, nicht {wert!r}")
    return wert


def _liste(werte: object) -> Iterable[object]:
    if isinstance(werte, str) or not isinstance(werte, Iterable):
        raise TypeError(f"Liste von Texten erwartet, nicht {werte!r}")
    return werte


def _gruppiert(wert: Decimal, stellen: int) -> str:
    """Group thousands by points, decimals after a comma; a real minus sign; no „-0“."""
    gerundet = wert.quantize(Decimal(1).scaleb(-stellen), ROUND_HALF_UP)
    ziffern = f"{abs(gerundet):,}".translate(str.maketrans(",.", ".,"))
    return f"−{ziffern}" if gerundet < 0 else ziffern
