from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest

from ikzdocs import shape
from ikzdocs.errors import ParameterError
from ikzdocs.record import record


class Art(StrEnum):
    FEST = "fest"
    OFFEN = "offen"


@record
class Teil:
    name: str


@record
class Ganzes:
    teile: tuple[Teil, ...]
    art: Art = Art.OFFEN
    betrag: Decimal | None = None
    tage: Mapping[date, int] | None = None
    ja: bool = False


def _build(**values: object) -> Ganzes:
    return shape.build(Ganzes, {"teile": [{"name": "a"}], **values}, "datei.yaml")


def test_data_becomes_typed_objects() -> None:
    built = _build(art="fest", betrag=5, tage={date(2021, 12, 7): 3}, ja=True)

    assert built == Ganzes(
        teile=(Teil(name="a"),),
        art=Art.FEST,
        betrag=Decimal(5),
        tage={date(2021, 12, 7): 3},
        ja=True,
    )


def test_what_is_not_given_has_its_default() -> None:
    assert _build(betrag=None) == Ganzes(teile=(Teil(name="a"),))


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"fremd": 1}, "fremd"),
        ({"teile": [{"name": "a", "fremd": 1}]}, "teile.0.fremd"),
        ({"teile": [{}]}, "teile.0.name"),
        ({"teile": [{"name": 5}]}, "teile.0.name"),
        ({"teile": ["a"]}, "teile.0"),
        ({"teile": {"name": "a"}}, "teile"),
        ({"art": "anders"}, "art"),
        ({"ja": 1}, "ja"),
        ({"betrag": "5"}, "betrag"),
        ({"betrag": True}, "betrag"),
        ({"tage": {date(2021, 12, 7): "drei"}}, "tage.2021-12-07"),
        ({"tage": {"heute": 3}}, "tage"),
        ({"tage": [3]}, "tage"),
    ],
)
def test_anything_else_is_refused_with_its_place(values: dict[str, object], place: str) -> None:
    with pytest.raises(ParameterError, match=rf"datei\.yaml: .*{place}"):
        _build(**values)


def test_a_file_that_is_no_mapping_is_refused() -> None:
    with pytest.raises(ParameterError, match="Die Datei"):
        shape.build(Ganzes, [], "datei.yaml")
