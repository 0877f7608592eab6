"""The savings annex and the paper for one Kämmerei: figures in readable tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ikzdocs.documents.charts import CHART, chart_parts
from ikzdocs.spec.model import Ausgaben, Kosten
from ikzdocs.wordfile.xml import DRAWING, parse
from tests.papers import BIRKENAU, FIRST_DRAFT, GIESSEN, papers, papers_of, sample, text

if TYPE_CHECKING:
    from ikzdocs.wordfile import WordFile


def _annex(name: str) -> str:
    return text(papers(name)["einsparung.docx"])


def _row(said: str, start: str) -> list[str]:
    """The cells of the first table row that starts with this text."""
    lines = said.splitlines()
    first = lines.index(start)
    return lines[first + 1 : first + 5]


def test_the_result_stands_first() -> None:
    said = _annex(BIRKENAU)
    assert (
        "Sie sparen 86.000 Euro im Jahr, das sind 30 Prozent. Die Schwelle von 15 Prozent ist "
        "erreicht; die künftigen Ausgaben dürften noch um 42.995 Euro im Jahr höher sein." in said
    )


def test_every_party_is_listed_and_the_columns_add_up() -> None:
    said = _annex(BIRKENAU)
    assert _row(said, "Gemeinde Mörlenbach")[:3] == ["92.000,00 €", "14.200,00 €", "106.200,00 €"]
    assert _row(said, "Summe im Jahr")[:3] == ["250.000,00 €", "36.700,00 €", "286.700,00 €"]
    shares = said.split("Kostenanteil\nbisher\nEinsparung\n")[1]
    assert _row(shares, "Gemeinde Mörlenbach") == [
        *("41,9 %", "84.143,69 €", "106.200,00 €", "22.056,31 €")
    ]
    assert _row(shares, "Summe im Jahr") == [
        *("100,0 %", "200.700,00 €", "286.700,00 €", "86.000,00 €")
    ]


def test_personnel_alone_stands_beside_what_decides() -> None:
    comparison = _annex(BIRKENAU).split("Vergleich mit den Ausgaben")[1]
    assert _row(comparison, "Personalausgaben")[2:] == ["82.000,00 €", "32,8 %"]
    assert _row(comparison, "Ausgaben")[2:] == ["86.000,00 €", "30,0 %"]
    assert _row(comparison, "Erwartet werden mindestens")[2:] == ["43.005,00 €", "15,0 %"]


def test_each_year_of_the_term_has_its_row() -> None:
    over_term = _annex(BIRKENAU).split("Einsparung über die Laufzeit")[1]
    assert _row(over_term, "2. Jahr")[2] == "88.150,00 €"
    assert "Gerechnet mit einer Preissteigerung von 2,5 Prozent im Jahr." in over_term


def test_a_missed_threshold_is_told_with_what_is_missing() -> None:
    spec = sample(BIRKENAU).usable()
    costs = replace(
        spec.kosten,
        nachher=replace(
            spec.kosten.nachher,
            personal=spec.kosten.nachher.personal and spec.kosten.nachher.personal + 50_000,
        ),
    )
    said = text(papers_of(replace(spec, kosten=costs), "einsparung")["einsparung.docx"])
    assert "Die Schwelle von 15 Prozent ist nicht erreicht" in said
    assert "müssten um 7.005 Euro im Jahr niedriger sein" in said


def test_costs_that_rise_are_not_called_savings() -> None:
    spec = sample(BIRKENAU).usable()
    costs = replace(
        spec.kosten,
        nachher=Ausgaben(personal=spec.kosten.nachher.personal, sach=spec.kosten.nachher.personal),
    )
    said = text(papers_of(replace(spec, kosten=costs), "einsparung")["einsparung.docx"])
    assert "Das sind 49.300 Euro im Jahr mehr." in said
    assert "Sie sparen" not in said


@pytest.mark.parametrize("parties", [3, 19])
def test_one_chart_is_shown_with_an_alternative_text(parties: int) -> None:
    annex = papers(BIRKENAU if parties == 3 else GIESSEN)["einsparung.docx"]
    body = parse(annex.package.parts[annex.package.main])
    (picture,) = body.iter(f"{{{DRAWING}}}docPr")
    assert "Tabelle darüber" in (picture.get("descr") or "")
    (shown,) = body.iter(f"{{{CHART}}}chart")
    target = {r.id: r.target for r in annex.package.relations(annex.package.main)}
    (relation,) = [value for key, value in shown.attrib.items() if str(key).endswith("}id")]
    chart = parse(annex.package.parts[target[str(relation)]])
    assert next(chart.iter(f"{{{CHART}}}ptCount")).get("val") == str(parties)


def test_no_chart_keeps_sample_figures() -> None:
    annex = papers(GIESSEN)["einsparung.docx"]
    for part in chart_parts(annex.package):
        assert b"Gorxheimertal" not in annex.package.parts[part]


def test_without_figures_the_annex_asks_for_them() -> None:
    spec = replace(sample(BIRKENAU).usable(), kosten=Kosten())
    said = text(papers_of(spec, "einsparung")["einsparung.docx"])
    assert said.splitlines()[-1].startswith("Für die Gegenüberstellung fehlen noch Zahlen: [[FEHLT")


def _kaemmerei(party: str, name: str = BIRKENAU) -> WordFile:
    return papers(name)[f"gegenueberstellung-{party}.docx"]


def test_the_kaemmerei_reads_its_own_figures_and_the_place_in_its_budget() -> None:
    said = text(_kaemmerei("gorxheimertal"))
    assert _row(said, "Kostenanteil künftig")[:2] == ["34.399,09 €", "200.700,00 €"]
    assert _row(said, "Produkt")[0] == "11.1.02 Zentrale Dienste"
    assert _row(said, "Abrechnung des Vorjahres")[0] == "bis zum 31. März"


def test_what_the_budget_does_not_say_has_no_row() -> None:
    assert "Kostenstelle" not in text(_kaemmerei("birkenau", FIRST_DRAFT))


def test_what_nobody_knows_yet_is_neither_equal_nor_tabled() -> None:
    draft = papers(FIRST_DRAFT)
    assert "bleiben gleich" not in text(draft["gegenueberstellung-birkenau.docx"])
    annex = text(draft["einsparung.docx"])
    assert "Wie die Kosten verteilt werden: [[FEHLT: Art des Kostenschlüssels]]\n" in annex
    assert "Kostenanteil\nbisher" not in annex
