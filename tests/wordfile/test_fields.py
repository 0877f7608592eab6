from __future__ import annotations

from ikzdocs.wordfile.fields import Field, fields
from ikzdocs.wordfile.package import open_package
from tests.word import make_docx, reference


def found(body: str) -> list[Field]:
    return list(fields(open_package(make_docx(body), "x").xml("word/document.xml")))


def test_a_field_knows_its_words() -> None:
    (field,) = found(f"<w:p>{reference('_ikz_art')}</w:p>")
    assert (field.kind, field.argument) == ("REF", "_ikz_art")
    assert field.switches == {"\\r", "\\h"}
    assert [text.text for text in field.result] == ["?"]


def test_a_simple_field_is_a_field() -> None:
    (field,) = found(
        '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    )
    assert field.kind == "PAGE"


def test_a_field_in_a_field_comes_first() -> None:
    inner = reference("b")
    outer = reference("a").replace("<w:r><w:t>?</w:t></w:r>", inner)
    assert [field.argument for field in found(f"<w:p>{outer}</w:p>")] == ["b", "a"]


def test_an_end_without_a_begin_is_no_field() -> None:
    assert found('<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>') == []
