from __future__ import annotations

from io import BytesIO

from docx import Document

from ikzdocs import wordfile
from ikzdocs.wordfile.layout import Table, layout


def _read() -> wordfile.WordFile:
    document = Document()
    document.add_heading("Kosten", 1)
    table = document.add_table(rows=2, cols=3)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"Zelle {number}"
    table.cell(1, 0).merge(table.cell(1, 1))
    header = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no other way
    header.append(header.makeelement(f"{{{header.nsmap['w']}}}tblHeader"))
    document.add_paragraph("Danach")
    stream = BytesIO()
    document.save(stream)
    return wordfile.read(stream.getvalue(), "probe.docx")


def test_paragraphs_and_tables_stand_in_their_order() -> None:
    heading, table, after = layout(_read())
    assert isinstance(table, Table)
    assert not isinstance(heading, Table)
    assert not isinstance(after, Table)
    assert (heading.text, heading.level, after.text) == ("Kosten", 1, "Danach")


def test_a_table_tells_its_cells_its_head_and_what_spans() -> None:
    table = next(part for part in layout(_read()) if isinstance(part, Table))
    texts = [["/".join(block.text for block in cell) for cell in row] for row in table.rows]
    assert texts == [["Zelle 0", "Zelle 1", "Zelle 2"], ["Zelle 3/Zelle 4", "Zelle 5"]]
    assert (table.head, table.spans) == (1, ((1, 1, 1), (2, 1)))
