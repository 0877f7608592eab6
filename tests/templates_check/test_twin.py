from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikzdocs.templates_check import twin
from tests.helpers import ROOT
from tests.word import bookmarked, make_docx, paragraph, reference, table

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATES = sorted((ROOT / "templates").rglob("*.docx"))


def test_a_twin_shows_all_that_a_reader_of_a_diff_needs() -> None:
    body = (
        bookmarked("_ikz_art", paragraph("Gegenstand\u00a0der", "Paragraf"))
        + table(("Kopf", "{{ x }}"))
        + f"<w:p>{reference('_ikz_art')}</w:p>"
    )
    content = make_docx(body, parts={"header": paragraph("{{ titel }}")})
    assert twin(content, "x.docx").splitlines() == [
        "=== Text (word/document.xml)",
        "<<< _ikz_art",
        "[Paragraf] Gegenstand~der",
        ">>> _ikz_art",
        "--- Tabellenzeile",
        "| [Normal] Kopf",
        "| [Normal] {{ x }}",
        r"[Normal] ? «REF _ikz_art \r \h»",
        "",
        "=== Kopfzeile (word/header.xml)",
        "[Normal] {{ titel }}",
    ]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_every_template_has_its_twin(template: Path) -> None:
    """After a change of wording: `python -m scripts.twins`, and read the diff."""
    text = ROOT / "tests/templates" / template.relative_to(ROOT / "templates").with_suffix(".txt")
    assert text.read_text(encoding="utf-8") == twin(template.read_bytes(), template.name)
