"""The council papers: one operative text for all councils, each party's own figures beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ikzdocs import programmes
from ikzdocs.documents import organe, wording
from ikzdocs.spec.model import Beteiligter, Foerderart, Foerderung, Kosten, Typ
from tests.cooperations import HESSEN
from tests.papers import BIRKENAU, FIRST_DRAFT, GIESSEN, papers, papers_of, sample, text

if TYPE_CHECKING:
    from ikzdocs.wordfile import WordFile

PARTIES = [party.kuerzel for party in sample(GIESSEN).usable().beteiligte]
APPLICATION = 3


def _paper(party: str, kind: str = "beschlussvorlage", of: str = GIESSEN) -> WordFile:
    return papers(of)[f"{kind}-{party}.docx"]


def _operative(paper: WordFile) -> list[str]:
    return [block.text for block in paper.body if block.label.startswith("(")]


def _without_names(points: list[str], party: Beteiligter, others: list[Beteiligter]) -> list[str]:
    """The points with the party's own names taken out; the application names the same for all."""
    own = wording.faelle(party)
    organ = organe.verwaltungsorgan(party, programmes.organe(party, programmes.load(HESSEN)))
    assert organ is not None
    said = (own.nominativ, organ.nominativ)
    names = (wording.liste(others).dativ, own.genitiv, *map(_upper, said))
    for name in names:
        points = [
            point if number == APPLICATION else point.replace(name, "…")
            for number, point in enumerate(points)
        ]
    return points


def _upper(name: str) -> str:
    return name[0].upper() + name[1:]


def test_every_council_decides_the_same_but_for_names() -> None:
    parties = sample(GIESSEN).usable().beteiligte
    texts = {
        tuple(
            _without_names(
                _operative(_paper(party.kuerzel)), party, [p for p in parties if p is not party]
            )
        )
        for party in parties
    }
    (points,) = texts
    assert [point.count("…") for point in points] == [2, 0, 1, 0, 1]
    assert "Gruppenantrag" in points[APPLICATION]


@pytest.mark.parametrize("party", PARTIES)
def test_the_extract_carries_the_operative_text_of_the_paper(party: str) -> None:
    assert _operative(_paper(party, "niederschrift")) == _operative(_paper(party))


def test_the_operative_text_is_numbered_from_one_to_five() -> None:
    paper = _paper("moerlenbach", of=BIRKENAU)
    labels = [block.label for block in paper.body if block.label.startswith("(")]
    assert labels == ["(1)", "(2)", "(3)", "(4)", "(5)"]


@pytest.mark.parametrize(
    ("party", "council", "office"),
    [
        ("landkreis-giessen", "an den Kreistag des Landkreises Gießen", "Landrätin oder Landrat"),
        (
            "giessen",
            "an die Stadtverordnetenversammlung der Universitätsstadt Gießen",
            "Oberbürgermeisterin oder Oberbürgermeister",
        ),
        (
            "buseck",
            "an die Gemeindevertretung der Gemeinde Buseck",
            "Bürgermeisterin oder Bürgermeister",
        ),
    ],
)
def test_the_paper_goes_to_the_council_of_this_party(party: str, council: str, office: str) -> None:
    lines = text(_paper(party)).splitlines()
    assert council in lines
    assert office in lines[-1]


def test_a_verband_decides_in_its_verbandsversammlung() -> None:
    spec = sample(BIRKENAU).usable()
    verband = replace(spec.beteiligte[1], name="Abwasserverband Bergstraße", typ=Typ.ZWECKVERBAND)
    changed = replace(spec, beteiligte=(spec.beteiligte[0], verband, spec.beteiligte[2]))
    paper = papers_of(changed, "beschlussvorlage")["beschlussvorlage-moerlenbach.docx"]
    assert "Die Verbandsversammlung beschließt:" in text(paper)
    assert "Der Abwasserverband Bergstraße arbeitet mit den Gemeinden" in text(paper)
    assert "Kostenanteil des Abwasserverbandes Bergstraße" in text(paper)


def test_the_lead_in_says_what_it_costs_this_party() -> None:
    said = text(_paper("moerlenbach", of=BIRKENAU))
    assert (
        "Das kostet die Gemeinde Mörlenbach 84.143,69 Euro im Jahr; bisher sind es 106.200 Euro."
        in said
    )
    assert "die Aufgabe „Gemeinsames Digitalisierungsmanagement“ künftig gemeinsam mit" in said


def test_with_many_parties_the_lead_in_counts_them() -> None:
    assert "gemeinsam mit achtzehn weiteren Beteiligten" in text(_paper("buseck"))


def test_a_party_that_pays_more_than_before_reads_so() -> None:
    said = text(_paper("allendorf"))
    assert "Das sind 2.720 Euro im Jahr mehr als bisher." in said
    assert "spart damit" not in said


def test_the_extract_tells_the_vote_and_the_day() -> None:
    said = text(_paper("birkenau", "niederschrift", BIRKENAU))
    assert "über die Sitzung der Gemeindevertretung am 6. Oktober 2026" in said
    assert said.split("Enthaltungen")[1].split()[:3] == ["29", "0", "2"]


def test_a_draft_asks_for_what_the_council_needs_and_drops_the_rest() -> None:
    said = text(_paper("birkenau", of=FIRST_DRAFT))
    assert "[[FEHLT: Ausgangslage]]" in said
    assert "Aktenzeichen" not in said
    assert "Gemeindevorstand\n\n\nVorberatung" in said


def test_a_study_is_asked_for_without_figures() -> None:
    spec = sample(BIRKENAU).usable()
    study = replace(
        spec,
        kosten=Kosten(einmalig=spec.kosten.einmalig),
        foerderung=Foerderung(art=Foerderart.MACHBARKEITSSTUDIE, rueckzahlung_zugesagt=True),
    )
    said = text(papers_of(study, "beschlussvorlage")["beschlussvorlage-birkenau.docx"])
    assert "in einer Machbarkeitsstudie eine dauerhafte Zusammenarbeit" in said
    assert "ist der Zuschuss zurückzuzahlen" in said
    assert "FEHLT" not in said
