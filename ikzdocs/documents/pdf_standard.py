"""What LibreOffice leaves to be done: PDF/A-2b and PDF/UA-1 in one file, and the same bytes always.

It marks a file as PDF/UA without declaring that mark as PDF/A demands, draws lines that belong to
no tag, loses the alt texts of charts, gives notes no id and pages no tab order, and writes the
time of day into five places.
"""

from __future__ import annotations

import re
import struct
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING, Any

from ikzdocs.errors import MissingToolError

try:
    import pikepdf
except ImportError as error:
    raise MissingToolError(
        "pikepdf", "PDF-Dateien", "Installieren: pip install 'ikzdocs[pdf]'."
    ) from error

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

_PROPERTY = """<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description></rdf:li>"""
_EXTENSION = f"""<rdf:Description rdf:about=""\
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq>{_PROPERTY}</rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
_TIMES = re.compile(r"(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*")
_ICC_TIME = slice(24, 36)
_DRAW = frozenset({"m", "re"})
_PAINT = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"})
_OPEN = frozenset({"BMC", "BDC"})
_ARTIFACT = ([pikepdf.Name.Artifact], pikepdf.Operator("BMC"))
_END: tuple[list[Any], pikepdf.Operator] = ([], pikepdf.Operator("EMC"))


def conform(content: bytes, day: date, descriptions: Sequence[str] = ()) -> bytes:
    """Return a PDF of LibreOffice as PDF/A-2b with PDF/UA-1, dated `day`.

    `descriptions` are the alt texts of the pictures in reading order; LibreOffice loses those of
    charts.
    """
    target = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        _rewrite_metadata(pdf, day)
        _date(pdf, day)
        for page in pdf.pages:
            _order_annotations(page)
            _mark_lines(pdf, page)
        _name_parts(pdf.Root.get("/StructTreeRoot"), descriptions)
        for key in ("/DocChecksum", "/ID"):
            if key in pdf.trailer:
                del pdf.trailer[key]
        pdf.save(target, deterministic_id=True)
    return target.getvalue()


def _rewrite_metadata(pdf: Any, day: date) -> None:  # noqa: ANN401 - pikepdf has no types here
    xmp = pdf.Root.Metadata.read_bytes().decode("utf-8")
    if "pdfaExtension:schemas" not in xmp:
        xmp = xmp.replace("</rdf:RDF>", f"{_EXTENSION}</rdf:RDF>")
    xmp = _TIMES.sub(rf"\g<1>{day.isoformat()}T00:00:00Z", xmp)
    stream = pikepdf.Stream(pdf, xmp.encode("utf-8"))
    stream.Type, stream.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    pdf.Root.Metadata = pdf.make_indirect(stream)


def _date(pdf: Any, day: date) -> None:  # noqa: ANN401
    for key in ("/CreationDate", "/ModDate"):
        if key in pdf.docinfo:
            pdf.docinfo[key] = pikepdf.String(f"D:{day:%Y%m%d}000000Z")
    for intent in pdf.Root.get("/OutputIntents", []):
        if "/DestOutputProfile" in intent:
            profile = bytearray(intent.DestOutputProfile.read_bytes())
            profile[_ICC_TIME] = struct.pack(">6H", day.year, day.month, day.day, 0, 0, 0)
            intent.DestOutputProfile.write(bytes(profile))


def _order_annotations(page: Any) -> None:  # noqa: ANN401
    """Let the tab key follow the structure; a link outside the structure is dropped."""
    if "/Annots" in page:
        page.Annots = pikepdf.Array([one for one in page.Annots if not _is_loose_link(one)])
        page.Tabs = pikepdf.Name.S


def _is_loose_link(annotation: Any) -> bool:  # noqa: ANN401
    return annotation.get("/Subtype") == pikepdf.Name.Link and "/StructParent" not in annotation


def _mark_lines(pdf: Any, page: Any) -> None:  # noqa: ANN401
    """Tell what is drawn outside every tag (rules, borders) to be decoration."""
    marked: list[Any] = []
    depth, drawing = 0, False
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if not depth and not drawing and operator in _DRAW:
            drawing = True
            marked.append(_ARTIFACT)
        marked.append(instruction)
        if drawing and operator in _PAINT:
            drawing = False
            marked.append(_END)
        depth += (operator in _OPEN) - (operator == "EMC")
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(marked))


def _name_parts(tree: Any, descriptions: Sequence[str]) -> None:  # noqa: ANN401
    """Give every footnote an id, and every picture the description it has in Word."""
    waiting_for = iter(descriptions)
    notes = count(1)
    for element in _structure(tree):
        kind = element.get("/S")
        if kind == pikepdf.Name.Note and "/ID" not in element:
            element.ID = pikepdf.String(f"note{next(notes)}")
        if kind == pikepdf.Name.Figure:
            description = next(waiting_for, None)
            if description and "/Alt" not in element:
                element.Alt = pikepdf.String(description)


def _structure(tree: Any) -> Iterator[Any]:  # noqa: ANN401
    """Walk the structure in reading order, each element once."""
    seen: set[tuple[int, int]] = set()
    waiting = [tree]
    while waiting:
        item = waiting.pop()
        if isinstance(item, pikepdf.Array):
            waiting.extend(reversed(list(item)))
        elif isinstance(item, pikepdf.Dictionary) and item.objgen not in seen:
            if item.objgen != (0, 0):
                seen.add(item.objgen)
            yield item
            waiting.append(item.get("/K"))
