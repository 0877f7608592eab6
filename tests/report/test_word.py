"""The report in Word is a document like every other."""

from __future__ import annotations

from datetime import date

from ikzdocs import pipeline, wordfile
from ikzdocs.report import word
from tests.helpers import ROOT

DAY = date(2026, 11, 21)


def _text(name: str) -> str:
    report = pipeline.check(ROOT / "samples" / f"{name}.yaml", stichtag=DAY)
    read = wordfile.read(word.as_docx(report), "pruefbericht.docx")
    return "\n".join(block.text for block in read.blocks)


def test_it_tells_verdict_findings_and_steps() -> None:
    text = _text("erster-entwurf")
    for wanted in ("SOBALD ALLES OFFENE ERLEDIGT IST", "Was zu tun ist", "→ ", "Nächste Schritte"):
        assert wanted in text


def test_without_findings_there_is_no_list_of_them() -> None:
    assert "Was zu tun ist" not in _text("birkenau-digitalisierung")
