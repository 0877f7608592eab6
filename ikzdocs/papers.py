"""From a report to the files of a cooperation: documents, text parts, report and manifest.

`draft` prints, `bind` closes the set with its manifest. Between the two the documents can go to
LibreOffice, those of many cooperations in one call.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs import __version__
from ikzdocs.output import OutputFile, manifest, sha256
from ikzdocs.record import record
from ikzdocs.report import machine
from ikzdocs.report.model import CheckReport

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.pdf import Document
    from ikzdocs.documents.plan import Planned
    from ikzdocs.documents.press import Rendered  # noqa: TC004 - for types only, slow to import
    from ikzdocs.register import Register

REPORT = "pruefbericht.json"


@record
class RenderOptions:
    """What to render. `only`: kinds of documents; `templates`: a folder with own templates.

    `pdf` adds each document as PDF, `ris` the text parts for council information systems;
    `strict` refuses to make drafts of what is blocked.
    """

    only: tuple[str, ...] = ()
    templates: Path | None = None
    pdf: bool = False
    ris: bool = False
    strict: bool = False


@record
class Papers:
    """All files of a cooperation, ready to be written, and the report they rest on.

    `ohne_vorlage` are the kinds of papers that it needs too, but for which there is no template
    of its Land; not asked for where only some kinds were wanted.
    """

    report: CheckReport
    files: tuple[OutputFile, ...]
    ohne_vorlage: tuple[str, ...] = ()


@record
class Draft:
    """All that is made of a cooperation but PDF files and manifest.

    `templates` are the hashes of the templates used, by name, `wappen` those of the coats of arms
    by the name that the spec gives; `ohne_vorlage` as in `Papers`.
    """

    report: CheckReport
    options: RenderOptions
    documents: tuple[Rendered, ...]
    others: tuple[OutputFile, ...]
    templates: Mapping[str, str]
    wappen: Mapping[str, str]
    ohne_vorlage: tuple[str, ...]


def draft(report: CheckReport, options: RenderOptions) -> Draft:
    """Print the documents of a cooperation, and what goes with them.

    Raises:
        UnknownNameError: a kind of document that does not exist.
        NotNeededError: a kind of document that this cooperation does not need.
        ForeignLawError: a kind of document for which there is no template of this Land.
        TemplateError: a template cannot be used.
        SourceError, DocumentError: a coat of arms that the spec names cannot be used.
        InvariantError: a document breaks a promise of ours, or tells what the others do not;
            nothing may be written.
    """
    from ikzdocs.documents import (  # noqa: PLC0415 - docxtpl is slow to import
        consistency,
        press,
        wappen,
    )
    from ikzdocs.documents.shelf import Shelf  # noqa: PLC0415

    shelf = Shelf(own=options.templates)
    akte = replace(report.akte, wappen=wappen.lade(report.spec, report.folder))
    planned = press.select(akte, options.only, shelf)
    documents = tuple(press.print_papers(akte, shelf, planned))
    own = {one.template for one in planned if shelf.is_own(one.template)}
    consistency.check(akte, documents, own)
    text_parts = _text_parts(report, documents) if options.ris else ()
    workbooks = _workbooks(akte, planned)
    return Draft(
        report=report,
        options=options,
        documents=documents,
        others=(*workbooks, *text_parts, *_reports(report)),
        templates={one.template: shelf.sha256(one.template) for one in planned},
        wappen={
            party.wappen: sha256(akte.wappen[party.kuerzel].content)
            for party in report.spec.beteiligte
            if party.wappen and party.kuerzel in akte.wappen
        },
        ohne_vorlage=() if options.only else press.left_out(akte, shelf),
    )


def bind(made: Draft, pdfs: Iterable[Document] = ()) -> Papers:
    """Complete the set: documents, their PDF files, all others and the manifest."""
    report = made.report
    files = [OutputFile(name=paper.name, content=paper.content) for paper in made.documents]
    files += [OutputFile(name=f"{one.name}.pdf", content=one.content) for one in pdfs]
    files += made.others
    rests_on = basis(report.source.sha256, report.lage.stichtag, made.options, report.lage.register)
    rests_on["wappen"] = dict(sorted(made.wappen.items()))
    files.append(manifest(files, rests_on, made.templates))
    return Papers(report=report, files=tuple(files), ohne_vorlage=made.ohne_vorlage)


def for_pdf(documents: Iterable[Rendered]) -> list[Document]:
    """Return the documents as LibreOffice gets them, by name."""
    from ikzdocs.documents.pdf import Document  # noqa: PLC0415 - an optional tool behind it

    return [Document(name=one.planned.name, content=one.content) for one in documents]


def basis(
    spec_sha256: str, stichtag: date, options: RenderOptions, register: Register
) -> dict[str, object]:
    """Return what papers rest on beside templates and coats of arms; same basis, same papers."""
    return {
        "ikzdocs": __version__,
        "stichtag": stichtag.isoformat(),
        "spec_sha256": spec_sha256,
        "auswahl": {"nur": sorted(options.only), "pdf": options.pdf, "ris": options.ris},
        "register": {"quelle": register.quelle, "stand": register.stand.isoformat()},
    }


def _workbooks(akte: Akte, planned: Iterable[Planned]) -> Iterator[OutputFile]:
    from ikzdocs.documents import consistency, workbook  # noqa: PLC0415 - XlsxWriter is slow to import
    from ikzdocs.documents.properties import Properties  # noqa: PLC0415

    for one in planned:
        if one.kind == workbook.KIND:
            name = one.name + workbook.EXTENSION
            content = workbook.workbook(akte, Properties.of(akte, one))
            if content is not None:
                consistency.check_workbook(akte, name, content)
                yield OutputFile(name=name, content=content)


def _text_parts(report: CheckReport, documents: tuple[Rendered, ...]) -> Iterator[OutputFile]:
    from ikzdocs.documents import ris  # noqa: PLC0415 - only asked for by some

    for paper in documents:
        party = report.spec.partei(paper.planned.partei or "")
        if party is not None and paper.planned.kind == ris.KIND:
            yield from ris.text_parts(paper, party)


def _reports(report: CheckReport) -> list[OutputFile]:
    from ikzdocs.report import html  # noqa: PLC0415 - jinja2 is slow to import

    return [
        OutputFile(name="pruefbericht.html", content=html.as_html(report).encode("utf-8")),
        OutputFile(name=REPORT, content=machine.as_json(report)),
    ]
