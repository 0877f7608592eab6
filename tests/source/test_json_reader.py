from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from ikzdocs.errors import SourceError
from ikzdocs.source import read


def refusal(text: str) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read(text.encode(), "a.json")
    return caught.value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("86000", "86000"),
        ("86000.50", "86000.5"),
        ("86.000", "86"),
        ("1.234", "1.2340"),
        ("-1", "-1"),
        ("1e400", "1e400"),
        ("true", "true"),
        ("null", None),
        ('"01067"', "01067"),
        ('"\\u00e4\\n\\/"', "ä\n/"),
        ('"\\ud83d\\ude00"', "😀"),
        ("[]", []),
        ('[1, {"b": "c"}]', ["1", {"b": "c"}]),
    ],
)
def test_numbers_and_words_become_text(written: str, value: object) -> None:
    assert read(f'{{"a": {written}}}'.encode(), "a.json").data == {"a": value}


def test_tabs_and_a_byte_order_mark_are_json() -> None:
    assert read(b'\xef\xbb\xbf{\n\t"a": {\n\t\t"b": 1}}', "a.json").data == {"a": {"b": "1"}}


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ('{"a": 1,\n "a": 2}', 2, 2, "zuerst in Zeile 1"),
        ('{"a": NaN}', 1, 7, "kein Wert"),
        ('{"a": Infinity}', 1, 7, "kein Wert"),
        ('{"a": 1,}', 1, 9, "Name einer Angabe"),
        ('{"a" 1}', 1, 6, "fehlt „:“"),
        ('{"a": 1', 1, 8, "fehlt „,“"),
        ('{"a": 1 "b": 2}', 1, 9, "fehlt „,“"),
        ('{"a": "x\ny"}', 1, 9, "Anführungszeichen"),
        ('{"a": "x', 1, 7, "Anführungszeichen"),
        ('{"a": "\\q"}', 1, 8, "Anführungszeichen"),
        ('{"a": "\\ud800"}', 1, 7, "U+D800"),
        ('{"a": "\\u0000"}', 1, 7, "U+0000"),
        ('{"a": "\\u202e"}', 1, 7, "U+202E"),
        ('{"": 1}', 1, 2, "fehlt der Name"),
        ('{"a": 1} x', 1, 10, "noch etwas"),
        ('{"a":' + "[" * 5000, 1, 25, "20 Stufen"),
        ("[1]", 1, 1, "nur eine Liste"),
    ],
)
def test_refusals_name_the_place(text: str, line: int, column: int, says: str) -> None:
    error = refusal(text)
    assert (error.line, error.column) == (line, column)
    assert says in error.message
    assert error.remedy


def test_a_file_without_values_is_empty() -> None:
    assert "leer" in refusal("  \n").message


def test_positions_are_those_of_values_and_of_the_keys_of_blocks() -> None:
    source = read(b'{\n  "a": {"b": [1,\n    2]},\n  "c": null\n}', "a.json")
    places = {path: (at.line, at.column) for path, at in source.positions.items()}
    assert places == {
        "": (1, 1),
        "a": (2, 3),
        "a.b": (2, 9),
        "a.b.0": (2, 15),
        "a.b.1": (3, 5),
        "c": (4, 3),
    }


_TEXT = some.text(some.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cn"]))
_KEYS = some.text("abcäöüß-_", min_size=1, max_size=8)
_VALUES = some.recursive(
    _TEXT | some.none(),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)
@given(some.dictionaries(_KEYS, _VALUES, max_size=4), some.sampled_from([None, 2, "\t"]))
def test_whatever_json_writes_is_read_back(data: dict[str, object], indent: int | str) -> None:
    for ascii_only in (True, False):
        text = json.dumps(data, ensure_ascii=ascii_only, indent=indent)
        assert read(text.encode(), "a.json").data == data
