"""The papers of a run tell the same facts, and those of the cooperation: read back and compared.

Every amount, percentage, day and number of years is looked for in the finished files. In a paper
from one of our templates each amount and percentage has to be known of the cooperation. A lawyer's
template may say what it likes („Bagatellgrenze 500 Euro“), but no other saving than the one that
was computed: there only figures behind words that leave no choice are compared. Days and years
are so everywhere, because laws are cited by their day.
"""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs import datafile, shape
from ikzdocs.documents.figures import Sort, known, told
from ikzdocs.documents.plan import papiere
from ikzdocs.documents.workbook.readback import named_figures
from ikzdocs.errors import InvariantError, TemplateError
from ikzdocs.record import record
from ikzdocs.wordfile.xml import parse, w

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from decimal import Decimal

    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.figures import Figure
    from ikzdocs.documents.parties import ParteiView
    from ikzdocs.documents.press import Rendered

_FILE = Path(__file__).parent / "data" / "kennwoerter.yaml"
_BETWEEN = 20
_WINDOW = 80
_AROUND = 30
_KEPT = 32  # parts: most papers of a run have the same headers and footers
_STRICT = {Sort.AMOUNT, Sort.PERCENT}
_NO_TEXT = {"styles.xml", "numbering.xml", "settings.xml", "webSettings.xml", "fontTable.xml"}
_BREAKS = {w("p"): "\n", w("br"): " ", w("tab"): " "}
_VERSION = re.compile(r"Fassung\s([0-9a-f]{8})\b")


@record
class Kennwoerter:
    """The words of `data/kennwoerter.yaml`, by the sort of figure behind them."""

    betrag: tuple[str, ...]
    prozent: tuple[str, ...]
    datum: tuple[str, ...]
    jahre: tuple[str, ...]


def check(akte: Akte, documents: Iterable[Rendered], own: Collection[str]) -> None:
    """Compare all papers with the cooperation, and so with each other.

    `own` are the names of those templates that are not ours.

    Raises:
        InvariantError: a paper from our templates tells another figure, party or version.
        TemplateError: a figure stands in somebody's own template where a field belongs.
    """
    facts = known(akte)
    for document in documents:
        text = _text(document.content)
        template = document.planned.template
        if template in own:
            for problem in _contradictions(text, facts, akte.fassung, strict=False):
                remedy = "Statt der Zahl das Feld einsetzen."
                raise TemplateError(template, problem.place, problem.message, remedy)
            continue
        found = _contradictions(text, facts, akte.fassung, strict=True)
        problems = (*map(str, found), *_missing(akte, document, text))
        if problems:
            raise InvariantError(document.name, problems)


def check_workbook(akte: Akte, name: str, content: bytes) -> None:
    """Compare the named cells of the workbook with the fields of the same names.

    Raises:
        InvariantError: a cell shows another figure.
    """
    cells = named_figures(content)
    problems = tuple(
        f"{field} ist {cells[field]} statt {figure}"
        for field, figure in _fields(akte).items()
        if cells.get(field) != figure
    )
    if problems:
        raise InvariantError(name, problems)


def _fields(akte: Akte) -> Mapping[str, Decimal]:
    """The figures of the comparison that cells are named after; percentages as fractions of one."""
    savings = akte.einsparung
    if savings is None:
        return {}
    euros = ("vorher", "nachher", "betrag", "fehlt_bis_schwelle", "spielraum", "ueber_laufzeit")
    shares = {"prozent": savings.prozent / 100, "schwelle": savings.schwelle / 100}
    return shares | {name: getattr(savings, name) for name in euros}


@record
class _Problem:
    message: str
    place: str

    def __str__(self) -> str:
        return f"{self.message} ({self.place})"


def _contradictions(
    text: str, facts: Collection[Figure], fassung: str, *, strict: bool
) -> Iterator[_Problem]:
    for one in told(text):
        figure = one.figure
        if figure in facts:
            continue
        if (strict and figure.sort in _STRICT) or _is_named(figure.sort, text[: one.start]):
            said = text[max(0, one.start - _AROUND) : one.end].rpartition("\n")[2]
            message = f"{figure.sort} {figure} ist nicht bekannt."
            yield _Problem(message=message, place=f"bei „{said}“")
    for version in sorted(set(_VERSION.findall(text)) - {fassung}):
        yield _Problem(message="Die Fassung ist eine andere.", place=f"bei „Fassung {version}“")


def _is_named(sort: Sort, before: str) -> bool:
    return _words()[sort].search(before[-_WINDOW:]) is not None


@cache
def _words() -> Mapping[Sort, re.Pattern[str]]:
    """By sort: the words, followed by a few others without a digit up to the end of a text."""
    said = shape.build(Kennwoerter, datafile.read(_FILE), _FILE.name)
    words = {
        Sort.AMOUNT: said.betrag,
        Sort.PERCENT: said.prozent,
        Sort.DAY: said.datum,
        Sort.YEARS: said.jahre,
    }
    return {sort: re.compile(_before_a_figure(ones)) for sort, ones in words.items()}


def _before_a_figure(words: Iterable[str]) -> str:
    either = "|".join(r"\s".join(map(re.escape, one.split())) for one in words)
    return rf"\b(?:{either})\b[^\d.]{{0,{_BETWEEN}}}$"


def _missing(akte: Akte, document: Rendered, text: str) -> Iterator[str]:
    """What each paper from our templates tells: the version and, once complete, who takes part."""
    if akte.fassung not in text:
        yield f"die Fassung {akte.fassung} wird nicht genannt"
    if document.fehlend:
        return
    planned = document.planned
    everyone = papiere()[planned.kind].alle
    for kuerzel, party in akte.parteien.items():
        if (everyone or kuerzel == planned.partei) and not _names(text, party):
            yield f"{party.bezeichnung} wird nicht genannt"


def _names(text: str, party: ParteiView) -> bool:
    forms = (party.kurzname, party.bezeichnung, party.nominativ, party.genitiv)
    return any(form in text for form in (*forms, party.dativ, party.akkusativ))


def _text(content: bytes) -> str:
    """All that a paper says, a line for each paragraph; without parts that hold no text."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [name for name in archive.namelist() if _is_text(name)]
        return "\n".join(_words_of(archive.read(part)) for part in parts)


def _is_text(part: str) -> bool:
    folder, _, name = part.rpartition("/")
    return folder == "word" and name.endswith(".xml") and name not in _NO_TEXT


@lru_cache(maxsize=_KEPT)
def _words_of(part: bytes) -> str:
    nodes = parse(part).iter(w("t"), *_BREAKS)
    return "".join(_BREAKS.get(str(node.tag)) or node.text or "" for node in nodes)
