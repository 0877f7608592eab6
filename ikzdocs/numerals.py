"""German number words up to 999.999.999: „fünf“, „einundzwanzig“, „eine Million zweitausend“."""

from __future__ import annotations

from decimal import Decimal

GRENZE = 999_999_999

_EINER = (
    *("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"),
    *("elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn"),
    "neunzehn",
)
_ZEHNER = (
    *("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig"),
    "neunzig",
)
_CENT = Decimal("0.01")


def in_worten(zahl: int, eins: str = "eins") -> str:
    """Return a whole number as a German word.

    `eins` is the form that a final one takes: „eins“ in counting, „ein“, „eine“, „einem“, …
    before a noun. Other numbers do not inflect, so a template gives the form it needs for one.

    Raises:
        TypeError: not a whole number.
        ValueError: beyond 999.999.999.
    """
    if isinstance(zahl, bool) or not isinstance(zahl, int):
        raise TypeError(f"Zahlwort nur für ganze Zahlen, nicht für {zahl!r}")
    if abs(zahl) > GRENZE:
        raise ValueError(f"Zahlwort nur bis {GRENZE}: {zahl}")
    if zahl < 0:
        return f"minus {in_worten(-zahl, eins)}"
    millionen, rest = divmod(zahl, 1_000_000)
    teile = [_millionen(millionen)] if millionen else []
    if rest or not millionen:
        teile.append(_unter_million(rest, eins))
    return " ".join(teile)


def euro_in_worten(betrag: Decimal) -> str:
    """Return an amount in Euro in words: „zwölftausend Euro und fünfzig Cent“.

    Raises:
        TypeError: not a Decimal.
        ValueError: parts of a cent, or beyond 999.999.999 Euro.
    """
    if not isinstance(betrag, Decimal):
        raise TypeError(f"Betrag in Worten nur für Decimal, nicht für {betrag!r}")
    if betrag != betrag.quantize(_CENT):
        raise ValueError(f"Betrag in Worten nur bis auf den Cent: {betrag}")
    euro, cent = divmod(int(abs(betrag) * 100), 100)
    worte = f"{in_worten(euro, 'ein')} Euro"
    if cent:
        worte += f" und {in_worten(cent, 'ein')} Cent"
    return f"minus {worte}" if betrag < 0 else worte


def _millionen(zahl: int) -> str:
    return "eine Million" if zahl == 1 else f"{_unter_tausend(zahl, 'eine')} Millionen"


def _unter_million(zahl: int, eins: str) -> str:
    tausend, rest = divmod(zahl, 1000)
    worte = f"{_unter_tausend(tausend, 'ein')}tausend" if tausend else ""
    return worte + _unter_tausend(rest, eins) if rest or not tausend else worte


def _unter_tausend(zahl: int, eins: str) -> str:
    hundert, rest = divmod(zahl, 100)
    worte = f"{_EINER[hundert]}hundert" if hundert else ""
    return worte + _unter_hundert(rest, eins) if rest or not hundert else worte


def _unter_hundert(zahl: int, eins: str) -> str:
    if zahl == 1:
        return eins
    if zahl < len(_EINER):
        return _EINER[zahl]
    zehn, ein = divmod(zahl, 10)
    return f"{_EINER[ein]}und{_ZEHNER[zehn]}" if ein else _ZEHNER[zehn]
