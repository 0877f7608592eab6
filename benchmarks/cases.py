"""What is rendered: the four papers of a municipality, and cooperations of any size."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs import pipeline
from ikzdocs.documents import press
from ikzdocs.documents.common import Gemeinsam
from ikzdocs.documents.compiled import read_source
from ikzdocs.documents.context import kontext
from ikzdocs.documents.engine import Template
from ikzdocs.documents.properties import Properties
from ikzdocs.documents.shelf import Shelf
from ikzdocs.spec.model import Ausgaben, Beteiligter, Schluessel, Schluesselart, Typ
from ikzdocs.wordfile.xml import parse

if TYPE_CHECKING:
    from ikzdocs.documents.akte import Akte
    from ikzdocs.spec.model import Spec

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "samples" / "birkenau-digitalisierung.yaml"
DAY = date(2026, 11, 21)
SET = ("vereinbarung", "beschlussvorlage", "einsparung", "antrag")
_TOWNS = ROOT.parent / "shared" / "data" / "hessen_gemeinden.csv"


@dataclass(frozen=True, slots=True)
class Paper:
    """All that any peer needs to make one document."""

    kind: str
    template: bytes
    prepared: Template
    context: Mapping[str, object]
    properties: Properties

    def sources(self) -> dict[str, str]:
        """The XML of each part with tags as docxtpl makes it readable, without marks of ours."""
        parts = self.prepared.package.parts
        return {part.name: read_source(parse(parts[part.name])).replace("\n<w:p", "<w:p")
                for part in self.prepared.parts}  # fmt: skip


def papers(akte: Akte, kinds: Sequence[str] = SET) -> list[Paper]:
    """Return one paper of each kind."""
    shelf, shared = Shelf(), Gemeinsam(akte)
    planned = {one.kind: one for one in reversed(press.select(akte))}
    return [
        Paper(
            kind,
            shelf.content(planned[kind].template),
            shelf.template(planned[kind].template),
            kontext(shared, planned[kind]),
            Properties.of(akte, planned[kind]),
        )
        for kind in kinds
    ]


def birkenau() -> Akte:
    """Return what is known of the sample cooperation."""
    return pipeline.check(SAMPLE, stichtag=DAY).akte


def with_parties(number: int) -> Akte:
    """Return the sample with as many parties, each with costs of its own."""
    loaded = pipeline.load(SAMPLE)
    spec = _grown(loaded.usable(), number)
    return pipeline.check(replace(loaded, spec=spec), stichtag=DAY).akte


def _grown(spec: Spec, number: int) -> Spec:
    first, towns = spec.beteiligte[0], names()[: number - 1]
    parties = (first, *(_party(name, n) for n, (_, name) in enumerate(towns)))
    before = {one.kuerzel: Ausgaben(personal=Decimal(90_000), sach=Decimal(9_000))
              for one in parties}  # fmt: skip
    after = Ausgaben(personal=Decimal(60_000) * number, sach=Decimal(6_000) * number)
    costs = replace(spec.kosten, vorher=before, nachher=after,
                    schluessel=Schluessel(art=Schluesselart.GLEICH))  # fmt: skip
    joint = replace(spec.mitwirkung, eigenbeitraege={})
    return replace(spec, beteiligte=parties, kosten=costs, mitwirkung=joint)


def _party(name: str, number: int) -> Beteiligter:
    return Beteiligter(name=name, kuerzel=f"k{number}", typ=Typ.GEMEINDE, einwohner=5_000 + number)


def names() -> list[tuple[str, str]]:
    """Return AGS and name of all municipalities of the Land."""
    with _TOWNS.open(encoding="utf-8") as file:
        return [(row["ags"], row["name"].partition(",")[0]) for row in csv.DictReader(file)]
