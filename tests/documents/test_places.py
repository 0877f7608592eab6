from __future__ import annotations

import pytest

from ikzdocs.documents.places import part_name, place

SOURCE = "<w:body>\n<w:p><w:t>Anfang</w:t></w:p>\n<w:p><w:t>Die {{ x }}</w:t></w:p>{% endif %}"


@pytest.mark.parametrize(
    ("line", "where"),
    [(3, "Text, bei „Die {{ x }}“"), (1, "Text"), (None, "Text"), (99, "Text")],
)
def test_a_place_is_the_part_and_the_text_around(line: int | None, where: str) -> None:
    assert place("word/document.xml", SOURCE, line) == where


def test_parts_have_german_names() -> None:
    assert part_name("word/header12.xml") == "Kopfzeile"
    assert part_name("word/footnotes.xml") == "Fußnote"
    assert part_name("word/charts/chart1.xml") == "word/charts/chart1.xml"
