"""The papers of a cooperation as a test reads them: rendered from the shipped templates."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ikzdocs import pipeline
from ikzdocs.documents.press import print_papers, select
from ikzdocs.documents.shelf import Shelf
from ikzdocs.wordfile import WordFile, read
from tests.cooperations import STICHTAG
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.press import Rendered
    from ikzdocs.pipeline import Loaded
    from ikzdocs.spec.model import Spec

BIRKENAU = "birkenau-digitalisierung"
GIESSEN = "giessen-cybersicherheit"
FIRST_DRAFT = "erster-entwurf"


@cache
def sample(name: str) -> Loaded:
    """A shipped sample, read."""
    return pipeline.load(ROOT / "samples" / f"{name}.yaml")


@cache
def papers(name: str) -> Mapping[str, WordFile]:
    """All papers of a shipped sample by file name."""
    return _read(akte_of(sample(name)))


def papers_of(spec: Spec, *kinds: str) -> Mapping[str, WordFile]:
    """Some papers of a cooperation that a test has changed."""
    loaded = replace(sample(BIRKENAU), spec=spec)
    return _read(akte_of(loaded), *kinds)


def akte_of(loaded: Loaded) -> Akte:
    """All that is known of a cooperation."""
    return pipeline.check(loaded, stichtag=STICHTAG).akte


def printed(akte: Akte, *kinds: str) -> tuple[Rendered, ...]:
    """Some papers of a cooperation, all where no kind is named, as they are written."""
    return tuple(print_papers(akte, Shelf(), select(akte, kinds)))


def text(paper: WordFile) -> str:
    """What the paper says, a line for each paragraph, no-break spaces as plain ones."""
    lines = "\n".join(block.text for block in paper.body)
    return lines.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def _read(akte: Akte, *kinds: str) -> dict[str, WordFile]:
    return {paper.name: read(paper.content, paper.name) for paper in printed(akte, *kinds)}
