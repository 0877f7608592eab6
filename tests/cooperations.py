"""Small cooperations to compute with: three Gemeinden of one Landkreis, changed as a test needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ikzdocs.spec.model import (
    Art,
    Ausgaben,
    Beteiligter,
    Kooperation,
    Kosten,
    Laufzeit,
    Schluessel,
    Schluesselart,
    Spec,
    Typ,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

HESSEN = "hessen-ikz-2021"
STICHTAG = date(2026, 11, 21)


def gemeinde(name: str, ags: str | None = None, **facts: Any) -> Beteiligter:  # noqa: ANN401 - any field
    """A Gemeinde whose kuerzel is its name in lower case."""
    return replace(Beteiligter(name=name, kuerzel=name.lower(), typ=Typ.GEMEINDE, ags=ags), **facts)


BIRKENAU = gemeinde("Birkenau", "06431004", federfuehrend=True)
MOERLENBACH = gemeinde("Mörlenbach", "06431017")
GORXHEIMERTAL = gemeinde("Gorxheimertal", "06431008")


def ausgaben(personal: int | str | None, sach: int | str | None) -> Ausgaben:
    """Costs of a year; None where they are not known."""
    return Ausgaben(
        personal=None if personal is None else Decimal(personal),
        sach=None if sach is None else Decimal(sach),
    )


def spec(
    beteiligte: Iterable[Beteiligter] = (BIRKENAU, MOERLENBACH, GORXHEIMERTAL),
    **blocks: Any,  # noqa: ANN401 - any block
) -> Spec:
    """A cooperation of these parties; blocks replace the defaults."""
    parties = tuple(beteiligte)
    given = {
        "kooperation": Kooperation(titel="Digitalisierung", art=Art.MANDATIERUNG),
        "kosten": Kosten(schluessel=Schluessel(art=Schluesselart.GLEICH)),
        "laufzeit": Laufzeit(beginn=date(2027, 1, 1), jahre=5),
    }
    return Spec(programm=HESSEN, beteiligte=parties, **{**given, **blocks})
