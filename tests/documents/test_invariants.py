"""A good document passes; every single damage to it is told."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from ikzdocs.documents.engine import prepare
from ikzdocs.documents.invariants import check
from ikzdocs.documents.properties import Properties
from ikzdocs.errors import InvariantError
from tests.word import bookmarked, make_docx, make_zip, paragraph, reference, run, table

DOCUMENT, HEADER = "word/document.xml", "word/header.xml"
PICTURE = '<w:r><w:drawing><wp:inline><wp:docPr id="{}" name="B"/></wp:inline></w:drawing></w:r>'
BODY = (
    bookmarked("_ikz_kosten", paragraph("Betrag: {{ betrag }}", "Paragraf"))
    + f"<w:p>{run('nach ')}{reference('_ikz_kosten')}{run(' und {{ wer }}')}</w:p>"
    + table(("Kopf", "{{ betrag }}"))
    + f"<w:p>{PICTURE.format(1)}{PICTURE.format(2)}</w:p>"
)
TEMPLATE = prepare(make_docx(BODY, parts={"header": paragraph("{{ wer }}")}), "x.docx")
VALUES = {"betrag": "86.000 Euro", "wer": "Müller & Söhne"}
PRINTED = {
    DOCUMENT: ["86.000 Euro", "Müller & Söhne", "86.000 Euro"],
    HEADER: ["Müller & Söhne"],
}
GOOD = TEMPLATE.render(VALUES, Properties(title="T", day=date(2026, 1, 1))).content


def parts(content: bytes = GOOD) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def problems(content: bytes) -> str:
    try:
        check(content, "x.docx", TEMPLATE.package.parts, PRINTED)
    except InvariantError as error:
        return " | ".join(error.problems)
    return ""


def damaged(old: str, new: str, part: str = DOCUMENT) -> str:
    """What is told when a part is changed in this way."""
    changed = parts()
    assert old.encode() in changed[part]
    changed[part] = changed[part].replace(old.encode(), new.encode(), 1)
    return problems(make_zip(changed))


def test_a_good_document_passes() -> None:
    assert problems(GOOD) == ""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("86.000 Euro", "68.000 Euro", "„86.000 Euro“ fehlt"),
        ("Müller &amp; Söhne", "Müller  Söhne", "„Müller &amp; Söhne“ fehlt".replace("&amp;", "&")),
        ("nach ", "nach {{ x }} ", "„{{“ ist stehen geblieben"),
        ("nach ", "nach {% if ", "„{%“ ist stehen geblieben"),
        ("nach ", "nach None ", "„None“ ist stehen geblieben"),
        ("nach ", "nach nan ", "„nan“ ist stehen geblieben"),
        ("nach ", "[[FEHLT: x]] ", "eine Lücke"),
        ("</w:p>", "", "kein gültiges XML"),
        ('<w:bookmarkEnd w:id="1"/>', "", "Anfang und Ende der Textmarken"),
        ("_ikz_kosten", "_ikz_kostn", "nennt keine Klausel"),
        ("REF _ikz_kosten", "REF _ikz_haftung", "„_ikz_haftung“, die es nicht gibt"),
        ('w:fldCharType="end"', 'w:fldCharType="begin"', "Anfang und Ende der Felder"),
        ('id="1002"', 'id="1001"', "Bildnummer 1001 ist doppelt"),
        (
            '<w:p><w:r><w:t xml:space="preserve">Kopf</w:t></w:r></w:p></w:tc>',
            "</w:tc>",
            "endet nicht mit einem Absatz",
        ),
        ("<w:tr>", "<w:tblPr/><!--", "kein gültiges XML"),
    ],
)
def test_every_damage_is_told(old: str, new: str, told: str) -> None:
    assert told in damaged(old, new)


def test_a_table_without_rows_is_told() -> None:
    text = parts()[DOCUMENT].decode()
    row = text[text.index("<w:tr>") : text.index("</w:tr>") + len("</w:tr>")]
    assert "eine Tabelle hat keine Zeile" in damaged(row, "")


def test_a_bookmark_that_is_there_twice_is_told() -> None:
    again = '<w:bookmarkStart w:id="9" w:name="_ikz_kosten"/><w:bookmarkEnd w:id="9"/><w:sectPr>'
    assert "„_ikz_kosten“ ist doppelt" in damaged("<w:sectPr>", again)


def test_a_document_without_gaps_is_no_draft() -> None:
    told = damaged("Müller &amp; Söhne", "ENTWURF Müller &amp; Söhne", HEADER)
    assert told == "es nennt sich Entwurf und hat keine Lücke"


def test_a_value_may_be_called_a_draft() -> None:
    values = VALUES | {"wer": "ENTWURF GmbH"}
    assert TEMPLATE.render(values, Properties(title="T", day=date(2026, 1, 1)))


def test_texts_have_to_stand_in_their_order() -> None:
    text = "Betrag: 86.000 Euro"
    assert "fehlt" in damaged(text, "Betrag: Müller &amp; Söhne")


def test_a_part_too_many_or_broken_is_told() -> None:
    assert "nicht die der Vorlage" in problems(make_zip(parts() | {"word/x.bin": b""}))
    assert "beschädigt" in problems(GOOD[:-30])


def test_a_changed_static_part_has_to_be_xml() -> None:
    assert "word/styles.xml: kein gültiges XML" in problems(
        make_zip(parts() | {"word/styles.xml": b"<w:styles"})
    )


def test_what_a_value_says_is_no_leftover() -> None:
    values = VALUES | {"wer": "{{ x }} {% y %} [[FEHLT: z]] None of us"}
    assert TEMPLATE.render(values, Properties(title="T", day=date(2026, 1, 1)))


def test_a_filter_that_prints_nothing_is_told() -> None:
    with pytest.raises(InvariantError, match="„None“ ist als Angabe gedruckt"):
        TEMPLATE.render(VALUES | {"wer": "None"}, Properties(title="T", day=date(2026, 1, 1)))
