"""The one way in which a type says that it cannot read a text."""

from __future__ import annotations


class Unreadable(ValueError):  # noqa: N818 - a statement about a text, not a fault of the program
    """A text that is not a value of its type: „…“ `problem`, and the remedy."""

    def __init__(self, problem: str, remedy: str) -> None:
        """Say what is wrong (`ist kein Datum`) and what to write instead."""
        super().__init__(problem, remedy)
        self.problem = problem
        self.remedy = remedy
