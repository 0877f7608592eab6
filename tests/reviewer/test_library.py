"""The library's own function, called as a script would."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ikzdocs
from ikzdocs import wordfile
from tests.reviewer.papers import SAMPLE, STICHTAG, agreement, without_clause

if TYPE_CHECKING:
    from pathlib import Path


def test_review_can_be_called_again_and_again(tmp_path: Path) -> None:
    file = tmp_path / "zurück.docx"
    file.write_bytes(without_clause(agreement(), "haftung"))
    for document in (file, str(file), file.read_bytes()):
        reviewed = ikzdocs.review(document, stichtag=STICHTAG, spec=SAMPLE)
        assert [finding.path for finding in reviewed.report.findings] == ["haftung"]


def test_the_copy_proposes_a_wording_without_a_spec_too() -> None:
    reviewed = ikzdocs.review(without_clause(agreement(), "haftung"), stichtag=STICHTAG)
    (comment,) = wordfile.read(reviewed.commented(STICHTAG), "kopie.docx").comments
    assert "Formulierungsvorschlag" in comment.text
    assert "haften einander" in comment.text
