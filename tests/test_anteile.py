from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ikzdocs.anteile import rechenweg, schluesselgewichte, verteilen
from ikzdocs.spec.model import Kosten, Schluessel, Schluesselart
from tests.cooperations import BIRKENAU, GORXHEIMERTAL, MOERLENBACH, gemeinde, spec

EURO = st.decimals(min_value=0, max_value=10**9, places=2)
GEWICHTE = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=3),
    st.decimals(min_value=0, max_value=10**6, places=2),
    min_size=1,
    max_size=20,
).filter(lambda weights: any(weights.values()))


@given(EURO, GEWICHTE)
def test_shares_add_up_to_the_cent(betrag: Decimal, gewichte: dict[str, Decimal]) -> None:
    assert sum(verteilen(betrag, gewichte).values()) == betrag


@given(EURO, GEWICHTE, st.randoms())
def test_the_order_of_the_parties_does_not_matter(
    betrag: Decimal, gewichte: dict[str, Decimal], chance: object
) -> None:
    shuffled = sorted(gewichte, key=lambda _: chance.random())  # type: ignore[attr-defined]

    assert verteilen(betrag, {name: gewichte[name] for name in shuffled}) == verteilen(
        betrag, gewichte
    )


@given(EURO, GEWICHTE)
def test_no_share_is_a_cent_away_from_the_exact_one(
    betrag: Decimal, gewichte: dict[str, Decimal]
) -> None:
    total = sum(gewichte.values())
    for name, share in verteilen(betrag, gewichte).items():
        assert abs(share - betrag * gewichte[name] / total) < Decimal("0.0100001")


def test_equal_remainders_go_by_name() -> None:
    assert verteilen(Decimal("0.02"), {"c": Decimal(1), "a": Decimal(1), "b": Decimal(1)}) == {
        "a": Decimal("0.01"),
        "b": Decimal("0.01"),
        "c": Decimal("0.00"),
    }


def test_the_way_to_a_share_tells_what_was_cut_off_and_who_got_the_cent() -> None:
    way = rechenweg(Decimal("1.00"), {"a": Decimal(1), "b": Decimal(5), "c": Decimal(1)})

    assert [(teil.abgerundet, teil.rang, teil.restcent) for teil in way.values()] == [
        (Decimal("0.14"), 2, Decimal("0.00")),
        (Decimal("0.71"), 1, Decimal("0.01")),
        (Decimal("0.14"), 3, Decimal("0.00")),
    ]
    assert way["b"].bruchteil == Fraction(3, 7)


def _weights(
    art: Schluesselart | None, *werte: str, betrag: str = "300"
) -> dict[str, Decimal] | None:
    parties = (BIRKENAU, MOERLENBACH, GORXHEIMERTAL)
    given_ = {
        party.kuerzel: Decimal(wert) for party, wert in zip(parties, werte, strict=False) if wert
    }
    kosten = Kosten(schluessel=Schluessel(art=art, werte=given_))
    return schluesselgewichte(spec(parties, kosten=kosten), Decimal(betrag))


@pytest.mark.parametrize(
    ("art", "werte"),
    [
        (Schluesselart.GLEICH, ()),
        (Schluesselart.PROZENT, ("50", "30", "20")),
        (Schluesselart.PROZENT, ("33.33", "33.33", "33.33")),
        (Schluesselart.FALLZAHLEN, ("120", "80", "0")),
        (Schluesselart.BETRAEGE, ("100", "150", "50")),
    ],
)
def test_a_consistent_key_gives_weights(art: Schluesselart, werte: tuple[str, ...]) -> None:
    weights = _weights(art, *werte)

    assert weights is not None
    assert set(weights) == {"birkenau", "mörlenbach", "gorxheimertal"}


@pytest.mark.parametrize(
    ("art", "werte"),
    [
        (None, ()),
        (Schluesselart.PROZENT, ("50", "30", "10")),
        (Schluesselart.PROZENT, ("50", "50")),
        (Schluesselart.BETRAEGE, ("100", "150", "51")),
        (Schluesselart.FALLZAHLEN, ("0", "0", "0")),
        (Schluesselart.FALLZAHLEN, ("10", "-5", "5")),
        (Schluesselart.EINWOHNER, ()),
    ],
)
def test_a_key_that_contradicts_itself_gives_none(
    art: Schluesselart | None, werte: tuple[str, ...]
) -> None:
    assert _weights(art, *werte) is None


def test_inhabitants_are_the_weights_of_their_key() -> None:
    parties = (gemeinde("A", einwohner=3000), gemeinde("B", einwohner=1000))
    kosten = Kosten(schluessel=Schluessel(art=Schluesselart.EINWOHNER))

    weights = schluesselgewichte(spec(parties, kosten=kosten), Decimal(100))

    assert weights is not None
    assert verteilen(Decimal(100), weights) == {"a": Decimal(75), "b": Decimal(25)}
