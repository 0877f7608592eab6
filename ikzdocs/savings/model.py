"""The types of the comparison; Euro a year unless a field says otherwise, percent unrounded."""

# Annotations are types here, no texts: every run reads them, and texts would be evaluated first.
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from ikzdocs.record import record

ZEHNTEL = Decimal("0.1")
NULL = Decimal("0.00")


class Zaehlweise(StrEnum):
    """What a reading counts otherwise than the comparison that decides."""

    NUR_PERSONAL = "nur_personal"
    MIT_INVESTITIONSFOLGE = "mit_investitionsfolge"
    MIT_ZUWENDUNG = "mit_zuwendung"
    MIT_EINMALIGEN = "mit_einmaligen"


def gerundet(prozent: Decimal) -> Decimal:
    """Round a percentage to one decimal, half up; for eyes, not for comparison."""
    return prozent.quantize(ZEHNTEL, ROUND_HALF_UP)


@record
class Zeile:
    """One party, Euro a year. `nachher` (its share) and what follows are None without a key.

    `anteil` is its part of the costs after in percent, `prozent` what it saves of its own costs.
    """

    kuerzel: str
    vorher_personal: Decimal
    vorher_sach: Decimal
    vorher: Decimal
    nachher: Decimal | None
    ersparnis: Decimal | None
    prozent: Decimal | None
    anteil: Decimal | None


@record
class Jahr:
    """One year of the term in Euro, with price growth; `nummer` counts from 1."""

    nummer: int
    vorher: Decimal
    nachher: Decimal
    ersparnis: Decimal


@record
class Lesart:
    """Another way to count, shown beside the one that decides; `prozent` unrounded.

    `vorher` and `nachher` are what it compares, in Euro: a year, or all years that it counts.
    """

    art: Zaehlweise
    name: str
    vorher: Decimal
    nachher: Decimal
    prozent: Decimal
    erfuellt: bool
    erklaerung: str

    @property
    def prozent_gerundet(self) -> Decimal:
        """The percentage with one decimal, half up."""
        return gerundet(self.prozent)


@record
class Gegenueberstellung:
    """The whole comparison in Euro a year; `prozent` and `schwelle` in percent.

    `fehlt_bis_schwelle` is by how much the costs after must fall to meet the threshold,
    `spielraum` by how much they may rise; one of the two is zero. `vorher` and `nachher` contain
    the follow-up costs of investments where the spec counts them; the rows never do.
    """

    zeilen: tuple[Zeile, ...]
    vorher: Decimal
    vorher_personal: Decimal
    vorher_sach: Decimal
    vorher_investitionsfolge: Decimal
    nachher: Decimal
    nachher_personal: Decimal
    nachher_sach: Decimal
    nachher_investitionsfolge: Decimal
    betrag: Decimal
    prozent: Decimal
    schwelle: Decimal
    fehlt_bis_schwelle: Decimal
    spielraum: Decimal
    einmalig: Decimal
    jahre: tuple[Jahr, ...]
    lesarten: tuple[Lesart, ...]

    @property
    def erfuellt(self) -> bool:
        """Whether the threshold is met, by the unrounded percentage."""
        return self.prozent >= self.schwelle

    @property
    def prozent_gerundet(self) -> Decimal:
        """The percentage with one decimal, half up; for eyes, not for comparison."""
        return gerundet(self.prozent)

    @property
    def ueber_laufzeit(self) -> Decimal:
        """The savings over all years of the term, with price growth; zero without a term."""
        return sum((jahr.ersparnis for jahr in self.jahre), NULL)

    @property
    def nur_personal(self) -> Lesart | None:
        """The reading that counts personnel alone; None where none was spent before."""
        wanted = Zaehlweise.NUR_PERSONAL
        return next((lesart for lesart in self.lesarten if lesart.art is wanted), None)
