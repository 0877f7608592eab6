"""The catalogue as people and machines read it."""

from __future__ import annotations

from dataclasses import replace

from ikzdocs.report.catalogue import as_markdown, as_records, as_text
from ikzdocs.rules.catalogue import catalogue
from tests.casefiles import lage, sample, spec_of

LAGE = lage(spec_of(sample("birkenau-digitalisierung")))


def test_the_page_has_a_heading_for_each_field_and_rule_and_a_link_for_each_norm() -> None:
    text = as_markdown(catalogue(LAGE), LAGE)
    assert text.count("\n## ") == 9
    assert text.count("\n### ") == len(catalogue(LAGE))
    assert "### Laufzeit (`foerderung.laufzeit`)" in text
    assert "- **sperrt die Förderung**: Die Laufzeit ist zu kurz" in text
    assert "[§ 24 Abs. 3 KGG](https://" in text
    assert "zuletzt geprüft am 21.11.2026" in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_a_norm_without_an_address_is_named_without_a_link() -> None:
    text = as_markdown(catalogue(LAGE, "foerderung.it_investition"), LAGE)
    assert "- Grundlage: Hessisches Ministerium" in text


def test_the_list_in_the_terminal_has_one_line_a_rule() -> None:
    lines = as_text(catalogue(LAGE)).splitlines()
    assert len(lines) == len(catalogue(LAGE))
    assert lines[0].split() == ["foerderung.programmlaufzeit", "Laufzeit", "des", "Programms"]


def test_a_single_rule_is_told_whole_and_within_the_width() -> None:
    text = as_text(catalogue(LAGE, "vereinbarung.kuendigungsregel"), width=60)
    assert text.startswith("Kündigungsregel (vereinbarung.kuendigungsregel)\n")
    assert "macht unwirksam:" in text
    assert "§ 24 Abs. 3 KGG" in text
    assert all(len(line) <= 60 or "https://" in line for line in text.splitlines())


def test_a_question_is_told_as_one() -> None:
    assert "Das kann nur ein Mensch beurteilen: Ist das" in as_text(
        catalogue(LAGE, "foerderung.breite")
    )


def test_a_rule_that_does_not_hold_here_says_so() -> None:
    elsewhere = replace(LAGE.programm.land, gesetze=())
    other = replace(LAGE, programm=replace(LAGE.programm, land=elsewhere))
    entries = catalogue(other, "vereinbarung.wichtiger_grund")
    assert "Gilt hier nicht" in as_text(entries)
    assert "- Gilt hier nicht" in as_markdown(entries, other)


def test_records_carry_all_that_is_known() -> None:
    (record,) = as_records(catalogue(LAGE, "vereinbarung.kuendigungsregel"))
    assert record["rule"] == "vereinbarung.kuendigungsregel"
    assert record["severities"] == {
        "unwirksam": "Die Regelung der Kündigung fehlt oder ist unvollständig."
    }
    assert str(record["grundlagen"]).count("KGG") == 1
