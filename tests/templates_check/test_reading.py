from __future__ import annotations

import pytest

from tests.linting import found, told
from tests.word import paragraph, run

WRONG = {
    "{{ partei.bezeichnung": "hat kein Gegenstück",
    "partei.bezeichnung }}": "hat kein Gegenstück",
    "{ partei.bezeichnung }": "wird nicht ersetzt",
    "{{ }}": "ist leer",
    "{%- if gemischt %}x{% endif -%}": "zieht Absätze zusammen",
    "{{r partei.bezeichnung }}": "einfacher Text verschwindet",
    "{{p partei.bezeichnung }}": "einfacher Text verschwindet",
    "noch [[FEHLT: Siegel]] offen": "Eine Lücke steht fest im Text",
    "Betrag: None": "„None“ sieht im fertigen Dokument wie ein Fehler aus",
    "{% if verfahrensart == „anzeige“ %}x{% endif %} y": "typografische Anführungszeichen",
}


@pytest.mark.parametrize(("text", "message"), WRONG.items(), ids=WRONG.keys())
def test_a_tag_that_is_written_wrongly_is_found(text: str, message: str) -> None:
    assert found(text, message)


@pytest.mark.parametrize("text", ["[[eckig]] { 1, 2 } 100 %", "{# Hinweis für „uns“ #}Text"])
def test_other_brackets_and_remarks_are_fine(text: str) -> None:
    assert told(paragraph(text)) == ""


def test_a_tag_split_over_runs_is_read_as_one() -> None:
    pieces = "".join(map(run, ("{", "{ partei.bezeich", "nug }", "}")))
    assert "Meinten Sie „bezeichnung“?" in told(f"<w:p>{pieces}</w:p>")


def test_only_drafts_are_called_so_in_their_margin() -> None:
    condition = "{% if dokument.entwurf %}ENTWURF{% endif %}"
    whole = "{%p if dokument.entwurf %}", "ENTWURF", "{%p endif %}"
    assert "stünde auch auf fertigen Dokumenten" in told("", header=paragraph("ENTWURF"))
    assert told("", header=paragraph(condition)) == ""
    assert told("", header="".join(map(paragraph, whole)) + "<w:p/>") == ""
    assert told(paragraph("ENTWURF")) == ""
