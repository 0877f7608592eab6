from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from ikzdocs.schema.names import slug


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Birkenau", "birkenau"),
        ("Mörlenbach", "moerlenbach"),
        ("Mo\u0308rlenbach", "moerlenbach"),
        ("Gießen", "giessen"),
        ("GIEẞEN", "giessen"),
        ("Battenberg (Eder)", "battenberg"),
        ("Offenbach am Main", "offenbach-am-main"),
        ("Ginsheim-Gustavsburg", "ginsheim-gustavsburg"),
        ("Heuchelheim a. d. Lahn", "heuchelheim-a-d-lahn"),
        ("Müller & Söhne <GmbH>", "mueller-soehne-gmbh"),
        ("Café Zoë", "cafe-zoe"),
        ("4 Gemeinden", "gemeinden"),
        ("(Eder)", ""),
        ("漢字", ""),
    ],
)
def test_a_name_becomes_a_word(name: str, word: str) -> None:
    assert slug(name) == word


@settings(deadline=None)
@given(some.text())
def test_any_name_gives_a_safe_word_or_none(name: str) -> None:
    assert re.fullmatch(r"([a-z][a-z0-9]*(-[a-z0-9]+)*)?", slug(name))
    assert slug(slug(name)) == slug(name)
