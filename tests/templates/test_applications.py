"""The application: a letter on the Dienstweg with a data sheet and the list of enclosures."""

from __future__ import annotations

from dataclasses import replace

from tests.papers import BIRKENAU, FIRST_DRAFT, GIESSEN, papers, papers_of, sample, text


def _application(name: str) -> str:
    return text(papers(name)["antrag.docx"])


def test_the_letter_goes_over_the_dienstweg_to_the_ministry() -> None:
    lines = _application(BIRKENAU).splitlines()
    start = lines.index("An das Hessische Ministerium des Innern, für Sicherheit und Heimatschutz")
    assert lines[start + 1 : start + 4] == [
        "auf dem Dienstweg über",
        "– die Landrätin oder den Landrat des Kreises Bergstraße als Behörde der Landesverwaltung",
        "– das Regierungspräsidium Darmstadt",
    ]


def test_one_party_applies_for_all_and_names_the_amount() -> None:
    said = _application(GIESSEN)
    assert "der Landkreis Gießen beantragt zugleich im Namen der Städte Allendorf (Lumda)," in said
    assert "eine Zuwendung in Höhe von 150.000 Euro." in said
    assert "Nach der Regel sind es 100.000 Euro" in said


def test_it_does_not_look_like_an_official_form() -> None:
    assert "kein amtlicher Vordruck" in _application(BIRKENAU)


def test_the_data_sheet_lists_parties_resolutions_and_shares() -> None:
    said = _application(BIRKENAU).replace("\n", "|")
    assert "Gemeinde Birkenau (federführend)|06431004|Bergstraße|9.926" in said
    assert "Gemeinde Mörlenbach|Gemeindevertretung|13.10.2026|6|2026/112" in said
    assert "Gemeinde Gorxheimertal|12.854,67 €|Beantragte Zuwendung|75.000,00 €" in said


def test_a_complete_application_encloses_everything() -> None:
    enclosures = _application(BIRKENAU).split("Verzeichnis der Anlagen")[-1]
    assert enclosures.count("liegt bei") == 6
    assert "fehlt" not in enclosures


def test_a_draft_says_which_enclosures_are_missing() -> None:
    enclosures = _application(FIRST_DRAFT).split("Verzeichnis der Anlagen")[-1]
    assert enclosures.count("fehlt noch: Beschluss") == 3
    assert "fehlt noch: Unterzeichnung" in enclosures


def test_exceptions_are_told_with_their_reasons() -> None:
    spec = sample(BIRKENAU).usable()
    two = replace(
        spec,
        beteiligte=spec.beteiligte[:2],
        begruendungen={"foerderung.partnerzahl": "Weitere Nachbarn haben abgelehnt"},
    )
    said = text(papers_of(two, "antrag")["antrag.docx"])
    assert "Begründete Ausnahmen" in said
    assert "Weitere Nachbarn haben abgelehnt." in said
