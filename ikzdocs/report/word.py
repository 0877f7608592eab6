"""The report as a Word document, for the file and for the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.documents.properties import Properties
from ikzdocs.documents.shelf import Shelf
from ikzdocs.report.page import page

if TYPE_CHECKING:
    from ikzdocs.report.model import CheckReport

TEMPLATE = "annexes/pruefbericht.docx"


def as_docx(report: CheckReport, shelf: Shelf | None = None) -> bytes:
    """Return the report as a .docx file, from the template on the shelf.

    Raises:
        TemplateError: the template cannot be used.
    """
    told = page(report)
    lead = report.spec.federfuehrung
    properties = Properties(
        title=f"Prüfbericht: {report.spec.kooperation.titel}",
        day=report.lage.stichtag,
        author=lead.name if lead else "",
    )
    return (shelf or Shelf()).template(TEMPLATE).render(told.namen(), properties).content
