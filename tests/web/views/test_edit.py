"""Save, check, draft and conflict, as the form's requests bring them about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.web.store import DRAFTS
from tests.web.conftest import BIRKENAU
from tests.web.visitor import DRAFT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web.visitor import Visitor

BASE = f"/k/{BIRKENAU}"
MINE = {"laufzeit.jahre": "7"}


def _file(folder: Path) -> str:
    return (folder / f"{BIRKENAU}.yaml").read_text(encoding="utf-8")


def test_a_save_changes_the_one_line_and_leaves_no_draft(visitor: Visitor, folder: Path) -> None:
    before = _file(folder)
    answer = visitor.post(BASE, {**visitor.answers(BIRKENAU), **MINE})
    assert answer.status_code == 303
    assert _file(folder) == before.replace("  jahre: 5\n", "  jahre: 7\n", 1)
    assert list((folder / DRAFTS).iterdir()) == []


def test_the_check_tells_verdict_place_and_keeps_a_draft(visitor: Visitor, folder: Path) -> None:
    before = _file(folder)
    told = visitor.post(f"{BASE}/pruefen", {**visitor.answers(BIRKENAU), "laufzeit.jahre": "3"})
    answer = told.get_json()
    assert "NOCH NICHT FÖRDERFÄHIG" in answer["urteil"]
    assert 'href="#laufzeit.jahre"' in answer["spalte"]
    assert (answer["entwurf"], answer["veraltet"]) == (DRAFT, False)
    assert _file(folder) == before
    assert 'value="3"' in visitor.get(f"{BASE}?entwurf={DRAFT}").text
    assert "nicht gespeichert" in visitor.get(BASE).text


def test_a_form_as_it_was_leaves_no_draft(visitor: Visitor, folder: Path) -> None:
    visitor.post(f"{BASE}/pruefen", {**visitor.answers(BIRKENAU), **MINE})
    told = visitor.post(f"{BASE}/pruefen", visitor.answers(BIRKENAU))
    assert told.get_json()["entwurf"] == ""
    assert list((folder / DRAFTS).iterdir()) == []


def test_a_party_given_by_its_ags_alone_is_called_by_name(visitor: Visitor, folder: Path) -> None:
    nameless = _file(folder).replace("- name: Birkenau\n    typ", "- typ", 1)
    assert nameless != _file(folder)
    (folder / f"{BIRKENAU}.yaml").write_text(nameless, encoding="utf-8")
    sent = visitor.answers(BIRKENAU)
    assert 'value="Birkenau"' in visitor.get(BASE).text
    assert visitor.post(BASE, sent).status_code == 303
    assert _file(folder) == nameless
    visitor.post(BASE, {**visitor.answers(BIRKENAU), "kosten.vorher.0.sach": "12.600"})
    assert _file(folder) == nameless.replace("12.500", "12.600", 1)


def test_a_value_that_cannot_be_used_is_told_at_its_control(visitor: Visitor) -> None:
    sent = {**visitor.answers(BIRKENAU), "kosten.vorher.1.sach": "viel"}
    answer = visitor.post(f"{BASE}/pruefen", sent).get_json()
    assert list(answer["fehler"]) == ["kosten.vorher.1.sach"]
    assert "viel" in answer["fehler"]["kosten.vorher.1.sach"]


def test_two_versions_are_shown_and_none_is_lost(visitor: Visitor, folder: Path) -> None:
    mine = {**visitor.answers(BIRKENAU), **MINE}
    theirs = _file(folder).replace("  jahre: 5\n", "  jahre: 6\n", 1)
    (folder / f"{BIRKENAU}.yaml").write_text(theirs, encoding="utf-8", newline="\n")
    answer = visitor.post(BASE, mine)
    assert answer.status_code == 409
    assert "<del>−   jahre: 6</del>" in answer.text
    assert "<ins>+   jahre: 7</ins>" in answer.text
    assert _file(folder) == theirs
    assert 'value="7"' in visitor.get(f"{BASE}?entwurf={DRAFT}").text


def _conflict(visitor: Visitor, folder: Path) -> str:
    mine = {**visitor.answers(BIRKENAU), **MINE}
    path = folder / f"{BIRKENAU}.yaml"
    path.write_text(_file(folder) + "# von Hand\n", encoding="utf-8", newline="\n")
    visitor.post(BASE, mine)
    return visitor.answers(BIRKENAU)["basis"]


def test_my_version_can_replace_the_other(visitor: Visitor, folder: Path) -> None:
    basis = _conflict(visitor, folder)
    visitor.post(f"{BASE}/entwurf/{DRAFT}", {"was": "uebernehmen", "basis": basis})
    assert "  jahre: 7\n" in _file(folder)


def test_my_version_does_not_replace_a_third_one(visitor: Visitor, folder: Path) -> None:
    basis = _conflict(visitor, folder)
    third = _file(folder) + "# noch später\n"
    (folder / f"{BIRKENAU}.yaml").write_text(third, encoding="utf-8", newline="\n")
    answer = visitor.post(f"{BASE}/entwurf/{DRAFT}", {"was": "uebernehmen", "basis": basis})
    assert answer.status_code == 409
    assert _file(folder) == third


def test_my_version_can_become_a_file_of_its_own(visitor: Visitor, folder: Path) -> None:
    _conflict(visitor, folder)
    answer = visitor.post(f"{BASE}/entwurf/{DRAFT}", {"was": "kopie"})
    assert answer.location == f"/k/{BIRKENAU}-2"
    assert "  jahre: 7\n" in (folder / f"{BIRKENAU}-2.yaml").read_text(encoding="utf-8")


def test_my_version_can_be_thrown_away(visitor: Visitor, folder: Path) -> None:
    _conflict(visitor, folder)
    visitor.post(f"{BASE}/entwurf/{DRAFT}", {"was": "verwerfen"})
    assert list((folder / DRAFTS).iterdir()) == []


def test_a_file_that_cannot_be_read_is_mended_as_text(visitor: Visitor, folder: Path) -> None:
    (folder / "kaputt.yaml").write_text("a: [1\n", encoding="utf-8")
    assert "kaputt.yaml:" in visitor.get("/k/kaputt").text
    basis = visitor.get("/k/kaputt/text").text.split('name="basis" value="')[1][:64]
    wrong = visitor.post("/k/kaputt/text", {"text": "a: [2\r\n", "basis": basis})
    assert (wrong.status_code, "a: [2" in wrong.text) == (400, True)
    right = visitor.post("/k/kaputt/text", {"text": "kooperation: {titel: A}\r\n", "basis": basis})
    assert right.status_code == 303
    assert (folder / "kaputt.yaml").read_bytes() == b"kooperation: {titel: A}\n"


def test_half_a_form_changes_nothing(visitor: Visitor, folder: Path) -> None:
    before = _file(folder)
    sent = visitor.answers(BIRKENAU)
    half = dict(list(sent.items())[: len(sent) // 2]) | {"basis": sent["basis"], "entwurf": DRAFT}
    assert visitor.post(BASE, half).status_code == 400
    assert _file(folder) == before


def test_a_file_of_another_encoding_keeps_its_umlauts(visitor: Visitor, folder: Path) -> None:
    content = "kooperation: {titel: Straße}\r\n"
    for encoding in ("cp1252", "utf-16"):
        (folder / "alt.yaml").write_bytes(content.encode(encoding))
        shown = visitor.get("/k/alt").text
        assert "Straße" in shown
        basis = shown.split('name="basis" value="')[1][:64]
        visitor.post("/k/alt/text", {"text": content, "basis": basis})
        assert (folder / "alt.yaml").read_bytes() == content.encode("utf-8")
