from __future__ import annotations

import pytest

from ikzdocs.documents.environment import make_environment
from ikzdocs.documents.language import meinten_sie, refusals, walk

ALLOWED = (
    "{{ a }} {{ a.b.c }} {{ a['b'] }} {{ a[1:] }}",
    "{{ a|length }} {{ a|first }} {{ a|last }} {{ a|euro }}",
    "{% if a and not b or c == 'x' and d in ('x', 'y') %}{% elif e > 1 %}{% else %}{% endif %}",
    "{% for a in b %}{{ loop.index }}{% if loop.last %}{% endif %}{% endfor %}",
    "{{ 'x' if a else 'y' }} {{ a ~ 'b' }} {{ 1 + 2 - 3 }} {{ -1 }}",
    "{% if a is odd %}{% endif %}",
)


def told(source: str) -> list[str]:
    tree = make_environment({"euro": str}).parse(source)
    return [f"{one.message} {one.remedy}" for one in refusals(walk(tree), {"euro"})]


@pytest.mark.parametrize("source", ALLOWED)
def test_what_templates_need_is_allowed(source: str) -> None:
    assert told(source) == []


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{{ a() }}", "Aufrufe mit Klammern sind in Vorlagen nicht erlaubt"),
        ("{% set a = 1 %}", "{% set %}"),
        ("{{ 2 * a }}", "Malnehmen"),
        ("{{ a|eur }}", "Den Filter „eur“ gibt es nicht. Meinten Sie „euro“?"),
        ("{{ a|safe }}", "„safe“"),
        ("{% if a is defined %}{% endif %}", "„is defined“"),
        ("{{ a._b }}", "„_b“"),
        ("{{ a['__class__'] }}", "„__class__“"),
        ("{% raw %}{{ a }}{% endraw %}", "{% raw %}"),
    ],
)
def test_what_is_not_needed_is_refused(source: str, message: str) -> None:
    assert any(message in text for text in told(source)), told(source)


def test_a_refusal_knows_its_line() -> None:
    tree = make_environment({}).parse("eins\n{{ a() }}")
    assert [one.line for one in refusals(walk(tree), ())] == [2]


def test_loops_are_bounded_in_depth() -> None:
    two = "{% for a in x %}{% for b in a %}{{ b }}{% endfor %}{% endfor %}"
    assert told(two) == []
    assert len(told(f"{{% for c in x %}}{two}{{% endfor %}}")) == 1


def test_meinten_sie() -> None:
    assert meinten_sie("laufzet", {"laufzeit", "kosten"}) == "Meinten Sie „laufzeit“?"
    assert meinten_sie("xyz", {"laufzeit", "kosten"}) == ""
