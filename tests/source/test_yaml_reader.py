from __future__ import annotations

import pytest
import yaml

from ikzdocs.errors import SourceError
from ikzdocs.source import read, yaml_reader

LOADERS = [yaml.BaseLoader, getattr(yaml, "CBaseLoader", yaml.BaseLoader)]


@pytest.fixture(params=LOADERS, ids=["python", "libyaml"], autouse=True)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "_LOADER", request.param)


def refusal(text: str) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read(text.encode(), "a.yaml")
    return caught.value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("86.000", "86.000"),
        ("86_000", "86_000"),
        ("01067", "01067"),
        ("06431002", "06431002"),
        ("NO", "NO"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("1e400", "1e400"),
        ("2025-02-30", "2025-02-30"),
        ("0o17", "0o17"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
        ("'null'", "null"),
        ('"~"', "~"),
        ("Müller & Söhne <GmbH>", "Müller & Söhne <GmbH>"),
        ("'{{ 7*7 }}'", "{{ 7*7 }}"),
        ('"😀 \\u00e4"', "😀 ä"),
        (">-\n  zwei\n  Zeilen", "zwei Zeilen"),
        ("null", None),
        ("~", None),
        ("", None),
        ("[a, 'b']", ["a", "b"]),
        ("{b: c}", {"b": "c"}),
        ("\n- b\n- c: d", ["b", {"c": "d"}]),
    ],
)
def test_every_scalar_stays_the_text_that_was_written(written: str, value: object) -> None:
    assert read(f"a: {written}\n".encode(), "a.yaml").data == {"a": value}


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, 1, "zweimal im selben Block, zuerst in Zeile 1"),
        ("a:\n  b: 1\n  'b': 2\n", 3, 3, "zuerst in Zeile 2"),
        ("a: {b: 1, b: 2}\n", 1, 11, "zuerst in Zeile 1"),
        ("a:\n\tb: 1\n", 2, 1, "Tabulator"),
        ("a: &x 1\n", 1, 4, "Verweise"),
        ("a: *x\n", 1, 4, "Verweise"),
        ("a: &\n", 1, 5, "Verweise"),
        ("a: !euro 5\n", 1, 4, "Typangaben"),
        ("a: !!python/object:os.system x\n", 1, 4, "Typangaben"),
        ("!!map\na: 1\n", 1, 1, "Typangaben"),
        ("a:\n  <<: {b: 1}\n", 2, 3, "„<<“"),
        ("a: 1\n---\nb: 2\n", 2, 1, "zweites Dokument"),
        ("? [a]\n: b\n", 1, 3, "Liste oder ein Block"),
        ("'': a\n", 1, 1, "fehlt der Name"),
        ('a: "\\0"\n', 1, 4, "U+0000"),
        ('a: "\\x07"\n', 1, 4, "U+0007"),
        ('a: "000.68\\u202e"\n', 1, 4, "U+202E"),
        ('"a\\u2066": 1\n', 1, 1, "U+2066"),
        ("a: IKZ: jetzt\n", 1, 7, "Doppelpunkt"),
        ("a: 1\nb\nc: 2\n", 3, 1, "fehlt ein Doppelpunkt"),
        ("a:\n  b: 1\n c: 2\n", 3, 2, "Einrückung"),
        ("a: [1, 2\nb: 3\n", 2, 2, "Klammer"),
        ('x: 1\na: "offen\nb: 2\n', 2, 4, "wird nicht geschlossen"),
        ("a: %x\n", 1, 4, "„%“"),
        ("a: @x\n", 1, 4, "„@“"),
        ('a: "c:\\d"\n', 1, None, "Rückstrich"),
        ("- a\n", 1, 1, "nur eine Liste"),
        ("hallo\n", 1, 1, "nur einen Text"),
    ],
)
def test_refusals_name_the_place_and_the_remedy(
    text: str, line: int, column: int | None, says: str
) -> None:
    error = refusal(text)
    assert error.line == line
    assert column in {error.column, None}
    assert says in error.message
    assert error.remedy


@pytest.mark.parametrize("text", ["", "\n\n", "# nur eine Bemerkung\n", "---\n", "~\n"])
def test_a_file_without_values_is_empty(text: str) -> None:
    assert "leer" in refusal(text).message


def test_half_a_surrogate_pair_is_refused() -> None:
    assert refusal('a: "\\ud800"\n').line == 1


def test_thousands_of_brackets_are_refused_early() -> None:
    error = refusal("a: " + "[" * 5000)
    assert (error.line, error.column) == (1, 23)
    assert "20 Stufen" in error.message


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
    assert refusal(bomb).line == 1


def test_positions_are_those_of_values_and_of_the_keys_of_blocks() -> None:
    source = read(b"a: 1\nb:\n  - c: 2\n    d:\n  - {e: 3}\n", "a.yaml")
    places = {path: (at.line, at.column) for path, at in source.positions.items()}
    assert places == {
        "": (1, 1),
        "a": (1, 4),
        "b": (2, 1),
        "b.0": (3, 5),
        "b.0.c": (3, 8),
        "b.0.d": (4, 5),
        "b.1": (5, 5),
        "b.1.e": (5, 9),
    }


def test_a_file_from_windows_reads_the_same() -> None:
    assert read(b"a: 1\r\nb:\r\n  c: 2\r\n", "a.yaml").data == {"a": "1", "b": {"c": "2"}}
