"""The sheet that shares the costs by the key, step by step, as `anteile.verteilen` does.

A spreadsheet counts in binary fractions, so the steps work with whole cents and whole weights,
which it holds exactly; the remainders are compared as fractions with the same denominator.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs.anteile import CENT, Teil, rechenweg, schluesselgewichte
from ikzdocs.documents.workbook.cells import (
    Constant,
    Entry,
    Formula,
    Look,
    Text,
    Unit,
    dash,
    dashes,
    euro,
    heads,
    percent,
    summed,
)
from ikzdocs.documents.workbook.costs import Rows
from ikzdocs.documents.workbook.labels import labels
from ikzdocs.documents.workbook.sheet import Bars, quoted
from ikzdocs.record import record
from ikzdocs.savings.model import NULL
from ikzdocs.spec.model import Schluesselart

if TYPE_CHECKING:
    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.workbook.cells import Cell
    from ikzdocs.documents.workbook.sheet import Sheet
    from ikzdocs.savings import Gegenueberstellung, Zeile

WIDTHS = (38, 9, 12, 16, 12, 12, 10, 17, 10, 17, 17, 10)
CHART_WIDTHS = (96,)
MOST_BARS = 25
_CENTS = "ROUND(gemeinsame_kosten*100,0)"


@record
class Key:
    """The cost key of a spec that has a complete one.

    `scale` makes whole numbers of its weights, `ways` tells how each share came about.
    """

    art: Schluesselart
    weights: dict[str, Decimal]
    ways: dict[str, Teil]
    scale: int

    def whole(self, cell: str) -> str:
        """A weight, or the sum of all, as a whole number in a formula."""
        return cell if self.scale == 1 else f"ROUND({cell}*{self.scale},0)"

    @property
    def unit(self) -> Unit:
        """How the weights are written."""
        if self.art is Schluesselart.BETRAEGE:
            return Unit.EURO
        return Unit.WHOLE if self.scale == 1 else Unit.NUMBER


def key(akte: Akte, savings: Gegenueberstellung) -> Key | None:
    """Return the key; None where it is not complete or contradicts itself."""
    shared = savings.nachher_personal + savings.nachher_sach
    art, weights = akte.spec.kosten.schluessel.art, schluesselgewichte(akte.spec, shared)
    if art is None or weights is None:
        return None
    digits = max(_decimals(weight) for weight in weights.values())
    ways = rechenweg(shared, weights)
    return Key(art=art, weights=weights, ways=ways, scale=10 ** max(digits, _least(art)))


def write(sheet: Sheet, akte: Akte, savings: Gegenueberstellung, key: Key, before: Rows) -> Rows:
    """Write the sheet; return the rows of the parties, `before` are those on the first sheet."""
    words = labels().anteile
    shared = savings.nachher_personal + savings.nachher_sach
    sheet.words(words.titel, Look.TITLE)
    sheet.line(
        Text(text=words.gemeinsam),
        *dashes(2),
        euro("nachher_personal+nachher_sach", shared, "gemeinsame_kosten"),
    )
    rows = Rows(first=sheet.next + 3, last=sheet.next + 2 + len(savings.zeilen))
    sheet.line(Text(text=words.rest), *dashes(2), _left(key, rows))
    sheet.gap()
    head = heads(
        labels().beteiligte,
        *(words.nummer, words.schluessel[key.art], words.abgerundet, words.bruchteil, words.rang),
        *(words.restcent, words.kostenanteil, words.anteil),
        *(words.bisher, words.einsparung, words.prozent),
    )
    sheet.line(*head)
    sheet.repeat_above()
    numbers = {name: number for number, name in enumerate(sorted(key.weights), start=1)}
    for at, row in enumerate(savings.zeilen):
        party = Text(text=akte.parteien[row.kuerzel].bezeichnung)
        number = Constant(value=numbers[row.kuerzel], unit=Unit.WHOLE)
        way = _way(key, row.kuerzel, sheet.next, rows)
        sheet.line(party, number, *way, *_result(row, sheet.next, before.first + at))
    _totals(sheet, savings, key, rows)
    return rows


def _left(key: Key, rows: Rows) -> Formula:
    cents = sum((way.restcent for way in key.ways.values()), Decimal(0)) / CENT
    formula = f"ROUND((gemeinsame_kosten-SUM(D{rows.first}:D{rows.last}))*100,0)"
    return Formula(formula=formula, value=cents, unit=Unit.WHOLE, name="rest_cent")


def _way(key: Key, name: str, row: int, rows: Rows) -> tuple[Cell, ...]:
    """Key, what is rounded down, what that cuts off, who is next, and the cent that comes."""
    way = key.ways[name]
    weight, total = key.whole(f"C{row}"), key.whole("summe_schluessel")
    rest = f"({_CENTS}*{weight}-ROUND(D{row}*100,0)*{total})/{total}"
    others = f"E${rows.first}:E${rows.last}"
    numbers = f"B${rows.first}:B${rows.last}"
    rank = f"1+SUMPRODUCT(({others}>E{row})+({others}=E{row})*({numbers}<B{row}))"
    fraction = Decimal(way.bruchteil.numerator) / way.bruchteil.denominator
    return (
        Entry(value=key.weights[name], unit=key.unit),
        euro(f"INT({_CENTS}*{weight}/{total})/100", way.abgerundet),
        Formula(formula=rest, value=fraction, unit=Unit.FRACTION),
        Formula(formula=rank, value=way.rang, unit=Unit.WHOLE),
        euro(f"IF(F{row}<=rest_cent,0.01,0)", way.restcent),
    )


def _result(row: Zeile, number: int, before: int) -> tuple[Cell, ...]:
    """The share, its part of all, and what the party spends before and saves."""
    n = number
    saved = row.prozent / 100 if row.prozent is not None else ""
    return (
        euro(f"ROUND(D{n}+G{n},2)", row.nachher or NULL),
        percent(f"IF(gemeinsame_kosten=0,0,H{n}/gemeinsame_kosten)", row.anteil or NULL),
        euro(f"{quoted(labels().kosten.blatt)}!D{before}", row.vorher),
        euro(f"J{n}-H{n}", row.ersparnis or NULL),
        Formula(formula=f'IF(J{n}=0,"",K{n}/J{n})', value=saved, unit=Unit.PERCENT),
    )


def _totals(sheet: Sheet, savings: Gegenueberstellung, key: Key, rows: Rows) -> None:
    before = savings.vorher_personal + savings.vorher_sach
    after = savings.nachher_personal + savings.nachher_sach
    down = sum((way.abgerundet for way in key.ways.values()), NULL)

    def column(letter: str) -> str:
        return f"{letter}{rows.first}:{letter}{rows.last}"

    sheet.line(
        Text(text=labels().summe, look=Look.TOTAL),
        dash(Look.TOTAL_RIGHT),
        Formula(
            formula=f"SUM({column('C')})",
            value=sum(key.weights.values(), Decimal(0)),
            unit=key.unit,
            name="summe_schluessel",
            total=True,
        ),
        summed(column("D"), down),
        *dashes(2, Look.TOTAL_RIGHT),
        summed(column("G"), after - down),
        summed(column("H"), after),
        dash(Look.TOTAL_RIGHT),
        summed(column("J"), before),
        summed(column("K"), before - after),
        dash(Look.TOTAL_RIGHT),
    )


def draw(sheet: Sheet, rows: Rows) -> None:
    """Draw what the parties spend before and after; `rows` are those on the sheet of the shares."""
    words = labels().anteile
    sheet.words(words.diagramm, Look.TITLE)
    sheet.bars(
        Bars(
            title=words.bild,
            description=words.bildbeschreibung,
            sheet=words.blatt,
            names="A",
            series=((words.bisher, "J"), (words.kuenftig, "H")),
            first=rows.first,
            last=rows.last,
        )
    )


def _decimals(weight: Decimal) -> int:
    exponent = weight.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _least(art: Schluesselart) -> int:
    """Decimals that somebody may enter in any case: heads have none, Euro and percent do."""
    return 2 if art in {Schluesselart.PROZENT, Schluesselart.BETRAEGE} else 0
