from __future__ import annotations

import pytest

from ikzdocs.schema import Shape, field, label, root
from scripts.angaben import PAGE, page


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("laufzeit.jahre", "Laufzeit in Jahren"),
        ("laufzeit.kuendigung.frist_monate", "Kündigungsfrist in Monaten"),
        ("beteiligte", "Beteiligte"),
        ("beteiligte.1", "Beteiligte Kommune"),
        ("beteiligte.1.ags", "Amtlicher Gemeindeschlüssel"),
        ("beteiligte.0.gremien.beschluss.datum", "Datum des Beschlusses"),
        ("kosten.vorher.birkenau.sach", "Sachausgaben vorher"),
        ("kosten.schluessel.werte.birkenau", "Wert des Kostenschlüssels"),
        ("kooperation.ziele.0", "Ziele"),
        ("begruendungen.foerderung.laufzeit", "Begründung der Ausnahme"),
    ],
)
def test_every_path_of_a_spec_has_a_label(path: str, words: str) -> None:
    assert label(path) == words


@pytest.mark.parametrize("path", ["laufzeit.dauer", "unbekannt", "kooperation.titel.x", ""])
def test_a_path_that_the_schema_does_not_know_is_an_error(path: str) -> None:
    with pytest.raises(KeyError):
        label(path)


def test_a_form_can_be_made_from_the_fields() -> None:
    art = field("kooperation.art")
    assert art.shape is Shape.VALUE
    assert list(art.auswahl) == ["delegation", "mandatierung"]
    assert field("kooperation.titel").required
    assert field("laufzeit.unbefristet").default == "nein"
    assert field("kosten.vorher").shape is Shape.TABLE
    assert next(iter(root().fields)) == "programm"


def test_the_page_of_all_fields_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m scripts.angaben"
