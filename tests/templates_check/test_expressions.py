from __future__ import annotations

import pytest

from tests.linting import found

REFUSED = {
    "{{ a b }}": "falsch geschrieben",
    "{{ partei.bezeichnung | groß! }}": "falsch geschrieben",
    "{{ partei|unbekannt }}": "Den Filter „unbekannt“ gibt es nicht",
    "{{ partei.__class__ }}": "„__class__“ ist nicht erlaubt",
    "{{ partei.bezeichnung() }}": "Aufrufe mit Klammern",
    "{{ laufzeit.jahre * 2 }}": "Malnehmen",
    "{{ partei.bezeichnung|safe }}": "„safe“",
    "{% if partei is defined %}x{% endif %} y": "„is defined“",
    "{{ " + "(" * 150 + "a" + ")" * 150 + " }}": "zu tief verschachtelt",
    "{% for a, b in beteiligte %}{{ a }}{% endfor %} y": "Den Namen „a“ gibt es hier nicht",
    "{% for in beteiligte %}{{ a }}{% endfor %} y": "falsch geschrieben",
    "{% set x = 1 %}": "{% set %} gibt es in Vorlagen nicht",
    "{% include 'x' %}": "{% include %} gibt es in Vorlagen nicht",
    "{% raw %}{{ x }}{% endraw %}": "{% raw %} gibt es in Vorlagen nicht",
    "{% if gemischt %}x{% endif gemischt %} y": "steht hier zu viel",
}


@pytest.mark.parametrize(("text", "message"), REFUSED.items(), ids=REFUSED.keys())
def test_what_the_language_does_not_have_is_found(text: str, message: str) -> None:
    assert found(text, message)
