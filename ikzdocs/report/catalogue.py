"""The catalogue of rules for people (text, Markdown) and machines (records for JSON)."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.formats import datum_kurz

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ikzdocs.rules.catalogue import Eintrag, Grundlage
    from ikzdocs.rules.lage import Rechtslage

SCHWERE: Mapping[Severity, str] = {
    Severity.SPERRT_FOERDERUNG: "sperrt die Förderung",
    Severity.UNWIRKSAM: "macht unwirksam",
    Severity.BEGRUENDUNG: "ist zu begründen",
    Severity.OFFEN: "ist noch offen",
    Severity.WARNUNG: "Warnung",
    Severity.HINWEIS: "Hinweis",
}
_HAND = "Das kann nur ein Mensch beurteilen"
_ELSEWHERE = "Gilt hier nicht: Das Programm oder das Recht des Landes kennt die Regel nicht."
_INTRO = """# Alle Regeln

Diese Seite wird aus den Regeln und den Rechtsdaten erzeugt (`python -m scripts.regeln`); sie zeigt
den Stand vom {day} für „{programme}“. Was eine Maschine nicht
entscheiden kann, steht hier als Frage und ist in [grenzen.md](grenzen.md) begründet.

| Schwere | was sie heißt |
|---|---|
| sperrt die Förderung | So fördert das Land nicht. |
| macht unwirksam | So ist die Vereinbarung oder ein Teil von ihr unwirksam. |
| ist zu begründen | Eine Ausnahme ist möglich; bis zur Begründung sperrt der Punkt. |
| ist noch offen | Auf diesem Stand noch nicht fällig. |
| Warnung, Hinweis | Sperrt nichts, sollte aber bekannt sein. |
"""


def as_markdown(entries: Iterable[Eintrag], lage: Rechtslage) -> str:
    """Return the page `docs/regeln.md`: one section a field, one entry a rule."""
    lines = [_INTRO.format(day=datum_kurz(lage.stichtag), programme=lage.programm.kurzname)]
    field = ""
    for entry in entries:
        if entry.feld != field:
            field = entry.feld
            lines.append(f"## {field}\n")
        lines.extend(_markdown(entry))
    return "\n".join(lines).rstrip("\n") + "\n"


def _markdown(entry: Eintrag) -> Iterator[str]:
    yield f"### {entry.titel} (`{entry.rule}`)\n"
    yield f"{entry.fordert}\n"
    yield from (f"- **{SCHWERE[severity]}**: {when}" for severity, when in entry.schwere.items())
    if entry.frage:
        yield f"- **{_HAND}**: {entry.frage}"
    if not entry.gilt:
        yield f"- {_ELSEWHERE}"
    yield from (f"- Grundlage: {_linked(basis)}" for basis in entry.grundlagen)
    yield ""


def _linked(basis: Grundlage) -> str:
    sources = "; ".join(f"[{s.norm}]({s.url})" if s.url else s.norm for s in basis.quellen)
    value = f" ({basis.wert})" if basis.wert else ""
    return f"{sources}{value} – {_checked(basis)}"


def _checked(basis: Grundlage) -> str:
    checked = f"zuletzt geprüft am {datum_kurz(basis.geprueft_am)}"
    return f"{checked} ({basis.vorbehalt.rstrip('.')})" if basis.vorbehalt else checked


def as_text(entries: Iterable[Eintrag], width: int = 100) -> str:
    """Return the rules for a terminal; a single one with all that is known of it."""
    entries = tuple(entries)
    if len(entries) == 1:
        return "\n".join(_whole(entries[0], width)) + "\n"
    longest = max((len(entry.rule) for entry in entries), default=0)
    return "".join(f"{entry.rule:<{longest}}  {entry.titel}\n" for entry in entries)


def _whole(entry: Eintrag, width: int) -> Iterator[str]:
    yield f"{entry.titel} ({entry.rule})"
    yield from textwrap.wrap(entry.fordert, width)
    yield ""
    for severity, when in entry.schwere.items():
        yield from _hanging(f"{SCHWERE[severity]}: {when}", width)
    if entry.frage:
        yield from _hanging(f"{_HAND}: {entry.frage}", width)
    if not entry.gilt:
        yield from _hanging(_ELSEWHERE, width)
    for basis in entry.grundlagen:
        yield ""
        value = f": {basis.wert}" if basis.wert else ""
        yield from _hanging(f"{basis.beschreibung}{value}; {_checked(basis)}", width)
        for source in basis.quellen:
            yield from _hanging(source.norm, width)
            yield f"    {source.url}" if source.url else "    (ohne Fundstelle im Netz)"


def _hanging(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="    ")


def as_records(entries: Iterable[Eintrag]) -> list[dict[str, object]]:
    """Return the rules for JSON."""
    return [
        {
            "rule": entry.rule,
            "titel": entry.titel,
            "feld": entry.feld,
            "fordert": entry.fordert,
            "severities": {severity.value: when for severity, when in entry.schwere.items()},
            "frage": entry.frage,
            "gilt": entry.gilt,
            "grundlagen": [_record(basis) for basis in entry.grundlagen],
        }
        for entry in entries
    ]


def _record(basis: Grundlage) -> dict[str, object]:
    return {
        "name": basis.name,
        "beschreibung": basis.beschreibung,
        "wert": basis.wert,
        "geprueft_am": basis.geprueft_am.isoformat(),
        "vorbehalt": basis.vorbehalt,
        "sources": [{"norm": source.norm, "url": source.url} for source in basis.quellen],
    }
