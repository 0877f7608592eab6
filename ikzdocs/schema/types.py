"""The types of single values: what a text must look like, and what becomes of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from ikzdocs.record import record
from ikzdocs.schema import dates, numbers
from ikzdocs.schema.faults import Unreadable
from ikzdocs.schema.names import slug

_WORDS = {"ja": True, "true": True, "nein": False, "false": False}
_SLUG = "[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*"  # begins with a letter: „5“ is half of a 33,5
_MAX_COUNT = 99_999_999


@record
class Typ:
    """One type: `parse` reads a text or raises `Unreadable`; `json` says the same in JSON Schema.

    What an editor hands to JSON Schema is what YAML guesses, so `json` allows a number wherever
    a text may look like one.
    """

    parse: Callable[[str], Any]
    json: Mapping[str, Any]


def _text(value: str) -> str:
    """Return text without outer spaces, in the form in which equal letters are equal."""
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    bare = unicodedata.normalize("NFC", lines).strip()
    if not bare:
        raise Unreadable("ist leer", "Die Angabe ausfüllen.")
    return bare


def _zeile(value: str) -> str:
    bare = _text(value)
    if "\n" in bare or "\t" in bare:
        raise Unreadable("enthält einen Zeilenumbruch oder Tabulator", "In eine Zeile schreiben.")
    return bare


def _ja_nein(value: str) -> bool:
    try:
        return _WORDS[value.strip().lower()]
    except KeyError:
        raise Unreadable("ist weder ja noch nein", "ja oder nein schreiben.") from None


def _kuerzel(value: str) -> str:
    bare = value.strip()
    if not re.fullmatch(_SLUG, bare):
        likely = slug(bare)
        rule = "Kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche schreiben."
        raise Unreadable("ist kein Kürzel", f"Meinten Sie „{likely}“?" if likely else rule)
    return bare


def _matching(pattern: str, problem: str, remedy: str) -> Callable[[str], str]:
    compiled = re.compile(pattern)

    def parse(value: str) -> str:
        bare = value.strip()
        if not compiled.fullmatch(bare):
            raise Unreadable(problem, remedy)
        return bare

    return parse


def _pattern_type(pattern: str, problem: str, remedy: str, kind: str | list[str] = "string") -> Typ:
    json = {"type": kind, "pattern": f"^{pattern}$"}
    return Typ(parse=_matching(pattern, problem, remedy), json=json)


def _count_type(low: int, high: int) -> Typ:
    json = {"type": ["number", "string"], "minimum": low, "pattern": r"^\s*[0-9.]+\s*$"}
    return Typ(parse=partial(numbers.whole, low=low, high=high), json=json)


_FREE = {"type": ["string", "number"], "minLength": 1}
_AMOUNT = {"type": ["number", "string"], "minimum": 0, "pattern": "^[0-9]"}
_DAY = r"^\s*([0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})\s*$"

TYPES: Mapping[str, Typ] = {
    "text": Typ(parse=_text, json=_FREE),
    "zeile": Typ(parse=_zeile, json=_FREE),
    "euro": Typ(parse=numbers.euro, json=_AMOUNT),
    "zahl": Typ(parse=numbers.zahl, json=_AMOUNT),
    "prozent": Typ(parse=numbers.prozent, json={**_AMOUNT, "maximum": 100}),
    # Prices that rise faster are a slip of the pen, and their powers would not fit any table.
    "steigerung": Typ(parse=partial(numbers.prozent, high=20), json={**_AMOUNT, "maximum": 20}),
    "anzahl": _count_type(0, _MAX_COUNT),
    "jahre": _count_type(1, 99),
    "wartejahre": _count_type(0, 99),
    "monate": _count_type(1, 999),
    "jahreszahl": _count_type(1900, 2199),
    "datum": Typ(parse=dates.datum, json={"type": "string", "pattern": _DAY}),
    "tag_monat": Typ(parse=dates.tag_monat, json={"type": "string", "minLength": 3}),
    "ja_nein": Typ(parse=_ja_nein, json={"enum": ["ja", "nein", "Ja", "Nein", True, False]}),
    "ags": _pattern_type(
        "[0-9]{8}",
        "ist kein Gemeindeschlüssel",
        "Alle acht Ziffern mit führender Null schreiben, bei Landkreisen mit 000 am Ende.",
        ["string", "integer"],
    ),
    "plz": _pattern_type(
        "[0-9]{5}", "ist keine Postleitzahl", "Fünf Ziffern schreiben.", ["string", "integer"]
    ),
    "email": _pattern_type(
        r"[^@\s]+@[^@\s]+\.[^@\s]+", "ist keine E-Mail-Adresse", "Als name@gemeinde.de schreiben."
    ),
    "kuerzel": Typ(parse=_kuerzel, json={"type": "string", "pattern": f"^{_SLUG}$"}),
    "kennung": _pattern_type(
        _SLUG,
        "ist keine Kennung",
        "Kleine Buchstaben ohne Umlaute, Ziffern, Binde- und Unterstriche schreiben.",
    ),
    "regel": _pattern_type(
        r"[a-z0-9_]+(?:\.[a-z0-9_]+)+",
        "ist keine Kennung einer Regel",
        "Die Kennung schreiben, die „ikzdocs check“ nennt, zum Beispiel foerderung.laufzeit.",
    ),
}
