"""A file that people wrote stays theirs: only what was changed in the form changes in the text."""

from __future__ import annotations

import copy
import difflib
from typing import Any

import pytest

from ikzdocs import resources, source
from ikzdocs.web import answers, form, yamltext

SAMPLES = resources.names("samples", ".yaml")


def _shown(text: str) -> dict[str, Any]:
    data = source.read(text.encode(), "probe.yaml").data
    return copy.deepcopy(dict(answers.read(form.pairs(form.build(data))).data))


def _merged(text: str, **changes: object) -> str:
    before = _shown(text)
    return yamltext.merge(text, before, {**copy.deepcopy(before), **changes})


def _changed_lines(old: str, new: str) -> list[str]:
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize("name", SAMPLES)
def test_one_change_in_the_form_is_one_line_in_the_file(name: str) -> None:
    text = resources.content("samples", name).decode()
    block = {**_shown(text)["kooperation"], "titel": "Anderer Titel"}
    changed = _changed_lines(text, _merged(text, kooperation=block))
    assert len(changed) == 2
    assert changed[1].startswith("+  titel: Anderer Titel")


@pytest.mark.parametrize("name", SAMPLES)
def test_a_form_nobody_touched_leaves_the_file_alone(name: str) -> None:
    text = resources.content("samples", name).decode()
    assert _merged(text) == text


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_made_by_the_form_says_all_that_the_form_says(name: str) -> None:
    wanted = _shown(resources.content("samples", name).decode())
    assert _shown(yamltext.merge("", {}, wanted)) == wanted


def test_quotes_and_remarks_stay() -> None:
    text = "laufzeit:\n  beginn: \"01.01.2027\"  # Start\n  jahre: '3'  # zu kurz\n"
    made = _merged(text, laufzeit={"beginn": "01.02.2027", "jahre": "5"})
    assert made == "laufzeit:\n  beginn: \"01.02.2027\"  # Start\n  jahre: '5'  # zu kurz\n"


def test_what_is_cleared_keeps_its_question() -> None:
    text = "kooperation:\n  titel: A\n  aufgabe: B  # ein bis drei Sätze\n"
    made = _merged(text, kooperation={"titel": "A"})
    assert made == "kooperation:\n  titel: A\n  aufgabe:    # ein bis drei Sätze\n"


def test_a_new_block_goes_where_the_schema_has_it() -> None:
    text = "kooperation:\n  titel: A\nlaufzeit:\n  jahre: 5\n"
    made = _merged(text, leistungen={"umfang": ["eins"]})
    assert list(source.read(made.encode(), "x").data) == ["kooperation", "leistungen", "laufzeit"]


def test_remarks_move_with_their_party_when_another_is_removed() -> None:
    text = "beteiligte:\n  - name: Aarbergen  # erste\n  - name: Birkenau  # zweite\n"
    assert _merged(text, beteiligte=[{"name": "Birkenau"}]) == (
        "beteiligte:\n  - name: Birkenau  # zweite\n"
    )


def test_what_the_schema_does_not_know_is_left_alone() -> None:
    text = "kooperation:\n  titel: A\n  titl: Tippfehler\nunbekannt: {x: 1}\n"
    made = _merged(text, kooperation={"titel": "B"})
    assert made == text.replace("titel: A", "titel: B")


ODD = """
ja|86.000|06431004|null|~|a: b # c|- x|„Ä“ & <b>|zwei¶Zeilen|'|"|#|12:30|@a|%|!tag|*alias|[a|{a|>
"""


@pytest.mark.parametrize("value", [*ODD.strip().replace("¶", "\n").split("|"), "x " * 80, "|"])
def test_every_text_comes_back_as_it_was_typed(value: str) -> None:
    made = yamltext.merge("", {}, {"kooperation": {"titel": "T", "aufgabe": value.strip()}})
    assert source.read(made.encode(), "x").data["kooperation"] == {
        "titel": "T",
        "aufgabe": value.strip(),
    }


@pytest.mark.parametrize(
    "text",
    [
        "kooperation:\n    titel: A\nbeteiligte:\n    - name: B\n      typ: stadt\n",
        "kooperation:\n  titel: A\nbeteiligte:\n- name: B\n  typ: stadt\n",
        "kooperation:\r\n  titel: A\r\nbeteiligte:\r\n  - name: B  # Ä\r\n",
        f"kooperation:\n  titel: A\n  aufgabe: {'lang ' * 60}Ende\n",
        f"kooperation:\n  titel: A\n  ziele: [{'eins, ' * 40}zwei]\n",
    ],
)
def test_the_way_in_which_a_file_is_written_stays(text: str) -> None:
    block = {**_shown(text)["kooperation"], "titel": "C"}
    assert _merged(text, kooperation=block) == text.replace("titel: A", "titel: C")


def test_a_long_text_is_broken_between_words() -> None:
    made = yamltext.merge("", {}, {"kooperation": {"titel": "T", "aufgabe": "Wort " * 60 + "Ende"}})
    assert max(map(len, made.splitlines())) <= 100
    assert source.read(made.encode(), "x").data["kooperation"] == {
        "titel": "T",
        "aufgabe": "Wort " * 60 + "Ende",
    }


TERM = "laufzeit:\n  jahre: 5  # fünf\n\n# Was am Ende geschieht:\nhaftung: {versicherung: ja}\n"


def test_a_remark_stays_before_the_block_that_it_is_about() -> None:
    made = _merged(TERM, laufzeit={"jahre": "5", "unbefristet": "nein"})
    assert made == TERM.replace("# fünf\n", "# fünf\n  unbefristet: nein\n")


@pytest.mark.parametrize("text", ["kurz", "lang " * 30 + "Ende"])
def test_a_new_block_stands_between_remark_and_remark(text: str) -> None:
    made = _merged(TERM, mitwirkung={"steuerung": "beirat", "eigenbeitraege": {"x": text}})
    before, _, after = made.partition("mitwirkung:")
    assert before == "laufzeit:\n  jahre: 5  # fünf\n"
    assert after.endswith("\n\n# Was am Ende geschieht:\nhaftung: {versicherung: ja}\n")
    again = _merged(made, leistungen={"umfang": ["a"]}, verfahren={"unterzeichnung": "1.1.2027"})
    assert again.count("# Was am Ende geschieht:\nhaftung:") == 1


def test_a_new_field_behind_a_long_text_leaves_the_remark_below_it() -> None:
    head = "kooperation:\n  titel: A\n  aufgabe: >-\n    eins\n    zwei\n"
    text = f"{head}\n# B\nlaufzeit:\n  jahre: 5\n"
    block = {**_shown(text)["kooperation"], "art": "delegation"}
    assert _merged(text, kooperation=block) == text.replace(
        "    zwei\n", "    zwei\n  art: delegation\n"
    )
