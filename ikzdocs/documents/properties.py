"""What a document says of itself: title, author, language and a date that is not today's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ikzdocs.record import record
from ikzdocs.wordfile.xml import escaped

if TYPE_CHECKING:
    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.plan import Planned

CORE = "docProps/core.xml"
APP = "docProps/app.xml"
_LONGEST = 255

_CORE_XML = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties\
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator>\
<cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision>\
<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified>\
<dc:language>de-DE</dc:language></cp:coreProperties>"""

_APP_XML = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>ikzdocs</Application></Properties>"""


@record
class Properties:
    """The document properties. `day` (the Stichtag) stands for both created and modified."""

    title: str
    day: date
    author: str = ""
    subject: str = ""

    @classmethod
    def of(cls, akte: Akte, planned: Planned) -> Properties:
        """Return what a paper of this cooperation says of itself."""
        lead = akte.spec.federfuehrung
        return cls(
            title=f"{planned.titel}: {akte.spec.kooperation.titel}",
            day=akte.stichtag,
            author=lead.name if lead else "",
        )

    def parts(self) -> dict[str, bytes]:
        """The property parts of the package; nothing of the template's author stays."""
        core = _CORE_XML.format(
            title=_short(self.title),
            subject=_short(self.subject),
            author=_short(self.author),
            day=self.day.isoformat(),
        )
        return {CORE: core.encode(), APP: _APP_XML}


def _short(text: str) -> str:
    """Word takes 255 characters at most; a long title loses its end, the document nothing."""
    line = " ".join(text.splitlines())
    return escaped(line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…")
