from __future__ import annotations

import pytest

from ikzdocs.verfahren.ort import von
from tests.parties import party


@pytest.mark.parametrize(
    ("name", "typ", "whose"),
    [
        ("Birkenau", "gemeinde", "von Birkenau"),
        ("Battenberg (Eder)", "stadt", "von Battenberg (Eder)"),
        ("Main-Kinzig-Kreis", "landkreis", "des Main-Kinzig-Kreises"),
        ("Gießen", "landkreis", "des Landkreises Gießen"),
        ("Kreis Bergstraße", "landkreis", "des Kreises Bergstraße"),
        ("Abwasserverband Ried", "zweckverband", "des Abwasserverbandes Ried"),
        ("Zweckverband Abfall", "zweckverband", "des Zweckverbandes Abfall"),
        ("ekom21", "zweckverband", "des Verbands „ekom21“"),
        ("Waldheim", None, "von Waldheim"),
    ],
)
def test_whose_something_is(name: str, typ: str | None, whose: str) -> None:
    assert von(party(name, typ)) == whose
