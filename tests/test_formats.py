from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from ikzdocs import formats

TAG = date(2023, 10, 6)

WRITTEN = [
    ("datum", TAG, "6.\xa0Oktober 2023"),
    ("datum", date(2027, 3, 31), "31.\xa0März 2027"),
    ("datum_kurz", TAG, "06.10.2023"),
    ("monat", TAG, "Oktober 2023"),
    ("euro", Decimal(30350), "30.350\xa0Euro"),
    ("euro", Decimal("30350.00"), "30.350\xa0Euro"),
    ("euro", Decimal("44.03"), "44,03\xa0Euro"),
    ("euro", Decimal("44.005"), "44,01\xa0Euro"),
    ("euro", Decimal("-0.001"), "0\xa0Euro"),
    ("euro", Decimal("-1234567.5"), "−1.234.567,50\xa0Euro"),
    ("euro", Decimal("1E+5"), "100.000\xa0Euro"),
    ("euro_tabelle", Decimal(30350), "30.350,00\xa0€"),
    ("euro_in_worten", Decimal(75000), "fünfundsiebzigtausend Euro"),
    ("prozent", Decimal(15), "15\xa0Prozent"),
    ("prozent", Decimal("30.0"), "30\xa0Prozent"),
    ("prozent", Decimal("14.94"), "14,9\xa0Prozent"),
    ("prozent_tabelle", Decimal(15), "15,0\u202f%"),
    ("vielfaches", Decimal(1), "1,0-Fache"),
    ("vielfaches", Decimal("6.82"), "6,8-Fache"),
    ("zahl", 10250, "10.250"),
    ("zahl", Decimal("0.750"), "0,75"),
    ("zahl", Decimal("1E+3"), "1.000"),
    ("jahre", 1, "1 Jahr"),
    ("jahre", 5, "5 Jahre"),
    ("jahre", Decimal("2.5"), "2,5 Jahre"),
    ("nach_jahren", 1, "nach 1 Jahr"),
    ("nach_jahren", Decimal(5), "nach 5 Jahren"),
    ("in_worten", 5, "fünf"),
    ("aufzaehlung", [], ""),
    ("aufzaehlung", ["A"], "A"),
    ("aufzaehlung", ("A", "B"), "A und B"),
    ("aufzaehlung", ("A", "B", "C"), "A, B und C"),
    ("gross", "die Gemeinde Birkenau", "Die Gemeinde Birkenau"),
    ("gross", "öffentlich", "Öffentlich"),
    ("satz", "Wir sparen", "Wir sparen."),
    ("satz", " Wir sparen. ", "Wir sparen."),
    ("satz", "Was heißt „sparen“", "Was heißt „sparen“."),
    ("satz", "Er sagt: „Wir sparen.“", "Er sagt: „Wir sparen.“"),
    ("glied", "Wir sparen.", "Wir sparen"),
    ("glied", "Beratung der Ämter;", "Beratung der Ämter"),
    ("glied", "Erst reden. Dann sparen.", "Erst reden. Dann sparen."),
    ("glied", "und so weiter ...", "und so weiter ..."),
    ("gebunden", "§ 24 Abs. 1 Nr. 2 KGG", "§\xa024\xa0Abs.\xa01\xa0Nr.\xa02 KGG"),
    ("gebunden", "§§ 54 ff. HVwVfG", "§§\xa054\xa0ff. HVwVfG"),
    ("gebunden", "Art. 28 DSGVO, 15 Prozent", "Art.\xa028 DSGVO, 15\xa0Prozent"),
    ("gebunden", "ein Absatz über Geld", "ein Absatz über Geld"),
]


@pytest.mark.parametrize(("name", "wert", "text"), WRITTEN)
def test_writes_german(name: str, wert: object, text: str) -> None:
    assert getattr(formats, name)(wert) == text


def test_one_takes_its_form_and_its_noun() -> None:
    assert formats.in_worten(1, "einem") == "einem"
    assert formats.mehrzahl(1, "Jahr", "Jahre") == "Jahr"
    assert formats.mehrzahl(5, "Jahr", "Jahre") == "Jahre"


@pytest.mark.parametrize("name", sorted({name for name, *_ in WRITTEN} | {"mehrzahl"}))
@pytest.mark.parametrize("wert", [None, 1.5, True])
def test_refuses_none_float_and_bool(name: str, wert: object) -> None:
    arguments = ("Jahr", "Jahre") if name == "mehrzahl" else ()
    with pytest.raises(TypeError):
        getattr(formats, name)(wert, *arguments)


@pytest.mark.parametrize(
    ("name", "wert"),
    [
        ("datum", "2023-10-26"),
        ("datum", datetime(2023, 10, 26, tzinfo=UTC)),
        ("euro", 30350),
        ("euro", Decimal("NaN")),
        ("zahl", "5"),
        ("mehrzahl", Decimal(1)),
        ("aufzaehlung", "ABC"),
        ("aufzaehlung", ["A", 2]),
        ("gross", 7),
    ],
)
def test_refuses_the_wrong_kind_of_value(name: str, wert: object) -> None:
    arguments = ("Jahr", "Jahre") if name == "mehrzahl" else ()
    with pytest.raises(TypeError):
        getattr(formats, name)(wert, *arguments)
