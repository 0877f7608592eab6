"""docs/architecture.md and CONTRIBUTING.md describe the house as it stands."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from importlib import import_module
from inspect import getmembers, isclass
from typing import Any

import pytest

from ikzdocs.schema import root
from ikzdocs.schema.names import slug
from tests.helpers import ROOT

DOMAIN = (
    "spec.model", "savings.model", "verfahren.model", "zuwendung", "documents.akte",
    "law.model", "rules.lage", "anteile",
)  # fmt: skip

PAGE = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
ROOMS = PAGE.partition("## Rooms")[2].partition("\n## ")[0]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def _rooms() -> list[str]:
    places = sorted((ROOT / "ikzdocs").iterdir())
    folders = [f"{one.name}/" for one in places if (one / "__init__.py").is_file()]
    return folders + [one.name for one in places if one.suffix == ".py" and one.name[0] != "_"]


@pytest.mark.parametrize("room", _rooms())
def test_every_room_is_in_the_list(room: str) -> None:
    assert f"`{room}" in ROOMS


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`([\w/]+\.py)`", ROOMS))))
def test_every_module_that_is_named_stands_in_its_room(path: str) -> None:
    assert any((ROOT / "ikzdocs").rglob(path))


def test_the_picture_of_directions_is_what_the_linter_holds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["type"] == "layers")
    drawn = PAGE.partition("```layers\n")[2].partition("```")[0]
    assert drawn.splitlines() == [re.sub(r"ikzdocs\.|[()]", "", layer) for layer in layers]


TYPES = PAGE.partition("## Types everybody uses")[2].partition("\n## ")[0]
PLACES = (
    "source", "law", "rules", "register", "savings", "savings.model", "zuwendung", "verfahren",
    "documents.akte", "documents.plan", "documents.press", "report.model", "reviewer.model",
)  # fmt: skip


def _class(name: str) -> Any:  # noqa: ANN401 - any of our types
    modules = (import_module(f"ikzdocs.{place}") for place in PLACES)
    return next(getattr(module, name) for module in modules if hasattr(module, name))


@pytest.mark.parametrize(
    ("name", "told", "more"),
    re.findall(r"^([A-Z]\w+)\(((?:[^()]|\([^()]*\))*)\)(?:;((?:  ?\.\w+)+))?", TYPES, re.MULTILINE),
)
def test_every_type_has_the_fields_that_are_told(name: str, told: str, more: str) -> None:
    known = {field.name for field in fields(_class(name))}
    flat = re.sub(r"\([^()]*\)|\[[^]]*\]", "", told)
    words = {re.split(r"[:|]", one)[0].strip() for one in flat.split(",")}
    assert words - known <= {"…"}
    assert known - words == set() or "…" in words
    assert [one for one in re.findall(r"\.(\w+)", more) if one not in dir(_class(name))] == []


@pytest.mark.parametrize("script", sorted(set(re.findall(r"scripts\.(\w+)", CONTRIBUTING))))
def test_every_script_for_contributors_exists(script: str) -> None:
    assert (ROOT / f"scripts/{script}.py").is_file()


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`make (\w+)`", CONTRIBUTING))))
def test_every_make_target_for_contributors_exists(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def _domain_words() -> set[str]:
    """Return the German names of the code: its classes, the blocks of a spec, the fields of law."""
    modules = (import_module(f"ikzdocs.{name}") for name in DOMAIN)
    classes = {name for module in modules for name, _ in getmembers(module, isclass)
               if vars(module)[name].__module__ == module.__name__}  # fmt: skip
    fields = {one.parent.name for one in (ROOT / "ikzdocs/rules").glob("*/__init__.py")}
    return {word.lower() for word in classes | fields | set(root().fields)}


def test_the_glossary_explains_every_german_word_of_the_code() -> None:
    glossary = CONTRIBUTING.partition("## Glossary")[2]
    heads = re.findall(r"^\| ([^|]+) \|", glossary.lower(), re.MULTILINE)
    told = {slug(word) for word in re.findall(r"\w+", " ".join(heads))}
    assert sorted(_domain_words() - told) == []
