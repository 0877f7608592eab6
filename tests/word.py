"""Small Word files for tests, made of the few parts that a test is about."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'

_ROOTS = {
    "header": "hdr",
    "footer": "ftr",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "styles": "styles",
    "numbering": "numbering",
}

STYLES = """<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Paragraf"><w:name w:val="Paragraf"/>
<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>
<w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Absatz"><w:name w:val="Absatz"/>
<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>
</w:pPr></w:style>"""

NUMBERING = """<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Paragraf"/>
<w:lvlText w:val="§\u00a0%1"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Absatz"/>
<w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""


def paragraph(text: str, style: str = "") -> str:
    """A paragraph with one run; `text` is plain text."""
    looks = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{looks}{run(text)}</w:p>"


def run(text: str) -> str:
    """A run with one text."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of plain texts."""
    grid = "<w:gridCol/>" * max(len(row) for row in rows)
    lines = "".join(
        f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"


def reference(bookmark: str, switches: str = r"\r \h") -> str:
    """The runs of a REF field whose stored result is out of date."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> REF {bookmark} {switches} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>?</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def bookmarked(name: str, content: str, number: int = 1) -> str:
    """Paragraphs between a bookmark's start and end."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def make_docx(
    body: str,
    *,
    parts: Mapping[str, str] | None = None,
    raw: Mapping[str, bytes | None] | None = None,
    relations: str = "",
    main_type: str = f"{_TYPE}.document.main+xml",
) -> bytes:
    """A Word file.

    `body` and the values of `parts` (keys: header, footer, footnotes, endnotes, comments, styles,
    numbering) are the XML inside of the root element. `raw` adds, replaces or (None) removes
    members of the zip, `relations` adds relationships of the main part.
    """
    inner = {"styles": STYLES, "numbering": NUMBERING, **(parts or {})}
    document = f"<w:document {_NAMESPACES}><w:body>{body}{_references(inner)}</w:body></w:document>"
    members: dict[str, bytes] = {
        "[Content_Types].xml": _content_types(inner, main_type).encode(),
        "_rels/.rels": _package_relations().encode(),
        "word/document.xml": document.encode("utf-8", "surrogatepass"),
        "word/_rels/document.xml.rels": _part_relations(inner, relations).encode(),
        "docProps/core.xml": _CORE.encode(),
    }
    for kind, content in inner.items():
        root = _ROOTS[kind]
        members[f"word/{kind}.xml"] = f"<w:{root} {_NAMESPACES}>{content}</w:{root}>".encode()
    changed = members | dict(raw or {})
    return make_zip({name: data for name, data in changed.items() if data is not None})


def make_zip(members: Mapping[str, bytes]) -> bytes:
    """A zip of these members in this order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def part(content: bytes, name: str = "word/document.xml") -> str:
    """One member of a Word file as text."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


_CORE = (
    "<cp:coreProperties"
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Vorlage</dc:title>'
    "<dc:creator>Jemand</dc:creator></cp:coreProperties>"
)


def _references(inner: Mapping[str, str]) -> str:
    """The section's properties, naming header and footer."""
    names = "".join(
        f'<w:{kind}Reference w:type="default" r:id="{kind}"/>'
        for kind in ("header", "footer")
        if kind in inner
    )
    return _SECTION.replace("<w:sectPr>", f"<w:sectPr>{names}")


def _content_types(inner: Mapping[str, str], main_type: str) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for kind in inner
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>"
    )


def _package_relations() -> str:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _relationships(
        f'<Relationship Id="m" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="c" Type="{core}" Target="docProps/core.xml"/>'
    )


def _part_relations(inner: Mapping[str, str], more: str) -> str:
    own = "".join(
        f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in inner
    )
    return _relationships(own + more)


def _relationships(entries: str) -> str:
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{entries}</Relationships>'
