"""The same fact has the same value wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.formats import datum_kurz, jahre
from ikzdocs.reviewer import term
from ikzdocs.reviewer.pruefung import befund

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung
    from ikzdocs.reviewer.segments import Sentence

ID = "dokument.widerspruch"
TITEL = "Widersprüche"
PARAMETER: tuple[str, ...] = ()


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Compare the terms, and the first days, that single sentences tell."""
    yield from _compare(pruefung, "Laufzeit", "laufzeit", _years)
    yield from _compare(pruefung, "Beginn", "inkrafttreten", _first_day)


def _years(sentence: Sentence) -> str | None:
    years = term.laufzeit([sentence.folded], None)
    if years is None:
        return None
    return years if isinstance(years, str) else jahre(years)


def _first_day(sentence: Sentence) -> str | None:
    day = term.inkraft(sentence.folded)
    return datum_kurz(day) if day else None


def _compare(
    pruefung: Pruefung, name: str, clause: str, value: Callable[[Sentence], str | None]
) -> Iterator[Befund]:
    told = {found: sentence for sentence in pruefung.sentences if (found := value(sentence))}
    if len(told) < 2:  # noqa: PLR2004 - one value contradicts nothing
        return
    last = list(told.values())[-1]
    values = ", ".join(f"{found} ({sentence.where})" for found, sentence in told.items())
    yield befund(
        Severity.WARNUNG,
        f"{name}: Im Text stehen verschiedene Angaben: {values}.",
        "Eine Angabe wählen und die übrigen anpassen.",
        path=clause,
        where=last.where,
        line=last.line,
    )
