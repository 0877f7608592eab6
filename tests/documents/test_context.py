from __future__ import annotations

import pickle
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from ikzdocs.documents.common import Gemeinsam
from ikzdocs.documents.context import angebotene_namen, kontext
from ikzdocs.documents.offers import Angebot, Sorte
from ikzdocs.documents.plan import papiere, plan
from ikzdocs.spec.model import Art, Kooperation
from tests.akten import akte
from tests.cooperations import STICHTAG, spec

SPEC = spec(kooperation=Kooperation(titel="Digitalisierung", art=Art.DELEGATION))


def context_of(kind: str, *, fehlend: tuple[str, ...] = ()) -> dict[str, Any]:
    known = akte(SPEC)
    planned = next(one for one in plan(known) if one.kind == kind)
    return kontext(Gemeinsam(known), planned, fehlend)


@pytest.mark.parametrize("kind", papiere())
def test_exactly_the_offered_names_are_there(kind: str) -> None:
    if kind == "niederschrift":  # due later, with the names of every paper for one party
        assert angebotene_namen(kind).keys() == angebotene_namen("beschlussvorlage").keys()
        return
    assert context_of(kind).keys() == angebotene_namen(kind).keys()


def test_a_paper_for_one_party_takes_its_side() -> None:
    names = context_of("beschlussvorlage")
    assert names["partei"].kurzname == "Birkenau"
    assert [one.kurzname for one in names["andere"]] == ["Mörlenbach", "Gorxheimertal"]
    assert names["liste_andere"].dativ == "den Gemeinden Mörlenbach und Gorxheimertal"
    assert names["anteil"] is names["partei"].anteil


def test_other_papers_take_no_side() -> None:
    assert not {"partei", "andere", "liste_andere", "anteil"} & context_of("vereinbarung").keys()


def test_a_document_knows_itself() -> None:
    dokument = context_of("antrag")["dokument"]
    assert (dokument.kind, dokument.titel) == ("antrag", "Antrag auf Zuwendung")
    assert dokument.stichtag == STICHTAG
    assert dokument.entwurf is False
    assert dokument.fehlend == ()


def test_a_document_with_gaps_is_a_draft_that_lists_each_gap_once() -> None:
    dokument = context_of("antrag", fehlend=("Ort", "AGS", "Ort"))["dokument"]
    assert dokument.entwurf is True
    assert dokument.fehlend == ("Ort", "AGS")


def test_all_documents_of_a_run_name_the_same_version() -> None:
    known = akte(SPEC)
    shared = Gemeinsam(known)
    versions = {kontext(shared, one)["dokument"].fassung for one in plan(known)}  # type: ignore[attr-defined]
    assert versions == {known.fassung}


def test_documents_share_their_views() -> None:
    known = akte(SPEC)
    shared = Gemeinsam(known)
    first, second = (kontext(shared, one) for one in plan(known)[:2])
    assert all(first[name] is second[name] for name in ("kosten", "beteiligte", "alle", "aufsicht"))


def test_a_context_goes_to_another_process_and_back() -> None:
    names = pickle.loads(pickle.dumps(context_of("beschlussvorlage")))  # noqa: S301 - our own bytes
    assert names["federfuehrung"].genitiv == "der Gemeinde Birkenau"
    assert names["partei"].anteil.nachher is not None


def test_unknown_kinds_offer_nothing() -> None:
    with pytest.raises(KeyError):
        angebotene_namen("rechnung")


def walk(offered: Angebot, seen: set[type]) -> set[type]:
    if offered.element is not None:
        walk(offered.element, seen)
    elif offered.typ is not None and offered.typ not in seen:
        seen.add(offered.typ)
        for behind in offered.felder.values():
            walk(behind, seen)
    return seen


def test_everything_behind_the_names_can_be_told() -> None:
    seen: set[type] = set()
    for offered in angebotene_namen("beschlussvorlage").values():
        walk(offered, seen)
    assert {"Laufzeit", "Zeile", "Stelle", "Organ", "Land"} <= {typ.__name__ for typ in seen}


def test_what_is_offered_is_what_is_shown() -> None:
    kosten = replace(SPEC.kosten, preissteigerung=Decimal(2))
    known = akte(replace(SPEC, kosten=kosten))
    offered = angebotene_namen("antrag")["kosten"].felder
    shown: Any = known.ganz.kosten
    assert offered["preissteigerung"].sorte is Sorte.DEZIMAL
    assert all(hasattr(shown, name) for name in offered)
