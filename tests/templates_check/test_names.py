from __future__ import annotations

import pytest

from tests.linting import ENDFOR, FOR, found, told
from tests.word import paragraph

WRONG = {
    "{{ parte.bezeichnung }}": "Meinten Sie „partei“?",
    "{{ partei.bezeichnug }}": "Meinten Sie „bezeichnung“?",
    "{{ partei.leitung.nominatif }}": "Meinten Sie „nominativ“?",
    "{% for x in beteiligte %}{{ x.ort }}{% endfor %} y": "„x“ hat nichts mit dem Namen „ort“",
    "{% for x in beteiligte %}{{ loop.idx }}{% endfor %} y": "„loop“ hat nichts mit dem Namen",
    "{{ (beteiligte|first).bezeichnug }}": "Meinten Sie „bezeichnung“?",
    "{% if kooperation.art == 'delegaton' %}x{% endif %} y": "Meinten Sie „delegation“?",
    "{% if kooperation.art in ('delegaton', 'x') %}x{% endif %} y": "ist nie „delegaton“",
    "{{ kooperation.art }}": "druckt ein Wort der Angabendatei",
    "{{ einsparung.betrag }}": "lässt sich nicht unmittelbar drucken",
    "{{ dokument.stichtag }}": "dem Filter datum",
    "{{ gemischt }}": "lässt sich nicht unmittelbar drucken",
    "{{ beteiligte }}": "lässt sich nicht unmittelbar drucken",
    "{{ partei }}": "Mit einem ihrer Namen verwenden",
    "{{ beteiligte[0].bezeichnug }}": "„beteiligte[…]“ hat nichts mit dem Namen",
    "{{ (beteiligte|last).bezeichnug }}": "„beteiligte | last“ hat nichts mit dem Namen",
    "{{ ('a' ~ 'b').c }}": "„der Ausdruck“ hat nichts mit dem Namen",
}
GOOD = (
    "{{ partei.bezeichnung }} und {{ liste_andere.dativ }}",
    "{{ laufzeit.jahre|in_worten }} {{ laufzeit.jahre }} {{ laufzeit.jahre + 1 }}",
    "{% if verfahrensart == 'anzeige' %}Anzeige{% else %}Genehmigung{% endif %} folgt",
    "{% if kooperation.art %}x{% else %}Die Art: {{ kooperation.art }}{% endif %}.",
    "{% if not einsparung %}{{ einsparung }}{% endif %} x",
    "{{ einsparung.betrag|euro }} {{ beteiligte|length|in_worten }}",
    "{{ (beteiligte|first).bezeichnung }} {{ beteiligte[0].bezeichnung }}",
    "{% for x in beteiligte[1:] %}{{ x.bezeichnung }}{% if loop.last %}.{% endif %}{% endfor %} y",
    "{% for k in kosten.vorher %}{{ k }}: {{ kosten.vorher[k].personal|euro }}{% endfor %} y",
    "{{ 'ja' if gemischt else 'nein' }} {{ 'a' ~ partei.kurzname }}",
)


@pytest.mark.parametrize(("text", "message"), WRONG.items(), ids=WRONG.keys())
def test_a_name_or_value_that_does_not_fit_is_found(text: str, message: str) -> None:
    assert found(text, message)


@pytest.mark.parametrize("text", GOOD)
def test_what_fits_is_not_blamed(text: str) -> None:
    assert told(paragraph(text)) == ""


def test_a_loop_variable_is_known_inside_the_loop_only() -> None:
    inside = paragraph("{{ loop.index }}. {{ p.bezeichnung }}")
    assert told(FOR + inside + ENDFOR) == ""
    assert "Den Namen „p“ gibt es hier nicht" in told(FOR + paragraph("x") + ENDFOR + inside)


def test_what_follows_from_an_unknown_name_is_not_blamed_again() -> None:
    body = paragraph("{%p for p in unbekannt %}") + paragraph("{{ p.a.b }} {{ p }}") + ENDFOR
    assert told(body).count("\n") == 0
    assert "„unbekannt“" in told(body)
