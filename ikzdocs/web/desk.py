"""What lies on the desk while the page runs: the folder, the papers just made, reviews just read.

Papers are kept by what they rest on, so that ten downloads make them once; all of it is gone when
the page ends.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from flask import current_app

from ikzdocs import pipeline
from ikzdocs.pipeline import Papers, Reviewed
from ikzdocs.web.settings import Settings
from ikzdocs.web.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ikzdocs.web.store import Stored

T = TypeVar("T")
_KEPT = 8


class Shelf(Generic[T]):
    """The last few things of a kind; the oldest makes room."""

    def __init__(self) -> None:
        """Start empty."""
        self._things: OrderedDict[object, T] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: object) -> T | None:
        """Return the thing under this key, or None if there is none any more."""
        return self._things.get(key)

    def made(self, key: object, make: Callable[[], T]) -> T:
        """Return the thing under this key; make it if need be, one at a time."""
        with self._lock:
            if key not in self._things:
                self._things[key] = make()
            while len(self._things) > _KEPT:
                self._things.popitem(last=False)
            return self._things[key]


@dataclass(frozen=True, slots=True)
class Desk:
    """One desk for one folder."""

    settings: Settings
    store: Store
    _papers: Shelf[Papers] = field(default_factory=Shelf)
    _reviews: Shelf[Reviewed] = field(default_factory=Shelf)

    @property
    def stichtag(self) -> date:
        """The day whose law counts."""
        return self.settings.heute()

    def papers(self, stored: Stored, *, pdf: bool) -> Papers:
        """Return all papers of a spec, as `ikzdocs render` makes them.

        Raises:
            IkzdocsError: as `pipeline.render` does.
        """
        day, options = self.stichtag, pipeline.RenderOptions(pdf=pdf)
        loaded = pipeline.load(stored.content, name=stored.file, folder=self.settings.folder)
        return self._papers.made(
            (stored.file, stored.sha256, day, pdf),
            lambda: pipeline.render(loaded, stichtag=day, options=options),
        )

    def keep_review(self, reviewed: Reviewed) -> str:
        """Keep a review for the download of its copy; return its id."""
        ident = secrets.token_hex(8)
        self._reviews.made(ident, lambda: reviewed)
        return ident

    def review(self, ident: str) -> Reviewed | None:
        """Return a review that was just made."""
        return self._reviews.get(ident)


def desk() -> Desk:
    """Return the desk of the running page."""
    found = current_app.extensions["ikzdocs"]
    if not isinstance(found, Desk):
        raise TypeError(found)
    return found
