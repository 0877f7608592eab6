from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ikzdocs.savings import Gegenueberstellung, fehlende_angaben, gegenueberstellung
from ikzdocs.spec.model import (
    Einmalkosten,
    Foerderung,
    Investitionsfolge,
    Kosten,
    Laufzeit,
    Schluessel,
    Schluesselart,
    Spec,
)
from tests.cooperations import ausgaben, gemeinde, spec

if TYPE_CHECKING:
    from collections.abc import Sequence

SCHWELLE = Decimal(15)
KUERZEL = ("birkenau", "mörlenbach", "gorxheimertal")
# The published facts of the sample: 86.000 Euro are 30 percent.
VORHER = ((98_000, 12_500), (86_000, 11_000), (70_166, "9000.67"))
NACHHER = (176_000, "24666.67")


def costs(vorher: Sequence[Any] = VORHER, nachher: Any = NACHHER, **more: Any) -> Kosten:  # noqa: ANN401
    key = Schluessel(art=Schluesselart.GLEICH)
    return replace(
        Kosten(
            vorher={
                name: ausgaben(*pair) for name, pair in zip(KUERZEL, vorher, strict=False) if pair
            },
            nachher=ausgaben(*nachher),
            schluessel=key,
        ),
        **more,
    )


def compared(kosten: Kosten, schwelle: Decimal = SCHWELLE, **blocks: Any) -> Gegenueberstellung:  # noqa: ANN401
    found = gegenueberstellung(spec(kosten=kosten, **blocks), schwelle)
    assert found is not None
    return found


def percent(vorher: str, nachher: str) -> Gegenueberstellung:
    pairs = ((vorher, "0"), ("0", "0"), ("0", "0"))
    return compared(costs(pairs, (nachher, "0")))


def test_birkenau_saves_86000_euro_that_are_30_percent() -> None:
    found = compared(costs())

    assert found.betrag == Decimal("86000.00")
    assert found.prozent_gerundet == Decimal("30.0")
    assert found.erfuellt
    assert found.ueber_laufzeit == Decimal("430000.00")


@pytest.mark.parametrize(
    ("nachher", "erfuellt", "fehlt", "spielraum"),
    [
        ("85000", True, "0.00", "0.00"),
        ("85000.01", False, "0.01", "0.00"),
        ("85100", False, "100.00", "0.00"),
        ("80000", True, "0.00", "5000.00"),
        ("110000", False, "25000.00", "0.00"),
    ],
)
def test_the_threshold_is_met_exactly_or_missed_by_a_cent(
    nachher: str, *, erfuellt: bool, fehlt: str, spielraum: str
) -> None:
    found = percent("100000", nachher)

    assert found.erfuellt is erfuellt
    assert found.fehlt_bis_schwelle == Decimal(fehlt)
    assert found.spielraum == Decimal(spielraum)


def test_a_percentage_that_only_rounds_to_the_threshold_misses_it() -> None:
    found = percent("100000", "85040")

    assert found.prozent_gerundet == Decimal("15.0")
    assert not found.erfuellt


def test_the_rounding_is_half_up() -> None:
    assert percent("100000", "85050").prozent_gerundet == Decimal("15.0")
    assert percent("100000", "85051").prozent_gerundet == Decimal("14.9")


def test_what_is_missing_is_told_by_its_path() -> None:
    kosten = costs(((98_000, None), None, (70_000, 9_000)), (None, 20_000))
    cooperation = spec(kosten=kosten)

    assert fehlende_angaben(cooperation) == (
        "kosten.vorher.birkenau.sach",
        "kosten.vorher.mörlenbach.personal",
        "kosten.vorher.mörlenbach.sach",
        "kosten.nachher.personal",
    )
    assert gegenueberstellung(cooperation, SCHWELLE) is None


def test_without_any_costs_before_there_is_no_percentage() -> None:
    cooperation = spec(kosten=costs(((0, 0), (0, 0), (0, 0)), (0, 0)))

    assert gegenueberstellung(cooperation, SCHWELLE) is None


def test_each_row_shows_the_share_after_and_what_the_party_saves() -> None:
    row = compared(costs()).zeilen[0]

    assert (row.vorher, row.nachher, row.ersparnis) == (
        Decimal(110_500),
        Decimal("66888.89"),
        Decimal("43611.11"),
    )


def test_without_a_key_the_rows_show_no_share() -> None:
    found = compared(costs(schluessel=Schluessel()))

    assert found.betrag == Decimal("86000.00")
    assert {row.nachher for row in found.zeilen} == {None}


def test_follow_up_costs_count_only_when_the_spec_says_so() -> None:
    folge = Investitionsfolge(vorher=Decimal(10_000), nachher=Decimal(4_000))
    apart = compared(costs(investitionsfolge=folge))
    counted = compared(costs(investitionsfolge=replace(folge, beruecksichtigen=True)))

    assert apart.betrag == Decimal("86000.00")
    assert counted.betrag == Decimal("92000.00")
    assert counted.vorher_investitionsfolge == Decimal(10_000)
    assert [reading.name for reading in apart.lesarten] == [
        "Nur Personalausgaben",
        "Investitionsfolgeaufwendungen mitgerechnet",
    ]


def test_price_growth_raises_both_sides_from_the_second_year() -> None:
    found = compared(costs(preissteigerung=Decimal(2)), laufzeit=Laufzeit(jahre=2))

    assert [year.ersparnis for year in found.jahre] == [Decimal("86000.00"), Decimal("87720.00")]
    assert found.ueber_laufzeit == Decimal("173720.00")


def test_the_longest_term_and_the_steepest_growth_are_computed() -> None:
    kosten = costs(((999_999_999_999, 0), (0, 0), (0, 0)), (0, 0), preissteigerung=Decimal(20))

    found = compared(kosten, laufzeit=Laufzeit(jahre=99))

    assert len(found.jahre) == 99
    assert found.ueber_laufzeit == sum(year.vorher for year in found.jahre)


def test_an_unlimited_term_is_shown_over_the_minimum() -> None:
    cooperation = spec(kosten=costs(), laufzeit=Laufzeit(unbefristet=True))

    found = gegenueberstellung(cooperation, SCHWELLE, 5)

    assert found is not None
    assert len(found.jahre) == 5


def test_other_readings_stand_beside_the_one_that_decides() -> None:
    once = (Einmalkosten(bezeichnung="Einrichtung", betrag=Decimal(60_000)),)
    found = compared(costs(einmalig=once), foerderung=Foerderung(betrag=Decimal(75_000)))

    assert [(reading.name, str(reading.prozent_gerundet)) for reading in found.lesarten] == [
        ("Nur Personalausgaben", "30.8"),
        ("Zuwendung angerechnet", "35.2"),
        ("Einmalige Kosten mitgerechnet", "25.8"),
    ]
    assert found.einmalig == Decimal(60_000)
    assert found.nur_personal is found.lesarten[0]


EURO = st.integers(min_value=0, max_value=10**8).map(lambda cents: Decimal(cents) / 100)


@st.composite
def cooperations(draw: st.DrawFn) -> Spec:
    names = draw(st.lists(st.sampled_from("ABCDEFGH"), min_size=1, max_size=8, unique=True))
    before = {name.lower(): ausgaben(str(draw(EURO)), str(draw(EURO))) for name in names}
    parties = [gemeinde(name, einwohner=draw(st.integers(1, 90_000))) for name in names]
    art = draw(st.sampled_from((Schluesselart.GLEICH, Schluesselart.EINWOHNER)))
    kosten = Kosten(
        vorher=before,
        nachher=ausgaben(str(draw(EURO)), str(draw(EURO))),
        schluessel=Schluessel(art=art),
    )
    return spec(parties, kosten=kosten)


@given(cooperations())
def test_the_shares_add_up_to_the_cent(cooperation: Spec) -> None:
    found = gegenueberstellung(cooperation, SCHWELLE)

    if found is not None:
        assert sum(row.nachher or 0 for row in found.zeilen) == found.nachher
        assert sum(row.vorher for row in found.zeilen) == found.vorher


@given(cooperations(), st.randoms())
def test_the_order_of_the_parties_is_irrelevant(cooperation: Spec, chance: Any) -> None:  # noqa: ANN401
    parties = list(cooperation.beteiligte)
    chance.shuffle(parties)
    one = gegenueberstellung(cooperation, SCHWELLE)
    other = gegenueberstellung(replace(cooperation, beteiligte=tuple(parties)), SCHWELLE)

    if one is None or other is None:
        assert one is other
    else:
        assert set(one.zeilen) == set(other.zeilen)
        assert replace(one, zeilen=()) == replace(other, zeilen=())


@given(cooperations(), EURO)
def test_raising_the_costs_after_never_raises_the_percentage(
    cooperation: Spec, more: Decimal
) -> None:
    after = cooperation.kosten.nachher
    dearer = replace(after, sach=(after.sach or Decimal(0)) + more)
    kosten = replace(cooperation.kosten, nachher=dearer)
    one = gegenueberstellung(cooperation, SCHWELLE)
    other = gegenueberstellung(replace(cooperation, kosten=kosten), SCHWELLE)

    if one is not None and other is not None:
        assert other.prozent <= one.prozent


@given(cooperations())
def test_using_the_whole_leeway_still_meets_the_threshold(cooperation: Spec) -> None:
    found = gegenueberstellung(cooperation, SCHWELLE)
    if found is None:
        return
    after = cooperation.kosten.nachher
    moved = found.spielraum - found.fehlt_bis_schwelle
    kosten = replace(
        cooperation.kosten, nachher=replace(after, sach=(after.sach or Decimal(0)) + moved)
    )
    then = gegenueberstellung(replace(cooperation, kosten=kosten), SCHWELLE)

    assert then is not None
    assert then.erfuellt
