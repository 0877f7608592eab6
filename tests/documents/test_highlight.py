from __future__ import annotations

from lxml import etree

from ikzdocs.documents.highlight import gap_labels, highlight_gaps
from ikzdocs.wordfile.xml import value, w
from tests.word import W


def highlighted(runs: str) -> list[tuple[str, bool]]:
    """The texts of the runs and whether they are marked yellow."""
    root = etree.fromstring(f'<w:p xmlns:w="{W}">{runs}</w:p>')
    highlight_gaps(root)
    return [
        (
            "".join(text.text or "" for text in run.iter(w("t"))),
            value(run.find(f"{w('rPr')}/{w('highlight')}")) == "yellow",
        )
        for run in root.iter(w("r"))
    ]


def test_only_the_gap_is_marked() -> None:
    assert highlighted("<w:r><w:t>ab [[FEHLT: Beginn]] yz</w:t></w:r>") == [
        ("ab ", False),
        ("[[FEHLT: Beginn]]", True),
        (" yz", False),
    ]


def test_two_gaps_in_one_run_are_two() -> None:
    found = highlighted("<w:r><w:t>[[FEHLT: A]] und [[FEHLT: B]]</w:t></w:r>")
    assert found == [("[[FEHLT: A]]", True), (" und ", False), ("[[FEHLT: B]]", True)]


def test_text_without_a_gap_stays_as_it_is() -> None:
    assert highlighted("<w:r><w:t>[[eckig]]</w:t></w:r>") == [("[[eckig]]", False)]


def test_the_look_of_the_run_stays_and_the_mark_comes_in_its_place() -> None:
    root = etree.fromstring(
        f'<w:p xmlns:w="{W}"><w:r><w:rPr><w:b/><w:highlight w:val="red"/><w:u w:val="single"/>'
        "</w:rPr><w:t>[[FEHLT: A]]</w:t><w:br/></w:r></w:p>"
    )
    highlight_gaps(root)
    looks = [[child.tag for child in run.iterchildren(w("rPr")).__next__()] for run in root]
    assert looks[0] == [w("b"), w("highlight"), w("u")]
    assert [child.tag for run in root for child in run if child.tag != w("rPr")] == [
        w("t"),
        w("br"),
    ]


def test_labels() -> None:
    assert gap_labels("[[FEHLT: Beginn]], [[FEHLT: Titel]]") == ["Beginn", "Titel"]
