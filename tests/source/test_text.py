from __future__ import annotations

import pytest

from ikzdocs.errors import SourceError
from ikzdocs.source.text import decode, forbidden_in


def refusal(content: bytes) -> SourceError:
    with pytest.raises(SourceError) as caught:
        decode(content, "a.yaml")
    return caught.value


def test_utf8_is_read_with_and_without_byte_order_mark() -> None:
    assert decode("ä".encode(), "a.yaml") == "ä"
    assert decode("\ufeffä".encode(), "a.yaml") == "ä"


def test_latin_1_is_refused_at_its_first_wrong_letter() -> None:
    error = refusal("titel: x\nname: Mörlenbach".encode("latin-1"))
    assert (error.line, error.column) == (2, 8)
    assert "UTF-8" in error.remedy


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_told_to_be_saved_as_utf8(encoding: str) -> None:
    mark = b"" if encoding == "utf-16" else "\ufeff".encode(encoding)
    error = refusal(mark + "a: b".encode(encoding))
    assert "UTF-16" in error.message
    assert "UTF-8" in error.remedy


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2067"],
)
def test_what_cannot_be_seen_is_refused_by_its_number(character: str) -> None:
    error = refusal(f"a: b\nc: x{character}y".encode())
    assert (error.line, error.column) == (2, 5)
    assert f"U+{ord(character):04X}" in error.message


@pytest.mark.parametrize(
    "text", ["a\tb\r\n", "😀", "שלום", "漢字", "A\u0308", "co\u00adop", "a\u00a0b"]
)
def test_other_characters_are_left_alone(text: str) -> None:
    assert decode(text.encode(), "a.yaml") == text
    assert forbidden_in(text) is None
