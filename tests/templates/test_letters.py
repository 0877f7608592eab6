"""Letters to the supervising authority: Anzeige of a Mandatierung, Genehmigung of a Delegation."""

from __future__ import annotations

from dataclasses import replace

from ikzdocs.spec.model import Art, Aufgabe, Verfahren
from tests.papers import BIRKENAU, GIESSEN, papers, papers_of, sample, text


def _letter(name: str) -> str:
    return text(papers(name)["anschreiben-aufsicht.docx"])


def test_a_mandatierung_is_reported_to_the_landrat() -> None:
    said = _letter(BIRKENAU)
    assert "An die Landrätin oder den Landrat des Kreises Bergstraße" in said
    assert "Anzeige der öffentlich-rechtlichen Vereinbarung" in said
    assert "(§ 24 Abs. 1 Nr. 2 KGG)" in said
    assert "Genehmigung" not in said


def test_a_delegation_asks_the_regierungspraesidium_for_approval() -> None:
    said = _letter(GIESSEN)
    assert "An das Regierungspräsidium Gießen" in said
    assert "die Genehmigung der beigefügten öffentlich-rechtlichen Vereinbarung" in said
    assert "(§ 24 Abs. 1 Nr. 1 KGG)" in said
    assert "Mandatierung" not in said


def test_mixed_tasks_are_told_apart() -> None:
    spec = sample(GIESSEN).usable()
    tasks = (
        Aufgabe(bezeichnung="Abwehr von Angriffen", art=Art.DELEGATION),
        Aufgabe(bezeichnung="Schulung", art=Art.MANDATIERUNG),
    )
    mixed = papers_of(replace(spec, aufgaben=tasks), "anschreiben-aufsicht")
    said = text(mixed["anschreiben-aufsicht.docx"])
    delegated, carried_out = said.split("Nur durchgeführt werden")
    assert "Abwehr von Angriffen" in delegated
    assert "Schulung" in carried_out


def test_the_letter_bears_the_day_of_the_procedure_or_the_stichtag() -> None:
    assert "Birkenau, 4. November 2026" in _letter(BIRKENAU)
    undated = replace(sample(BIRKENAU).usable(), verfahren=Verfahren())
    said = text(papers_of(undated, "anschreiben-aufsicht")["anschreiben-aufsicht.docx"])
    assert "Birkenau, 21. November 2026" in said
    assert "liegt im Entwurf bei" in said


def test_every_resolution_is_listed() -> None:
    said = _letter(GIESSEN).replace("\n", "|")
    assert "Landkreis Gießen|Kreistag|21.09.2026|9" in said
    assert said.count("Stadtverordnetenversammlung|") == 10
