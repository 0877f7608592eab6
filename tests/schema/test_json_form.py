from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from ikzdocs.resources import content, names
from ikzdocs.schema import json_schema
from ikzdocs.source import read

VALIDATOR = Draft202012Validator(json_schema())


def faults(document: object) -> list[str]:
    return sorted(error.json_path for error in VALIDATOR.iter_errors(document))


def test_it_is_a_json_schema_that_can_be_written_down() -> None:
    Draft202012Validator.check_schema(json.loads(json.dumps(json_schema())))


@pytest.mark.parametrize("name", names("samples", ".yaml"))
def test_every_sample_is_valid_as_text_and_as_yaml_guesses_it(name: str) -> None:
    text = content("samples", name)
    assert faults(read(text, name).data) == []
    assert faults(_guessed(text)) == []


def _guessed(text: bytes) -> Any:  # noqa: ANN401 - whatever YAML makes of it
    """What an editor hands over: numbers and truth values guessed, days left as text."""

    class Editor(yaml.SafeLoader): ...

    Editor.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in known if not tag.endswith("timestamp")]
        for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, Loader=Editor)  # noqa: S506 - a SafeLoader


@pytest.mark.parametrize(
    ("block", "place"),
    [
        ({"kooperation": {"titel": "x", "titl": "y"}}, "$.kooperation"),
        ({"kooperation": {}}, "$.kooperation"),
        ({"stand": "fertig"}, "$.stand"),
        ({"laufzeit": {"beginn": "bald"}}, "$.laufzeit.beginn"),
        ({"laufzeit": {"jahre": "fünf"}}, "$.laufzeit.jahre"),
        ({"laufzeit": {"jahre": -1}}, "$.laufzeit.jahre"),
        ({"umsatzsteuer": {"klausel": "vielleicht"}}, "$.umsatzsteuer.klausel"),
        ({"foerderung": {"betrag": "viel"}}, "$.foerderung.betrag"),
        ({"kosten": {"preissteigerung": 120}}, "$.kosten.preissteigerung"),
        ({"kosten": {"vorher": {"Birkenau": {}}}}, "$.kosten.vorher"),
        ({"kosten": {"vorher": {"birkenau": {"x": 1}}}}, "$.kosten.vorher.birkenau"),
        ({"beteiligte": []}, "$.beteiligte"),
        ({"beteiligte": [{"typ": "gemeinde"}]}, "$.beteiligte[0]"),
        ({"beteiligte": [{"name": "A", "ags": "6431"}]}, "$.beteiligte[0].ags"),
        ({"gibt_es_nicht": 1}, "$"),
    ],
)
def test_an_editor_marks_what_is_wrong(block: dict[str, object], place: str) -> None:
    smallest = {"kooperation": {"titel": "x"}, "beteiligte": [{"name": "A"}]}
    assert faults(smallest | block) == [place]


def test_an_editor_can_explain_and_complete() -> None:
    art = json_schema()["properties"]["kooperation"]["properties"]["art"]
    assert art["title"] == "Art der Aufgabenübertragung"
    assert "delegation: Delegation" in art["description"]
    assert art["enum"] == ["delegation", "mandatierung", None]
    assert art["examples"] == ["mandatierung"]
