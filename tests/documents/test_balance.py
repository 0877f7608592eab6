from __future__ import annotations

import pytest

from ikzdocs.documents.balance import torn_blocks
from ikzdocs.documents.environment import make_environment
from ikzdocs.documents.language import walk

WHOLE = (
    "{% if a %}x{% endif %}",
    "<w:p>{% if a %}x{% else %}y{% endif %}</w:p>",
    "{% if a %}<w:p><w:r/></w:p>{% endif %}",
    "{% for x in a %}<w:tr><w:tc/></w:tr>{% endfor %}",
    '{% if a %}<w:p><x descr="{{ b }}"/></w:p>{% endif %}',
    '<x descr="{% if a %}b{% endif %}"/>',
    "<w:r><w:t>{% if a %}</w:t></w:r><w:r><w:t>fett</w:t></w:r><w:r><w:t>{% endif %}</w:t></w:r>",
    "{% if a %}<w:p>{% if b %}x{% endif %}</w:p>{% endif %}",
)
TORN = (
    "<w:p>{% if a %}</w:p><w:p>{% endif %}</w:p>",
    "{% if a %}<w:p>{% endif %}</w:p>",
    "<w:tc>{% for x in a %}</w:tc><w:tc>{% endfor %}</w:tc>",
    "{% if a %}<w:p>{% else %}</w:p>{% endif %}",
    "{% if a %}<w:t></w:r>{% endif %}",
    "<w:p>{% if a %}x{% elif b %}</w:p><w:p>{% endif %}</w:p>",
    "{% if a %}{% if b %}</w:p><w:p>{% endif %}{% endif %}",
)


def told(source: str) -> list[str]:
    tree = make_environment({}).parse(source)
    return [refusal.message for refusal in torn_blocks(walk(tree))]


@pytest.mark.parametrize("source", WHOLE)
def test_blocks_of_whole_elements_are_fine(source: str) -> None:
    assert told(source) == []


@pytest.mark.parametrize("source", TORN)
def test_blocks_that_tear_elements_are_told(source: str) -> None:
    assert len(told(source)) == 1
