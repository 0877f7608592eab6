"""Text parts for council information systems, read back from the finished Beschlussvorlage.

The wording stays in the Word template: what is pasted into the system is what the document says,
field by field, as plain text, as HTML, and as a Paper in the shape of OParl 1.1: where a server
gives addresses there are names, and what OParl does not know begins with `ikzdocs:`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from ikzdocs import wordfile
from ikzdocs.documents import wording
from ikzdocs.output import OutputFile, encode_json
from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from ikzdocs.documents.press import Rendered
    from ikzdocs.spec.model import Beteiligter
    from ikzdocs.wordfile import Block, WordFile

KIND = "beschlussvorlage"
_PAPER = "https://schema.oparl.org/1.1/Paper"
_CONSULTATION = "https://schema.oparl.org/1.1/Consultation"
_SUBJECT = "Betreff"
_SIGNATURE = "Unterschriftslinie"
_FIELDS = (
    "Beschlussvorschlag",
    "Begründung",
    "Finanzielle Auswirkungen",
    "Beratungsfolge",
    "Anlagen",
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph, or a row of a table, of one field."""

    cells: tuple[str, ...]
    level: int | None = None
    label: str = ""

    @property
    def is_row(self) -> bool:
        return len(self.cells) > 1

    @property
    def text(self) -> str:
        return " ".join(filter(None, (self.label, " | ".join(self.cells))))


Fields = Mapping[str, tuple[_Line, ...]]


def text_parts(paper: Rendered, party: Beteiligter) -> tuple[OutputFile, ...]:
    """Return the fields of one Beschlussvorlage as `ris-<party>.txt`, `.html` and `.json`.

    A field that an own template does not have as a heading is left out.
    """
    fields = _fields(wordfile.read(paper.content, paper.name))
    name = f"ris-{paper.planned.name.removeprefix(f'{KIND}-')}"
    return (
        OutputFile(name=f"{name}.txt", content=_as_text(fields).encode("utf-8")),
        OutputFile(name=f"{name}.html", content=_as_html(fields).encode("utf-8")),
        OutputFile(name=f"{name}.json", content=encode_json(_as_oparl(fields, party))),
    )


def _fields(document: WordFile) -> Fields:
    found: dict[str, list[_Line]] = {}
    field = ""
    for line, block in _lines(document):
        if block.style == _SUBJECT:
            found[_SUBJECT] = [line]
        elif block.level == 1:
            field = block.text
        elif field in _FIELDS and block.style != _SIGNATURE:
            found.setdefault(field, []).append(line)
    return {name: tuple(found[name]) for name in (_SUBJECT, *_FIELDS) if name in found}


def _lines(document: WordFile) -> Iterator[tuple[_Line, Block]]:
    """Give the body as lines; the cells of a row are one line."""
    main = document.package.main
    paragraphs = list(document.package.xml(main).iter(w("p")))
    row, cells, last = None, [], None
    for block in document.blocks:
        if block.part != main:
            continue
        here = next(paragraphs[block.paragraph].iterancestors(w("tr")), None)
        if row is not None and here is not row and last is not None:
            yield _Line(tuple(cells)), last
            cells = []
        if here is None:
            yield _Line((block.text,), level=block.level, label=block.label), block
        else:
            cells.append(block.text)
        row, last = here, block
    if row is not None and last is not None:
        yield _Line(tuple(cells)), last


def _as_text(fields: Fields) -> str:
    parts = []
    for name, lines in fields.items():
        parts.append("\n".join((name, "=" * len(name), *(_plain(line) for line in lines))))
    return "\n\n".join(parts) + "\n"


def _plain(line: _Line) -> str:
    return f"\n{line.text}" if line.level else line.text


def _as_html(fields: Fields) -> str:
    body = "\n".join(
        f"<section>\n<h2>{escape(name)}</h2>\n{''.join(_marked_up(lines))}</section>"
        for name, lines in fields.items()
    )
    return (
        f'<!DOCTYPE html>\n<html lang="de"><meta charset="utf-8"><body>\n{body}\n</body></html>\n'
    )


def _marked_up(lines: tuple[_Line, ...]) -> Iterator[str]:
    open_table = False
    for line in lines:
        if line.is_row and not open_table:
            yield "<table>\n"
        if open_table and not line.is_row:
            yield "</table>\n"
        tag = "th" if line.is_row and not open_table else "td"
        open_table = line.is_row
        yield _element(line, tag)
    if open_table:
        yield "</table>\n"


def _element(line: _Line, cell: str) -> str:
    if line.is_row:
        return f"<tr>{''.join(f'<{cell}>{escape(text)}</{cell}>' for text in line.cells)}</tr>\n"
    tag = "h3" if line.level else "p"
    text = escape(line.text).replace("\n", "<br>")
    return f"<{tag}>{text}</{tag}>\n"


def _as_oparl(fields: Fields, party: Beteiligter) -> dict[str, object]:
    council = party.gremien
    return {
        "type": _PAPER,
        "name": "; ".join(
            part for line in fields.get(_SUBJECT, ()) for part in line.text.splitlines()
        ),
        "reference": council.drucksache,
        "date": council.vorlagedatum.isoformat() if council.vorlagedatum else None,
        "paperType": "Beschlussvorlage",
        "body": wording.bezeichnung(party),
        "consultation": [
            {
                "type": _CONSULTATION,
                "organization": [meeting.gremium],
                "meeting": meeting.datum.isoformat() if meeting.datum else None,
                "agendaItem": meeting.top,
                "role": meeting.zustaendigkeit,
                "ikzdocs:oeffentlich": meeting.oeffentlich,
            }
            for meeting in council.sitzungen
        ],
        "ikzdocs:felder": {
            name: "\n".join(line.text for line in lines) for name, lines in fields.items()
        },
    }
