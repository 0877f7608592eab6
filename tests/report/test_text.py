"""A terminal report that one likes to read."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest

from ikzdocs import pipeline
from ikzdocs.documents.akte import Ausnahme
from ikzdocs.findings import Severity
from ikzdocs.report import machine, text
from ikzdocs.spec.whatif import WhatIf
from tests.helpers import ROOT

if TYPE_CHECKING:
    from ikzdocs.report.model import CheckReport

DAY = date(2026, 11, 21)
SAMPLES = sorted((ROOT / "samples").glob("*.yaml"))


@cache
def _report(name: str) -> CheckReport:
    return pipeline.check(ROOT / "samples" / f"{name}.yaml", stichtag=DAY)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("width", [60, 80, 100, 120])
def test_no_line_is_wider_than_asked(path: object, width: int) -> None:
    report = pipeline.check(str(path), stichtag=DAY)
    lines = text.as_text(report, width=width).splitlines()
    assert [line for line in lines if len(line) > width] == []
    assert not [line for line in lines if line != line.rstrip()]


def test_the_heaviest_comes_first() -> None:
    shown = text.as_text(_report("erster-entwurf"))
    signs = [line[2] for line in shown.splitlines() if line[2:4].strip() in {"○", "!", "·", "✓"}]
    assert signs == sorted(signs, key="✗○!·✓".index)


def test_equals_stand_in_the_order_of_the_rules() -> None:
    shown = text.as_text(_report("erster-entwurf"))
    titles = ["○ Wesentliche Aufgabe", "○ Beschlüsse", "○ Genehmigung", "○ Haftung"]
    places = [shown.index(title) for title in titles]
    assert places == sorted(places)


def test_a_question_is_told_as_one() -> None:
    path = ROOT / "samples" / "birkenau-digitalisierung.yaml"
    report = pipeline.check(path, stichtag=DAY, what_if=WhatIf(ohne="Gorxheimertal"))
    assert "Angenommen    ohne Gorxheimertal." in text.as_text(report)
    assert machine.as_record(report)["annahmen"] == ["ohne Gorxheimertal"]
    assert "Angenommen" not in text.as_text(_report("birkenau-digitalisierung"))


def test_the_verdict_counts_what_rests_on_a_reason() -> None:
    report = _report("birkenau-digitalisierung")
    reasoned = Ausnahme(titel="Einsparung", begruendung="Die Aufgabe ist neu.")
    told = replace(report, akte=replace(report.akte, ausnahmen=(reasoned,)))
    assert "FÖRDERFÄHIG   1 begründete Ausnahme\n" in text.as_text(told)


def test_a_cent_below_the_threshold_is_one_figure_everywhere() -> None:
    path = ROOT / "samples" / "birkenau-digitalisierung.yaml"
    told = path.read_text(encoding="utf-8")
    figures = "{personal: 168.000, sach: 32.700}"
    assert figures in told
    changed = told.replace(figures, '{personal: 200.000, sach: "43.695,01"}')
    report = pipeline.check(changed.encode("utf-8"), stichtag=DAY)
    shown = text.as_text(report).replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert machine.as_record(report)["einsparung"]["prozent"] == "15.0"
    assert "beträgt gerundet 15,0 %, genau weniger," in " ".join(shown.split())
    assert "14,9" not in shown


def test_every_finding_says_what_to_do_and_why() -> None:
    report = _report("erster-entwurf")
    flat = " ".join(text.as_text(report).split())
    for finding in report.findings:
        assert finding.remedy.split()[0] in flat
        for source in finding.sources:
            assert source.norm.split()[0] in flat


def test_a_style_touches_the_looks_and_not_the_words() -> None:
    report = _report("birkenau-digitalisierung")
    marked = text.as_text(report, style=lambda role, words: f"<{role}>{words}</{role}>")
    assert "<gut>FÖRDERFÄHIG</gut>" in marked
    for role in ("gut", "titel", "leise", "offen", "schlecht", "warnung"):
        marked = marked.replace(f"<{role}>", "").replace(f"</{role}>", "")
    assert marked == text.as_text(report)


def test_many_parties_do_not_flood_the_title() -> None:
    first = text.as_text(_report("giessen-cybersicherheit")).splitlines()[:2]
    assert "16 weitere" in " ".join(first)


def test_the_summary_tells_the_verdict_and_what_blocks_only() -> None:
    fine = text.summary(_report("erster-entwurf"))
    assert "FÖRDERFÄHIG" in fine
    assert "Nichts sperrt die Förderung." in fine
    assert "○" not in fine


def test_the_whole_report_of_birkenau_is_calm() -> None:
    shown = text.as_text(_report("birkenau-digitalisierung"))
    assert _report("birkenau-digitalisierung").count(Severity.WARNUNG) == 0
    assert shown.splitlines()[0].endswith("21.11.2026")
    assert "75.000\N{NO-BREAK SPACE}Euro" in shown
    assert "30,0" in shown
    assert shown.rstrip().endswith("ersetzt keine Rechtsberatung.")


def test_a_long_file_name_does_not_break_the_columns() -> None:
    report = _report("erster-entwurf")
    source = replace(
        report.source,
        positions={
            path: replace(position, file=f"{'sehr-' * 12}lang.yaml")
            for path, position in report.source.positions.items()
        },
    )
    shown = text.as_text(replace(report, source=source), width=100)
    assert "lang.yaml:" in shown
    assert textwrap.dedent(shown)


def test_what_belongs_into_a_block_that_is_not_there_points_to_no_line() -> None:
    spec = "kooperation: {titel: Standesamt}\nbeteiligte:\n  - {name: Birkenau, typ: gemeinde}\n"
    report = pipeline.check(spec.encode("utf-8"), stichtag=DAY)
    shown = text.as_text(report)
    (line,) = [one for one in shown.splitlines() if "Die Laufzeit fehlt" in one]
    assert line.endswith("  laufzeit fehlt")
    (line,) = [one for one in shown.splitlines() if "Aufgabe ist nicht benannt" in one]
    assert line.endswith(":1")
    words = " ".join(shown.split())
    assert "In der Datei fehlen noch diese Blöcke: " in words
    assert "Sie gehören auf die oberste Ebene" in words


def test_a_file_with_all_blocks_is_not_told_of_missing_ones() -> None:
    assert "fehlen noch diese Blöcke" not in text.as_text(_report("birkenau-digitalisierung"))


def test_a_study_and_a_merger_are_not_measured_by_the_threshold() -> None:
    assert "Einsparung    nicht nötig" in text.as_text(_report("machbarkeitsstudie"))
    spec = (ROOT / "samples" / "birkenau-digitalisierung.yaml").read_text(encoding="utf-8")
    merger = spec.replace("  art: kooperation\n", "  art: feuerwehrfusion\n", 1)
    shown = text.as_text(pipeline.check(merger.encode("utf-8"), stichtag=DAY))
    assert "Die Schwelle wird hier nicht geprüft." in " ".join(shown.split())
    assert "Spielraum" not in shown
