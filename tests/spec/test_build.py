from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from ikzdocs import schema
from ikzdocs.resources import content, names
from ikzdocs.schema import Field, Shape, root
from ikzdocs.schema.types import TYPES
from ikzdocs.source import read
from ikzdocs.spec.build import build
from ikzdocs.spec.model import Art, Spec


def spec_of(name: str) -> Spec:
    values, findings = schema.validate(read(content("samples", name), name))
    assert not findings
    assert values is not None
    return build(values)


@pytest.mark.parametrize("name", names("samples", ".yaml"))
def test_every_sample_can_be_built(name: str) -> None:
    assert spec_of(name).beteiligte


def test_birkenau_is_what_its_file_says() -> None:
    spec = spec_of("birkenau-digitalisierung.yaml")
    assert [party.kuerzel for party in spec.beteiligte] == [
        "birkenau",
        "moerlenbach",
        "gorxheimertal",
    ]
    assert spec.federfuehrung is spec.beteiligte[0]
    assert spec.arten == {Art.MANDATIERUNG}
    before = sum((cost.personal or 0) + (cost.sach or 0) for cost in spec.kosten.vorher.values())
    after = (spec.kosten.nachher.personal or 0) + (spec.kosten.nachher.sach or 0)
    assert before - after == 86_000
    assert round((before - after) * 100 / before, 1) == 30
    assert spec.foerderung.betrag == 75_000


def test_schema_and_model_have_the_same_fields() -> None:
    compare("", root(), Spec)


def compare(path: str, field: Field, kind: Any) -> None:  # noqa: ANN401 - a type
    """Walk through both trees: names, shapes, choices and defaults must agree."""
    if get_origin(kind) in {Union, types.UnionType}:
        (kind,) = (arg for arg in get_args(kind) if arg is not types.NoneType)
    match field.shape:
        case Shape.BLOCK:
            compare_block(path, field, kind)
        case Shape.LIST:
            assert get_origin(kind) is tuple, path
            assert field.entry
            compare(f"{path}[]", field.entry, get_args(kind)[0])
        case Shape.TABLE:
            assert get_origin(kind) is Mapping, path
            assert field.entry
            compare(f"{path}{{}}", field.entry, get_args(kind)[1])
        case Shape.VALUE:
            compare_value(path, field, kind)


def compare_block(path: str, field: Field, kind: Any) -> None:  # noqa: ANN401 - a dataclass
    fields = {part.name: part for part in dataclasses.fields(kind)}
    assert list(field.fields) == list(fields), path
    hints = get_type_hints(kind)
    for name, part in field.fields.items():
        place = f"{path}.{name}"
        compare(place, part, hints[name])
        compare_default(place, part, fields[name])


def compare_default(path: str, field: Field, attribute: Any) -> None:  # noqa: ANN401
    made = attribute.default_factory is not dataclasses.MISSING
    optional = made or attribute.default is None or attribute.default == ()
    if field.default is None:
        assert field.required or optional or path.endswith(".kuerzel"), path
    elif attribute.default is not dataclasses.MISSING:
        value = TYPES[field.typ].parse(field.default) if field.typ else field.default
        assert value == attribute.default, path
    if field.required:
        assert attribute.default is dataclasses.MISSING, path
        assert attribute.default_factory is dataclasses.MISSING, path


def compare_value(path: str, field: Field, kind: Any) -> None:  # noqa: ANN401 - a type
    if field.auswahl and issubclass(kind, StrEnum):
        assert list(field.auswahl) == [word.value for word in kind], path
    elif field.auswahl:
        assert kind is str, path
    else:
        value = TYPES[field.typ].parse(field.beispiel or "x")
        assert type(value) is kind, path
