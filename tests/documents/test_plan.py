from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ikzdocs import resources
from ikzdocs.documents.plan import LAENGSTER, papiere, plan, vorlagen, vorlagendateien
from ikzdocs.spec.model import (
    Art,
    Beschluss,
    Foerderart,
    Foerderung,
    Gremien,
    Kooperation,
    Kosten,
    Rechtsform,
)
from tests.akten import akte
from tests.cooperations import BIRKENAU, GORXHEIMERTAL, MOERLENBACH, ausgaben, gemeinde, spec
from tests.helpers import ROOT
from tests.parties import party

RESOLVED = Gremien(beschluss=Beschluss(datum=date(2026, 10, 6)))
FIGURES = Kosten(
    vorher={p.kuerzel: ausgaben(90, 5) for p in (BIRKENAU, MOERLENBACH, GORXHEIMERTAL)},
    nachher=ausgaben(150, 50),
)


def kooperation(art: Art | None, rechtsform: Rechtsform = Rechtsform.VEREINBARUNG) -> Kooperation:
    return Kooperation(titel="Digitalisierung", art=art, rechtsform=rechtsform)


def kinds(**blocks: Any) -> list[str]:  # noqa: ANN401 - any block
    return list(dict.fromkeys(one.kind for one in plan(akte(spec(**blocks)))))


def test_a_mandatierung_is_told_to_the_authority() -> None:
    papers = plan(akte(spec(kooperation=kooperation(Art.MANDATIERUNG))))
    assert [one.name for one in papers if one.partei is None] == [
        "vereinbarung",
        "einsparung",
        "anschreiben-aufsicht",
        "antrag",
    ]
    letter = next(one for one in papers if one.kind == "anschreiben-aufsicht")
    assert letter.template == "letters/anschreiben-anzeige.docx"


def test_a_delegation_asks_for_leave_and_is_announced() -> None:
    papers = plan(akte(spec(kooperation=kooperation(Art.DELEGATION))))
    templates = {one.kind: one.template for one in papers}
    assert templates["anschreiben-aufsicht"] == "letters/anschreiben-genehmigung.docx"
    assert "bekanntmachung" in templates


def test_while_the_art_is_open_nothing_goes_to_the_authority() -> None:
    assert kinds(kooperation=kooperation(None)) == [
        "beschlussvorlage",
        "vereinbarung",
        "einsparung",
        "gegenueberstellung",
        "antrag",
    ]


def test_every_party_has_a_beschlussvorlage_and_a_gegenueberstellung() -> None:
    papers = plan(akte())
    assert [one.name for one in papers if one.kind == "beschlussvorlage"] == [
        "beschlussvorlage-birkenau",
        "beschlussvorlage-moerlenbach",
        "beschlussvorlage-gorxheimertal",
    ]
    assert [one.partei for one in papers if one.kind == "gegenueberstellung"] == [
        "birkenau",
        "mörlenbach",
        "gorxheimertal",
    ]


def test_an_auszug_is_due_where_the_vertretung_has_resolved() -> None:
    parties = (replace(BIRKENAU, gremien=RESOLVED), MOERLENBACH, GORXHEIMERTAL)
    papers = plan(akte(spec(parties)))
    assert [one.name for one in papers if one.kind == "niederschrift"] == ["niederschrift-birkenau"]


@pytest.mark.parametrize(
    "rechtsform", [form for form in Rechtsform if form is not Rechtsform.VEREINBARUNG]
)
def test_other_legal_forms_have_no_agreement_of_ours(rechtsform: Rechtsform) -> None:
    found = kinds(kooperation=kooperation(Art.DELEGATION, rechtsform))
    assert not {"vereinbarung", "anschreiben-aufsicht", "bekanntmachung"} & set(found)


def test_a_study_compares_costs_only_where_there_are_figures() -> None:
    study = Foerderung(art=Foerderart.MACHBARKEITSSTUDIE)
    assert "einsparung" not in kinds(foerderung=study)
    assert "gegenueberstellung" not in kinds(foerderung=study)
    assert "einsparung" in kinds(foerderung=study, kosten=FIGURES)


def test_names_are_short_and_differ() -> None:
    names = "Zweckverband zur gemeinsamen Abwasserbeseitigung im oberen und unteren Tal"
    parties = [
        BIRKENAU,
        *(party(f"{names} {end}", "zweckverband", kuerzel=f"{'x' * 58}{end}") for end in "abc"),
        party("CON", "gemeinde"),
        gemeinde("Müller"),
        party("Mueller", "gemeinde"),
    ]
    planned = [one.name for one in plan(akte(spec(parties)))]
    assert len(set(planned)) == len(planned)
    assert max(map(len, planned)) <= LAENGSTER
    assert all(name.isascii() and name == name.lower() for name in planned)
    assert {"beschlussvorlage-con", "beschlussvorlage-mueller"} < set(planned)


def test_every_template_is_shipped() -> None:
    shipped = set(resources.names("templates", ".docx"))
    named = {papier.vorlage for papier in papiere().values()}
    letters = {name.format(art=art) for name in named for art in ("anzeige", "genehmigung")}
    assert letters <= shipped


def test_every_kind_has_a_title() -> None:
    assert all(papier.titel for papier in papiere().values())


def test_papers_of_another_land_are_made_from_own_templates_only() -> None:
    elsewhere = akte(replace(spec(), programm="bayern-ikz-2021"))
    assert {one.kind for one in plan(elsewhere)} == {"einsparung", "gegenueberstellung"}
    made = {one.kind for one in plan(elsewhere, "applications/antrag.docx".__eq__)}
    assert made == {"einsparung", "gegenueberstellung", "antrag"}


def test_what_is_made_elsewhere_cites_no_law_of_ours() -> None:
    for papier in papiere().values():
        if papier.recht is None:
            folder, _, name = papier.vorlage.rpartition("/")
            twin = ROOT / "tests" / "templates" / folder / name.replace(".docx", ".txt")
            said = twin.read_text(encoding="utf-8")
            assert not [word for word in ("KGG", "§", "Hessen", "Hess.") if word in said]


def test_no_two_templates_have_a_file_of_the_same_name() -> None:
    assert sorted(vorlagendateien().values()) == sorted(vorlagen())
