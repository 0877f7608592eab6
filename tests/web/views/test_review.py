"""An agreement that came back is read in the page."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from ikzdocs import pipeline, wordfile
from ikzdocs.wordfile.package import MAX_FILE
from tests.web.conftest import BIRKENAU, DAY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web.visitor import Sent, Visitor

BASE = f"/k/{BIRKENAU}/durchsicht"


@pytest.fixture
def agreement(folder: Path) -> bytes:
    options = pipeline.RenderOptions(only=("vereinbarung",))
    made = pipeline.render(folder / f"{BIRKENAU}.yaml", stichtag=DAY, options=options)
    return next(file.content for file in made.files if file.name == "vereinbarung.docx")


def test_the_result_is_shown_and_the_copy_carries_comments(
    visitor: Visitor, agreement: bytes, folder: Path
) -> None:
    path = folder / f"{BIRKENAU}.yaml"
    text = path.read_text(encoding="utf-8").replace("frist_monate: 12", "frist_monate: 6")
    path.write_text(text, encoding="utf-8")
    sent: Sent = {
        "vereinbarung": (BytesIO(agreement), "Vereinbarung (2).docx"),
        "vergleich": "ja",
    }
    answer = visitor.post(BASE, sent)
    shown = visitor.get(answer.location)
    assert "22 von 22 Klauseln gefunden" in shown.text
    assert "geändert" in shown.text
    copy = visitor.get(f"{answer.location}/kopie")
    assert "vereinbarung-kommentiert.docx" in copy.headers["Content-Disposition"]
    assert wordfile.read(copy.data, "kopie.docx").comments


def test_a_text_is_read_as_well_but_has_no_copy(visitor: Visitor) -> None:
    text = "§ 1 Laufzeit\nDie Vereinbarung gilt fünf Jahre.\n".encode()
    answer = visitor.post(BASE, {"vereinbarung": (BytesIO(text), "v.txt")})
    shown = visitor.get(answer.location).text
    assert "Klauseln gefunden" in shown
    assert "Kopie mit Kommentaren" not in shown


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (b"", "", "Bitte zuerst eine Datei"),
        (b"x", "vereinbarung.pdf", "muss ein Word-Dokument"),
        (b"garbage", "../../vereinbarung.docx", "vereinbarung.docx: "),
        (b"MZ", "vereinbarung.docx.exe", "muss ein Word-Dokument"),
    ],
)
def test_what_is_no_agreement_is_refused_with_the_reason(
    visitor: Visitor, content: bytes, name: str, told: str
) -> None:
    answer = visitor.post(BASE, {"vereinbarung": (BytesIO(content), name)})
    assert answer.status_code == 400
    assert told in answer.text
    assert "../" not in answer.text


def test_a_file_that_is_too_large_is_refused(visitor: Visitor) -> None:
    answer = visitor.client.post(
        BASE,
        base_url=visitor.base,
        content_type="multipart/form-data; boundary=x",
        environ_overrides={"CONTENT_LENGTH": str(MAX_FILE + 3_000_000)},
    )
    assert answer.status_code == 413


@pytest.mark.parametrize("path", [f"{BASE}/0123456789abcdef", f"{BASE}/x/kopie"])
def test_a_result_that_is_gone_is_not_found(visitor: Visitor, path: str) -> None:
    assert visitor.get(path).status_code == 404
