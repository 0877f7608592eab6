from __future__ import annotations

from types import SimpleNamespace

import pytest

from ikzdocs.documents.environment import PRINTED, Printed, make_environment
from ikzdocs.documents.language import walk
from ikzdocs.documents.statements import contradictions, note_names, said

VALUES = {
    "laufzeit": SimpleNamespace(jahre=5),
    "namen": ("A", "B"),
    "ja": True,
}


def statements(source: str) -> dict[str, tuple[str, ...]]:
    environment = make_environment({"laut": lambda value: f"{value}!"})
    tree = environment.parse(source)
    note_names(walk(tree))
    printed = Printed()
    environment.from_string(tree).render({**VALUES, PRINTED: printed})
    return said([printed])


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("{{ laufzeit.jahre }}", {"laufzeit.jahre": ("5",)}),
        ("{{ laufzeit.jahre|laut }}", {"laufzeit.jahre | laut": ("5!",)}),
        ("{{ laufzeit.jahre }} {{ laufzeit.jahre }}", {"laufzeit.jahre": ("5",)}),
        ("{% if ja %}a{% else %}{{ laufzeit.jahre }}{% endif %}", {}),
        ("{{ laufzeit.jahre + 1 }} {{ 'fest' }}", {}),
        ("{% for name in namen %}{{ name }}{{ loop.index }}{% endfor %}", {}),
        ("{% for name in namen %}{{ laufzeit.jahre }}{% endfor %}", {"laufzeit.jahre": ("5",)}),
    ],
)
def test_plain_names_are_noted_with_what_they_say(
    source: str, found: dict[str, tuple[str, ...]]
) -> None:
    assert statements(source) == found


def told(own: tuple[str, ...] = ("partei",), **documents: dict[str, tuple[str, ...]]) -> list[str]:
    return list(contradictions(documents, own))


def test_documents_that_say_the_same_do_not_contradict() -> None:
    assert told(antrag={"x.y": ("5",)}, vereinbarung={"x.y": ("5",), "z": ("1",)}) == []


def test_a_name_that_says_two_things_is_told_with_both_documents() -> None:
    assert told(antrag={"kosten.a": ("5 Euro",)}, vereinbarung={"kosten.a": ("6 Euro",)}) == [
        "kosten.a ist in antrag und vereinbarung „5 Euro“ und „6 Euro“"
    ]


def test_a_document_that_contradicts_itself_is_told() -> None:
    assert len(told(antrag={"x": ("5", "6")})) == 1


def test_what_is_a_documents_own_may_differ() -> None:
    assert told(a={"partei.name": ("A",)}, b={"partei.name": ("B",)}) == []
