from __future__ import annotations

import pytest

from ikzdocs.wordfile.xml import UnsafeXmlError, is_on, parse, w, whole


@pytest.mark.parametrize("bad", [b"", b"<a>", b"<a>&x;</a>", b"<!DOCTYPE a><a/>", b"\xff\xfe<"])
def test_what_is_not_sound_is_refused(bad: bytes) -> None:
    with pytest.raises(UnsafeXmlError):
        parse(bad)


def test_white_space_of_indented_xml_can_be_dropped() -> None:
    assert parse(b"<a>\n  <b/>\n</a>", indented=True).text is None
    assert parse(b"<a>\n  <b/>\n</a>").text == "\n  "


@pytest.mark.parametrize(
    ("text", "number"),
    [("7", 7), (None, 3), ("x", 3), ("-1", 3), ("99999999", 32_767), ("9" * 5_000, 3), ("٣", 3)],
)
def test_a_number_out_of_an_attribute_is_made_to_fit(text: str | None, number: int) -> None:
    assert whole(text, 3) == number


@pytest.mark.parametrize(
    ("attributes", "on"), [("", True), ('w:val="0"', False), ('w:val="false"', False)]
)
def test_a_switch_without_value_is_on(attributes: str, on: bool) -> None:  # noqa: FBT001
    namespace = w("b").partition("}")[0][1:]
    assert is_on(parse(f'<w:b xmlns:w="{namespace}" {attributes}/>'.encode())) is on


def test_a_switch_that_is_missing_is_off() -> None:
    assert not is_on(None)
