from __future__ import annotations

import re

import pytest

from ikzdocs.schema.faults import Unreadable
from ikzdocs.schema.types import TYPES


@pytest.mark.parametrize(
    ("typ", "text", "value"),
    [
        ("text", "  a\r\nb\rc ", "a\nb\nc"),
        ("text", "Mo\u0308rlenbach", "Mörlenbach"),
        ("zeile", " a b ", "a b"),
        ("ja_nein", "ja", True),
        ("ja_nein", " Nein", False),
        ("ja_nein", "true", True),
        ("ja_nein", "False", False),
        ("ags", "06431002", "06431002"),
        ("plz", "01067", "01067"),
        ("email", "a.b@c-d.example", "a.b@c-d.example"),
        ("kuerzel", "gross-gerau", "gross-gerau"),
        ("kennung", "hessen-ikz-2021", "hessen-ikz-2021"),
        ("regel", "foerderung.laufzeit", "foerderung.laufzeit"),
        ("jahreszahl", "2025", 2025),
        ("jahre", "1", 1),
        ("wartejahre", "0", 0),
    ],
)
def test_a_text_becomes_a_value(typ: str, text: str, value: object) -> None:
    assert TYPES[typ].parse(text) == value


@pytest.mark.parametrize(
    ("typ", "text"),
    [
        ("text", "   "),
        ("text", "\u00a0"),
        ("zeile", "a\nb"),
        ("zeile", "a\tb"),
        ("ja_nein", "vielleicht"),
        ("ja_nein", "yes"),
        ("ja_nein", "1"),
        ("ags", "6431002"),
        ("ags", "06431"),
        ("ags", "06431002\n3"),
        ("ags", "０６４３１００２"),
        ("plz", "1067"),
        ("email", "a@b"),
        ("email", "a b@c.de"),
        ("kuerzel", "Birkenau"),
        ("kuerzel", "mörlenbach"),
        ("kuerzel", "5"),
        ("kuerzel", "a..b"),
        ("kuerzel", "../a"),
        ("kennung", "Hessen IKZ"),
        ("regel", "laufzeit"),
        ("jahre", "0"),
        ("monate", "0"),
        ("jahreszahl", "25"),
        ("jahreszahl", "2200"),
    ],
)
def test_what_is_no_value_is_refused_with_a_remedy(typ: str, text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        TYPES[typ].parse(text)
    assert caught.value.problem
    assert caught.value.remedy


def test_a_wrong_kuerzel_is_shown_the_right_one() -> None:
    with pytest.raises(Unreadable) as caught:
        TYPES["kuerzel"].parse("Mörlenbach")
    assert caught.value.remedy == "Meinten Sie „moerlenbach“?"


def test_every_pattern_for_editors_is_a_regular_expression() -> None:
    for typ in TYPES.values():
        assert re.compile(typ.json.get("pattern", ""))
