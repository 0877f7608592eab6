from __future__ import annotations

from ikzdocs.documents.sprache import sprache
from ikzdocs.programmes import laender
from ikzdocs.spec.model import Rechtsform, Typ


def test_every_type_of_party_and_every_legal_form_is_told() -> None:
    assert sprache().typen.keys() == set(Typ)
    assert sprache().vertragswerke.keys() == set(Rechtsform)


def test_every_organ_that_a_land_names_is_told() -> None:
    organs = [one for land in laender() for one in land.organe.values()]
    named = {key for one in organs for key in (one.vertretung, one.verwaltungsorgan, one.leitung)}
    special = {one.leitung_sonderstatus for one in organs} - {None}
    assert named | special == sprache().organe.keys()


def test_every_noun_for_a_type_inflects() -> None:
    assert all(sprache().kopf(form.kopf) for form in sprache().typen.values())


def test_every_title_inflects() -> None:
    assert all(sprache().kopf(titel) for titel in sprache().titel)


def test_a_noun_takes_the_forms_of_its_ending() -> None:
    kopf = sprache().kopf("Verbandsgemeinde")
    assert kopf is not None
    assert (kopf.geschlecht, kopf.plural) == ("f", "gemeinden")


def test_an_unknown_noun_has_no_forms() -> None:
    assert sprache().kopf("Perle") is None
