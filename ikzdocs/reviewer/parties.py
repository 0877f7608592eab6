"""Who concludes an agreement: the names in the opening, without titles and in the nominative."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

from ikzdocs.reviewer.segments import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ikzdocs.reviewer.segments import Segments

_TYPES = {
    r"(?:[A-ZÄÖÜ][a-zäöü-]*(?=[Ss]t))?[Ss]t[aä]dt(?:en?)?": "Stadt",
    r"(?:Markt|Verbands|Samt|Orts|Einheits)?[Gg]emeinden?": "Gemeinde",
    r"Landkreis(?:e[ns]?)?": "Landkreis",
    r"Kreis(?:e[ns]?)?": "Kreis",
    r"Marktflecken": "Marktflecken",
    r"Markt(?:es)?": "Markt",
    r"Amt(?:es)?": "Amt",
    r"Kommunen?": "",
    r"Verwaltungsgemeinschaft(?:en)?": "Verwaltungsgemeinschaft",
}
_KIND = "|".join(_TYPES)
_BODY = r"[A-ZÄÖÜ][\w-]*(?:verb[aä]nd(?:e[sn]?)?|anstalt)"
_NO_NAME = (
    r"(?!(?:Herrn?|Frau|(?:Ober)?[Bb]ürgermeister\w*|Landr[aä]t\w*|Landkreis\w*|Erste\w?|Stadt|Städten?"
    r"|Gemeinden?|Kreise?s?|Marktgemeinde|Amt|\w+amt|Im|Am|Zweckverband|Anlage|Rathaus\w*|Dr|Prof|Magistrat"
    r"|Gemeindevorstand|Kreisausschuss|Vors\w+|Der|Die|Das|Für|Öffentlich[\w-]*|[\w-]*[Vv]ereinbarung|Vertrag|Aufgrund|Gemäß|Auf|Zur|Nach|[IVX]+|[A-Z])\b)"
)
_PART = rf"{_NO_NAME}[A-ZÄÖÜ][\w.'-]*\w"
_LINK = r"(?:am|an der|an|im|in der|in|ob der|bei|vor der|auf der|unter|a\.|i\.|v\. ?d\.|d\.)"
_TITLES = r"Stadt|Gemeinde|Landkreis|Kreis|Verband|Zweckverband|Markt|Auftrag"
_NAME = rf"{_PART}(?: {{1,8}}(?:{_LINK} +)*{_PART})*(?: \((?!{_TITLES})[A-ZÄÖÜ][\w. ]*\))?"
_NEXT = r" *(?:, *(?:und|sowie)|,|und|sowie) +(?=[A-ZÄÖÜ])"
_OWN_KREIS = r"(?!Landkreis|Stadtkreis)[A-ZÄÖÜ][\w-]*[a-zäöü-][Kk]reis(?:es)?\b"

_NAMED = re.compile(
    rf"\b(?P<art>{_KIND}|{_BODY}) +(?P<namen>{_NAME}(?:{_NEXT}{_NAME}\b(?!\.? ?\d))*)"
    rf"|\b(?P<eigen>{_OWN_KREIS}|{_BODY}\b)"
)
_BETWEEN = re.compile(r"\bzwischen\b", re.IGNORECASE)
_ARTICLE_LINE = re.compile(r"^(?:Die|Der|Das)\b", re.MULTILINE)
_END = re.compile(
    r"\b(?:über|wird|wurde|werden|schlie(?:ß|ss)en|schließt|zu[rm]?|betreffend|vereinbaren|haben"
    r"|errichten|bilden|erlassen|treffen|folgende[nrs]?)\b|§|Präambel|Vorbemerkung"
)
_ASIDE = re.compile(
    r"[(–-]?\s*\(?(?:im |in |nach|künftig|kurz|die |alle )[^;()\n]{0,60}"
    r"(?:genannt|bezeichnet)\W{0,4}"
    r"|,?\s*(?:diese[rs]? |die |jeweils )?vertreten\s+durch[^,;\n]*?"
    r"(?=,|;|\n|\b(?:und|sowie) (?:de[mrn]|die)\b)"
)
_SPLIT = re.compile(r"\b(?:und|sowie|Sowie)\b|;|\n\s*[IVX]+\.\s*\n")
_ARTICLE = re.compile(r"(?:de[rnm]|die|das)\s+", re.IGNORECASE)
_NO_PARTY = re.compile(
    r"\d|(?:\w )+\w$|nachfolgend|nachstehend|beteiligt|unterzeichn"
    r"|.*(?:folgende|[Vv]ereinbarung|[Vv]ertrag\b|Gesetz|Abs\.|Art\. \d)"
)
_ENOUGH = 2
_SHORTEST = 4


def find(segments: Segments) -> tuple[str, ...]:
    """The parties as far as they can be told, each once, in the order of the document."""
    opening = _opening("\n".join(segments.opening))
    named = list(_municipal(opening))
    others = [(at, name) for at, name in _others(opening) if not _known(name, named)]
    found = _once(sorted([*named, *others], key=itemgetter(0)))
    for zone in (Zone.SCHLUSS, Zone.TEXT):
        if len(found) < _ENOUGH:
            text = " | ".join(sentence.text for sentence in segments.zone(zone))
            found = _once([*((0, name) for name in found), *_municipal(text)])
    return found


def _once(found: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    """Each name once; „Lohmar“ is left out where „Stadt Lohmar“ is named too."""
    names = dict.fromkeys(name for _, name in found)
    return tuple(name for name in names if not any(other.endswith(f" {name}") for other in names))


def _opening(text: str) -> str:
    """The part of the opening that names the parties, asides blanked out."""
    start = _BETWEEN.search(text) or _ARTICLE_LINE.search(text)
    if start is None and not _END.search(text):
        return ""
    text = text[start.end() :] if start else text
    text = _ASIDE.sub(lambda aside: re.sub(r"[^\n]", " ", aside[0]), text)
    for end in _END.finditer(text):
        if len(_once(_municipal(text[: end.start()]))) >= _ENOUGH:
            return text[: end.start()]
    return text


def _municipal(text: str) -> Iterator[tuple[int, str]]:
    """Municipalities and their bodies, with the place of each."""
    for match in _NAMED.finditer(text.replace("\n", " ")):
        if match["eigen"]:
            yield match.start(), _nominative(match["eigen"])
            continue
        for name in re.split(_NEXT, match["namen"]):
            yield match.start(), _full(match["art"], " ".join(name.split()))


def _full(kind: str, name: str) -> str:
    """„den Landkreisen … Enzkreis, Rastatt“: what is a name of its own needs no title."""
    title = next((title for form, title in _TYPES.items() if re.fullmatch(form, kind)), kind)
    if title.endswith("reis") and re.fullmatch(_OWN_KREIS, name):
        return _nominative(name)
    return f"{_nominative(title)} {name}".strip()


def _nominative(name: str) -> str:
    return re.sub(r"(kreis|verband)(?:es|s|e)$", r"\1", name)


def _others(opening: str) -> Iterator[tuple[int, str]]:
    """Parties that are no municipality: the first line between „zwischen“, „und“, „sowie“."""
    at = 0
    for part in _SPLIT.split(opening):
        lines = (line.strip(" ,.-–") for line in part.split("\n"))
        line = next((line for line in lines if len(line) >= _SHORTEST), "")
        name = " ".join(_ARTICLE.sub("", line, count=1).split(",")[0].split())
        at = opening.find(part, at)
        if len(name.split()) > 1 and not _NO_PARTY.match(name):
            yield at, name


def _known(name: str, found: Iterable[tuple[int, str]]) -> bool:
    return any(
        other in name or name in other or name.rsplit(maxsplit=1)[-1] in other.split()
        for _, other in found
    ) and not re.search(r"\bfür\b|kammer|gGmbH|GmbH|Klinik", name)
