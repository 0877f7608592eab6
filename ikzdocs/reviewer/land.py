"""Whether a text rests on the law of the programme's own Land, and what follows for the reader."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from ikzdocs import datafile
from ikzdocs.reviewer.model import Herkunft
from ikzdocs.reviewer.profiles import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ikzdocs.programmes.model import Land
    from ikzdocs.reviewer.segments import Segments

_FOREIGN = (
    "Das Dokument kommt nicht aus ikzdocs. „Nicht gefunden“ heißt: Die Suche nach Überschriften"
    " und üblichen Wendungen blieb ohne Treffer. Es heißt nicht, dass die Regelung fehlt."
)
_OWN_LAW = "Geprüft nach dem Recht des Landes {land}."
_OTHER_LAW = (
    "Das Dokument beruft sich auf das Recht eines anderen Landes; die Rechtsregeln des Landes"
    " {land} wurden nicht angewandt."
)


def is_own(segments: Segments, land: Land) -> bool:
    """Whether a statute of this Land is cited, or at least none of another."""
    text = " ".join(sentence.text for sentence in segments.sentences)
    own = {statute.upper() for statute in land.gesetze} | {land.name}
    return _names(own, text) or not _names(set(_others()) - own, text)


def hinweise(herkunft: Herkunft, land: Land, *, own_law: bool) -> tuple[str, ...]:
    """What a reader of the report has to know about its verdicts."""
    told = (_FOREIGN,) if herkunft is Herkunft.FREMD else ()
    return (*told, (_OWN_LAW if own_law else _OTHER_LAW).format(land=land.name))


def _names(names: Iterable[str], text: str) -> bool:
    return any(re.search(rf"\b{re.escape(name)}\b", text) for name in names)


@cache
def _others() -> tuple[str, ...]:
    return tuple(cast("list[str]", datafile.read(FOLDER / "fakten" / "landesrecht.yaml")))
