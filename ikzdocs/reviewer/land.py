"""Whether a text rests on the law of the programme's own Land, and what follows for the reader."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from ikzdocs import datafile
from ikzdocs.reviewer.model import Herkunft
from ikzdocs.reviewer.profiles import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ikzdocs.reviewer.segments import Segments

_FOREIGN = (
    "Das Dokument kommt nicht aus ikzdocs. „Nicht gefunden“ heißt: Die Suche nach Überschriften"
    " und üblichen Wendungen blieb ohne Treffer. Es heißt nicht, dass die Regelung fehlt."
)
_OWN_LAW = "Geprüft nach hessischem Recht."
_OTHER_LAW = (
    "Das Dokument beruft sich auf das Recht eines anderen Landes; die hessischen Rechtsregeln"
    " wurden nicht angewandt."
)


def is_own(segments: Segments) -> bool:
    """Whether no statute of another Land on municipal cooperation is cited, or our own is too."""
    text = " ".join(sentence.text for sentence in segments.sentences)
    statutes = _statutes()
    if any(re.search(rf"\b{re.escape(name)}\b", text) for name in statutes["eigene"]):
        return True
    return not any(re.search(rf"\b{re.escape(name)}\b", text) for name in statutes["andere"])


def hinweise(herkunft: Herkunft, *, own_law: bool) -> tuple[str, ...]:
    """What a reader of the report has to know about its verdicts."""
    told = (_FOREIGN,) if herkunft is Herkunft.FREMD else ()
    return (*told, _OWN_LAW if own_law else _OTHER_LAW)


@cache
def _statutes() -> Mapping[str, list[str]]:
    return cast("Mapping[str, list[str]]", datafile.read(FOLDER / "fakten" / "landesrecht.yaml"))
