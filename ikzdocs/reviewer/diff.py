"""A comparison of two texts word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ikzdocs.reviewer.model import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"\S+")
_KEPT_WORDS = 6
_GAP = "…"


def words(before: str, after: str) -> tuple[Change, ...]:
    """The stretches of the comparison in order; nothing if the words are the same."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if old == new:
        return ()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return tuple(
        Change(before=" ".join(old[a:b]), after=" ".join(new[c:d]))
        for _, a, b, c, d in matcher.get_opcodes()
    )


def shortened(changes: tuple[Change, ...]) -> Iterator[Change]:
    """The same with long stretches that stayed cut down to the words beside the changes."""
    for change in changes:
        kept = change.before.split()
        if change.before == change.after and len(kept) > 2 * _KEPT_WORDS:
            text = " ".join([*kept[:_KEPT_WORDS], _GAP, *kept[-_KEPT_WORDS:]])
            yield Change(before=text, after=text)
        else:
            yield change


def told(changes: tuple[Change, ...]) -> str:
    """The differences in one line: [-was-] {+is+} among the words that stayed."""
    return " ".join(filter(None, (_told(change) for change in shortened(changes))))


def _told(change: Change) -> str:
    if change.before == change.after:
        return change.before
    gone = f"[-{change.before}-]" if change.before else ""
    come = f"{{+{change.after}+}}" if change.after else ""
    return f"{gone} {come}".strip()
