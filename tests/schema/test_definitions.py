from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from ikzdocs.resources import folder
from ikzdocs.schema.definitions import load
from ikzdocs.schema.types import TYPES
from ikzdocs.schema.validator import SpecValidator

Place = tuple[str, Mapping[str, Any]]


def walk(path: str, definition: Mapping[str, Any]) -> Iterator[Place]:
    yield path, definition
    inner = definition.get("schema", {})
    if definition.get("type") == "list":
        yield from walk(f"{path}[]", inner)
    elif definition.get("type") == "dict":
        for name, part in inner.items():
            yield from walk(f"{path}.{name}", part)
    if "valuesrules" in definition:
        yield from walk(f"{path}{{}}", definition["valuesrules"])


PLACES = [place for name, part in load().items() for place in walk(name, part)]


def test_cerberus_accepts_the_definitions() -> None:
    assert SpecValidator(load()).schema


def test_every_file_of_the_schema_is_used() -> None:
    files = {path.stem for path in folder("schemas").glob("*.yaml")}
    assert files == {"spec", *load()} - {"programm", "stand"}


@pytest.mark.parametrize(("path", "definition"), PLACES, ids=[path for path, _ in PLACES])
def test_every_field_says_what_it_is(path: str, definition: Mapping[str, Any]) -> None:
    kinds = [kind for kind in ("typ", "auswahl", "type") if kind in definition]
    assert len(kinds) == 1, path
    if typ := definition.get("typ"):
        assert typ in TYPES
    allowed = {"typ", "auswahl", "type", "schema", "keysrules", "valuesrules", "meta"}
    allowed |= {"required", "nullable", "default", "minlength"}
    assert set(definition) <= allowed


@pytest.mark.parametrize(("path", "definition"), PLACES, ids=[path for path, _ in PLACES])
def test_every_field_has_words_for_users(path: str, definition: Mapping[str, Any]) -> None:
    if path.endswith("[]") and "meta" not in definition:
        return  # a list of single values is described as a whole
    meta = definition["meta"]
    assert meta["label"]
    assert meta["erklaerung"].endswith((".", "?"))
    assert "§" not in str(meta)
    single = "typ" in definition or "auswahl" in definition
    assert bool(meta.get("beispiel")) == single or definition.get("type") == "list"


@pytest.mark.parametrize(("path", "definition"), PLACES, ids=[path for path, _ in PLACES])
def test_every_example_and_default_is_a_value(path: str, definition: Mapping[str, Any]) -> None:
    texts = [definition.get("meta", {}).get("beispiel"), definition.get("default")]
    for text in filter(None, texts):
        assert isinstance(text, str), path
        if "auswahl" in definition:
            assert text in definition["auswahl"]
        elif "typ" in definition:
            TYPES[definition["typ"]].parse(text)


def test_labels_of_single_values_are_told_apart() -> None:
    labels = [d["meta"]["label"] for p, d in PLACES if "typ" in d and not p.endswith("[]")]
    assert len(labels) == len(set(labels)), sorted(x for x in labels if labels.count(x) > 1)
