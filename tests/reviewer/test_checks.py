"""Each check of a document: a text that gives it reason to speak, and one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from ikzdocs.findings import Severity
from ikzdocs.reviewer import Herkunft, ReviewReport, Status
from ikzdocs.reviewer.checks import CHECKS
from tests.reviewer.papers import W, agreement, edited, looked_at, replaced

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OPENING = "Vereinbarung nach dem KGG zwischen der Stadt Ahausen und der Gemeinde Bedorf\n\n"


def said(*sentences: str) -> ReviewReport:
    """The review of an agreement with one section for each sentence."""
    text = "\n\n".join(f"§ {number}\n\n{text}" for number, text in enumerate(sentences, 1))
    return looked_at(f"{OPENING}{text}\n".encode(), name="v.txt")


def rules(report: ReviewReport) -> set[str]:
    """What was told but for missing clauses, of which a short text has many."""
    return {finding.rule for finding in report.findings} - {"dokument.klauseln"}


TOLD = {
    "foerderung.laufzeit": ["Die Laufzeit der Vereinbarung beträgt drei Jahre."],
    "vereinbarung.kuendigungsregel": ["Die Vereinbarung wird auf unbestimmte Zeit geschlossen."],
    "foerderung.kuendigungsausschluss": [
        "Die Vereinbarung wird auf unbestimmte Zeit geschlossen.",
        "Sie kann mit einer Frist von sechs Monaten zum Jahresende gekündigt werden.",
    ],
    "vereinbarung.wichtiger_grund": ["Eine Kündigung aus wichtigem Grund ist ausgeschlossen."],
    "datenschutz.rollen": [
        "Die Beteiligten sind für die Daten gemeinsam verantwortlich.",
        "Für personenbezogene Daten ist die Stadt allein verantwortlich.",
    ],
    "dokument.widerspruch": [
        "Die Laufzeit der Vereinbarung beträgt zehn Jahre.",
        (
            "Die Vereinbarung wird für die Dauer von zwölf Jahren geschlossen; sie kann mit einer"
            " Frist von einem Jahr gekündigt werden, frühestens nach fünf Jahren."
        ),
    ],
    "dokument.gesetze": [
        (
            "Grundlage ist § 24 des Gesetzes über kommunale Gemeinschaftsarbeit (KGG) vom 16."
            " Dezember 1996 (GVBl. S. 307)."
        )
    ],
    "dokument.verweise": ["Die Kosten werden nach § 7 verteilt."],
    "dokument.platzhalter": ["Die Stadt X X X trägt die Kosten, bitte ergänzen."],
}
QUIET = {
    "foerderung.laufzeit": ["Die Laufzeit der Vereinbarung beträgt fünf Jahre."],
    "vereinbarung.kuendigungsregel": [
        "Die Vereinbarung wird auf unbestimmte Zeit geschlossen.",
        "Die Kündigung ist mit einer Frist von einem Jahr frühestens nach fünf Jahren zulässig.",
    ],
    "vereinbarung.wichtiger_grund": [
        (
            "Die ordentliche Kündigung ist ausgeschlossen; die Kündigung aus wichtigem Grund bleibt"
            " unberührt."
        )
    ],
    "datenschutz.rollen": ["Für personenbezogene Daten ist die Stadt allein verantwortlich."],
    "dokument.widerspruch": [
        "Die Laufzeit der Vereinbarung beträgt zehn Jahre.",
        "Diese Vereinbarung wird für die Dauer von 10 Jahren geschlossen.",
    ],
    "dokument.gesetze": [
        (
            "Grundlage ist § 24 des Gesetzes über kommunale Gemeinschaftsarbeit (KGG) vom 16."
            " Dezember 1969 (GVBl. S. 307)."
        )
    ],
    "dokument.verweise": ["Es gilt § 24 Abs. 3 KGG; die Kosten regelt § 1."],
    "dokument.platzhalter": ["Die Stadt trägt die Kosten."],
}


@pytest.mark.parametrize("rule", TOLD)
def test_it_speaks(rule: str) -> None:
    assert rules(said(*TOLD[rule])) == {rule}


@pytest.mark.parametrize("rule", QUIET)
def test_it_is_quiet(rule: str) -> None:
    assert rule not in rules(said(*QUIET[rule]))


def test_a_gap_in_the_count_is_told() -> None:
    text = f"{OPENING}§ 1\n\nErstens gilt dies.\n\n§ 3\n\nZweitens gilt das.\n".encode()
    assert rules(looked_at(text, name="v.txt")) == {"dokument.nummerierung"}


def test_one_party_is_too_few() -> None:
    text = b"Vereinbarung der Stadt Ahausen, vertreten durch den Magistrat\n\n\xc2\xa7 1\n\nDies.\n"
    assert rules(looked_at(text, name="v.txt")) == {"vereinbarung.beteiligte"}


def test_a_missing_task_makes_an_agreement_void() -> None:
    report = said("Die Kosten tragen die Beteiligten je zur Hälfte.")
    weights = {finding.path: finding.severity for finding in report.findings}
    assert weights["aufgabe"] is Severity.UNWIRKSAM
    assert weights["kuendigung"] is Severity.WARNUNG
    assert weights["beitritt"] is Severity.HINWEIS


def test_the_law_of_another_land_is_not_judged_by_ours() -> None:
    text = (
        "Vereinbarung nach § 25 GKZ zwischen der Stadt A und der Stadt B\n§ 1\nSie ist unbefristet."
    )
    report = looked_at(text.encode(), name="v.txt")
    assert not report.blocks
    assert not any(finding.sources for finding in report.findings)
    assert any("anderen Landes" in remark for remark in report.hinweise)


def test_wrong_names_and_abolished_forms_are_told() -> None:
    report = said(
        "Grundlage ist § 24 des Gesetzes über kommunale Zusammenarbeit (KGG).",
        "Nach dem KGG bilden sie eine Verwaltungsgemeinschaft.",
    )
    told = [f.message for f in report.findings if f.rule == "dokument.gesetze"]
    assert len(told) == 2
    assert "nicht der Name des KGG" in told[0]
    assert "kennt das KGG nicht mehr" in told[1]


def test_a_reference_without_its_target_is_told() -> None:
    def aim(root: Element) -> None:
        for code in root.iter(f"{W}instrText"):
            code.text = (code.text or "").replace("_ikz_kosten", "_ikz_nirgends")

    told = [f.message for f in looked_at(edited(agreement(), aim)).findings]
    assert told
    assert all("hat sein Ziel verloren" in message for message in told)


def test_a_reference_outside_of_every_paragraph_is_read() -> None:
    def lift(root: Element) -> None:
        field = [*root.iter(f"{W}fldChar")][:3]
        paragraph = next(field[0].iterancestors(f"{W}p"))
        paragraph.tag = f"{W}customXml"

    assert "dokument.verweise" not in rules(looked_at(edited(agreement(), lift)))


def test_every_norm_comes_from_the_law_data() -> None:
    report = said(*TOLD["vereinbarung.kuendigungsregel"])
    finding = next(f for f in report.findings if f.rule == "vereinbarung.kuendigungsregel")
    assert [source.norm for source in finding.sources] == ["§ 24 Abs. 3 KGG"]


def test_tracked_changes_and_highlights_are_told() -> None:
    content = edited(agreement(), _track)
    assert rules(looked_at(content)) == {"dokument.ueberarbeitung", "dokument.platzhalter"}


def _track(root: Element) -> None:
    run = next(r for r in root.iter(f"{W}r") if r.find(f"{W}t") is not None)
    paragraph = run.getparent()
    assert paragraph is not None
    properties = etree.SubElement(run, f"{W}rPr")
    etree.SubElement(properties, f"{W}highlight").set(f"{W}val", "yellow")
    run.insert(0, properties)
    inserted = etree.Element(f"{W}ins")
    inserted.set(f"{W}author", "RA Weber")
    inserted.set(f"{W}id", "900")
    paragraph.replace(run, inserted)
    inserted.append(run)


def _strip(root: Element) -> None:
    for mark in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        parent = mark.getparent()
        assert parent is not None
        parent.remove(mark)


def test_hidden_text_is_told() -> None:
    def hide(root: Element) -> None:
        run = next(r for r in root.iter(f"{W}r") if r.find(f"{W}t") is not None)
        properties = etree.Element(f"{W}rPr")
        etree.SubElement(properties, f"{W}vanish")
        run.insert(0, properties)

    assert "dokument.verborgenes" in rules(looked_at(edited(agreement(), hide)))


def test_a_foreign_copy_is_compared_in_its_facts() -> None:
    content = replaced(agreement(), "einer Frist von zwölf Monaten", "einer Frist von drei Monaten")
    report = looked_at(edited(content, _strip), agreement())
    assert report.herkunft is Herkunft.FREMD
    assert {clause.status for clause in report.clauses} == {Status.VORHANDEN}
    told = [f.message for f in report.findings if f.rule == "dokument.abweichung"]
    assert told == ["Kündigungsfrist in Monaten: Im Text steht 3, die Angaben ergeben 12."]


def test_every_check_has_a_case() -> None:
    elsewhere = {
        "dokument.klauseln",
        "dokument.abweichung",
        "dokument.nummerierung",
        "dokument.ueberarbeitung",
        "dokument.verborgenes",
        "vereinbarung.beteiligte",
    }
    assert {check.ID for check in CHECKS} == set(TOLD) | elsewhere
