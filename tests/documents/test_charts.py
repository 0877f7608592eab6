"""Charts show the figures of the context, and nothing of the sample figures in the template."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
from lxml import etree

from ikzdocs import resources
from ikzdocs.documents.charts import CHART, chart_parts, charts
from ikzdocs.documents.gaps import Gap
from ikzdocs.errors import TemplateError
from ikzdocs.wordfile.package import Package, open_package
from ikzdocs.wordfile.xml import parse

NAME = "annexes/einsparung.docx"


@dataclass(frozen=True)
class _Partei:
    kurzname: str


@dataclass(frozen=True)
class _Zeile:
    partei: _Partei
    vorher: object
    nachher: object


@dataclass(frozen=True)
class _Einsparung:
    zeilen: tuple[_Zeile, ...]


def _filled(context: dict[str, object]) -> dict[str, bytes]:
    return {chart.part: chart.filled(context) for chart in charts(_annex())}


def _annex() -> Package:
    return open_package(resources.content("templates", NAME), NAME)


def _zeile(name: str, before: str, after: object) -> _Zeile:
    return _Zeile(_Partei(name), Decimal(before), after)


def _shown(chart: bytes) -> list[list[str]]:
    """The figures of a chart, series by series: names, values, names, values."""
    caches = parse(chart).iter(f"{{{CHART}}}strCache", f"{{{CHART}}}numCache")
    return [[v.text or "" for v in cache.iter(f"{{{CHART}}}v")] for cache in caches]


def test_every_chart_shows_the_parties_with_their_costs_before_and_after() -> None:
    rows = (
        _zeile("Battenberg (Eder)", "110500.00", Decimal("82157.22")),
        _zeile("A & B", "1", Decimal(0)),
    )
    filled = _filled({"einsparung": _Einsparung(rows)})
    names = ["Battenberg (Eder)", "A & B"]
    assert len(filled) == len(chart_parts(_annex())) > 0
    for chart in filled.values():
        assert _shown(chart) == [names, ["110500.00", "1"], names, ["82157.22", "0"]]


def test_a_missing_figure_leaves_its_bar_out_but_keeps_the_place() -> None:
    rows = (_zeile("A", "1", Gap("Kostenschlüssel")), _zeile("B", "2", Decimal(3)))
    chart = next(iter(_filled({"einsparung": _Einsparung(rows)}).values()))
    last = [*parse(chart).iter(f"{{{CHART}}}numCache")][-1]
    (point,) = last.iter(f"{{{CHART}}}pt")
    count = last.find(f"{{{CHART}}}ptCount")
    assert (point.get("idx"), point.findtext(f"{{{CHART}}}v")) == ("1", "3")
    assert count is not None
    assert count.get("val") == "2"


def test_without_figures_nothing_of_the_sample_stays() -> None:
    for chart in _filled({"einsparung": Gap("Kosten")}).values():
        assert _shown(chart) == [[], [], [], []]


@pytest.mark.parametrize("context", [{}, {"einsparung": object()}, {"einsparung": None}])
def test_a_name_that_does_not_exist_is_told_with_the_template(context: dict[str, object]) -> None:
    with pytest.raises(TemplateError, match=r"einsparung\.docx, Diagramm: „einsparung\.zeilen"):
        _filled(context)


def test_a_chart_with_figures_inside_figures_is_told_before_it_is_filled() -> None:
    package = _annex()
    part = chart_parts(package)[0]
    root = package.xml(part)
    inner = deepcopy(next(root.iter(f"{{{CHART}}}strRef")))
    next(root.iter(f"{{{CHART}}}pt")).append(inner)
    damaged = replace(package, parts={**package.parts, part: etree.tostring(root)})
    with pytest.raises(TemplateError, match="Das Diagramm ist beschädigt"):
        charts(damaged)


def test_a_document_without_charts_has_nothing_to_fill() -> None:
    name = "annexes/gegenueberstellung.docx"
    package = open_package(resources.content("templates", name), name)
    assert charts(package) == ()
