"""Names for folders: ASCII, safe on every system, each given once."""

from __future__ import annotations

from itertools import count

from ikzdocs.output import is_safe_name
from ikzdocs.schema.names import folder_word


class Names:
    """The names given so far in one run."""

    def __init__(self) -> None:
        """Begin without any."""
        self._given: set[str] = set()

    def new(self, wish: str) -> str:
        """Return the folder name for a wish: „Battenberg (Eder)“ → `battenberg-eder`.

        A wish that comes again gets a number; one that leaves nothing is `kooperation`.
        """
        word = folder_word(wish) or "kooperation"
        base = word if is_safe_name(word) else f"ikz-{word}"
        numbered = (f"{base}-{number}" for number in count(2))
        name = base if base not in self._given else next(n for n in numbered if self._is_free(n))
        self._given.add(name)
        return name

    def _is_free(self, name: str) -> bool:
        return name not in self._given
