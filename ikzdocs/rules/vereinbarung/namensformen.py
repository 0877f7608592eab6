"""Names and their forms are told without the article: the papers put it before each of them.

„das Amt Oberhof“ as a nominative would be printed as „das das Amt Oberhof“.

Without finding::

    beteiligte:
      - {name: Oberhof, typ: gemeinde, formen: {artikel: das, nominativ: Amt Oberhof}}

With finding::

    beteiligte:
      - {name: Oberhof, typ: gemeinde, formen: {artikel: das, nominativ: das Amt Oberhof}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import always, parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Beteiligter, Spec

ID = "vereinbarung.namensformen"
TITEL = "Namensformen"
FORDERT = "Namen und ihre grammatischen Formen stehen ohne Artikel."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Vor einem Namen steht ein Artikel, der in den Unterlagen doppelt erschiene.",
}
_ARTIKEL = frozenset({"der", "die", "das", "des", "dem", "den"})
_FAELLE = ("nominativ", "genitiv", "dativ", "akkusativ")

applies = always


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look at the first word of every name and form."""
    for path, party in parties(spec):
        for place, text in _forms(party):
            article, _, name = text.partition(" ")
            if name and article.lower() in _ARTIKEL:
                yield Finding(
                    severity=Severity.WARNUNG,
                    message=f"Name ohne Artikel angeben: „{text}“ erscheint in den Unterlagen mit "
                    "doppeltem Artikel.",
                    path=f"{path}.{place}",
                    remedy=f"„{name}“ schreiben; welcher Artikel davor gehört, steht unter "
                    "formen.artikel.",
                )


def _forms(party: Beteiligter) -> Iterator[tuple[str, str]]:
    yield "name", party.name
    if party.praefix:
        yield "praefix", party.praefix
    forms = party.formen
    organs = {"vertretung": forms.vertretung, "verwaltungsorgan": forms.verwaltungsorgan}
    told = {"": forms, **organs, "leitung": forms.leitung}
    for block, one in told.items():
        for case in _FAELLE:
            if text := getattr(one, case, None):
                yield ".".join(filter(None, ("formen", block, case))), text


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that none has one."""
    return "Alle Namen stehen ohne Artikel"
