from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2.exceptions import SecurityError, TemplateAssertionError, UndefinedError

from ikzdocs.documents.environment import PRINTED, NotPrintableError, make_environment
from ikzdocs.documents.gaps import Gap

ENVIRONMENT = make_environment({"laut": str.upper})


def printed(source: str, **values: object) -> list[str]:
    noted: list[str] = []
    ENVIRONMENT.from_string(source).render({**values, PRINTED: noted})
    return noted


def test_everything_printed_is_noted_before_it_is_escaped() -> None:
    assert printed("a {{ x }} & {{ x|laut }} {{ 3 }}", x="<b>") == ["<b>", "<B>", "3"]


def test_a_gap_prints_its_label() -> None:
    assert printed("{{ x }}{% if x %}nie{% endif %}", x=Gap("Beginn")) == ["[[FEHLT: Beginn]]"]


@pytest.mark.parametrize("value", [None, False, 1.0, ()])
def test_what_has_no_wording_is_refused(value: object) -> None:
    with pytest.raises(NotPrintableError):
        printed("{{ x }}", x=value)


def test_unknown_names_are_told_with_what_was_meant() -> None:
    with pytest.raises(UndefinedError, match=r"„jahr“ gibt es nicht\. Meinten Sie „jahre“"):
        printed("{{ x.jahr }}", x=SimpleNamespace(jahre=5))


def test_the_sandbox_stands_under_the_language() -> None:
    """What the language refuses at first sight would come no further here either."""
    with pytest.raises((SecurityError, UndefinedError)):
        printed("{{ x.__class__.__mro__ }}", x="a")
    with pytest.raises(SecurityError):
        printed("{{ x.append(1) }}", x=[])
    with pytest.raises(UndefinedError):
        printed("{{ range(3) }}")
    with pytest.raises(TemplateAssertionError):
        printed("{{ x|attr('y') }}", x="a")


def test_markup_of_a_value_is_text() -> None:
    class Sly(str):
        __slots__ = ()

        def __html__(self) -> str:
            return "<w:p/>"

    template = ENVIRONMENT.from_string("{{ x }}")
    assert template.render({"x": Sly("a<b"), PRINTED: []}) == "a&lt;b"
