"""The zip around a Word file, opened with distrust: bounds before inflating, nothing followed."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ikzdocs.errors import DocumentError
from ikzdocs.record import record
from ikzdocs.wordfile.xml import RELATIONS, TYPES, UnsafeXmlError, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

MAX_FILE = 20 << 20
MAX_MEMBERS = 2_000
MAX_UNPACKED = 200 << 20
MAX_XML = 40 << 20
MAX_RATIO = 200
RATIO_FROM = 1 << 20

SAVE_AS = "Bitte in Word oder LibreOffice als „Word-Dokument (.docx)“ speichern."
_WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN_TYPES = {_WORDPROCESSING + "document.main+xml", _WORDPROCESSING + "template.main+xml"}
_SYMLINK = 0o120000
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError)


@record
class Relation:
    """One relationship: `kind` is the last word of its type, `target` a part name or an address."""

    id: str
    kind: str
    target: str
    external: bool


@record
class Package:
    """The parts of a Word file in their order. `main` names the part with the text."""

    name: str
    parts: Mapping[str, bytes]
    types: Mapping[str, str]
    main: str

    def xml(self, part: str) -> Element:
        """The root of a part. Raises DocumentError where it is not well-formed."""
        return _xml(self.parts[part], part, self.name)

    def relations(self, part: str) -> tuple[Relation, ...]:
        """What a part points to; `""` asks for the package itself. Raises DocumentError."""
        return tuple(_relations(self.parts, part, self.name))

    def type_of(self, part: str) -> str:
        """The content type of a part, "" where none is declared."""
        ending = part.rpartition(".")[2].lower()
        return self.types.get(f"/{part}".lower()) or self.types.get(ending, "")

    def of_type(self, *endings: str) -> tuple[str, ...]:
        """The parts whose content type ends in one of these words (`header`, `footnotes`)."""
        wanted = {f"{_WORDPROCESSING}{ending}+xml" for ending in endings}
        return tuple(part for part in self.parts if self.type_of(part) in wanted)

    @property
    def written(self) -> tuple[str, ...]:
        """The parts that people write: the text, then headers, footers and footnotes."""
        return (self.main, *self.of_type("header", "footer", "footnotes"))


def open_package(content: bytes, name: str) -> Package:
    """Read a Word file from outside.

    Raises:
        DocumentError: not a Word file, encrypted, damaged, with macros, too big, or built to harm.
    """
    _refuse_other_formats(content, name)
    parts = _unpack(content, name)
    if "[Content_Types].xml" not in parts or "_rels/.rels" not in parts:
        raise DocumentError(name, _foreign_zip(parts), SAVE_AS)
    types = dict(_types(_xml(parts["[Content_Types].xml"], "[Content_Types].xml", name)))
    package = Package(name=name, parts=parts, types=types, main=_main(parts, name))
    _refuse_other_types(package)
    for part in parts:
        if part.endswith(".rels"):
            folder, _, file = part.rpartition("_rels/")
            package.relations(folder + file.removesuffix(".rels"))
    return package


def _refuse_other_formats(content: bytes, name: str) -> None:
    if not content:
        raise DocumentError(name, "Die Datei ist leer.")
    if len(content) > MAX_FILE:
        size, limit = len(content) >> 20, MAX_FILE >> 20
        raise DocumentError(name, f"Die Datei ist zu groß ({size} MB, erlaubt sind {limit} MB).")
    if not content.startswith(b"PK\x03\x04"):
        raise DocumentError(name, *_other_format(content))


def _other_format(content: bytes) -> tuple[str, str]:
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in content:
            return "Die Datei ist mit einem Kennwort geschützt.", "Bitte das Kennwort entfernen."
        return "Das ist eine alte Word-Datei (.doc).", SAVE_AS
    if content.startswith(b"{\\rtf"):
        return "Das ist eine RTF-Datei.", SAVE_AS
    if content.startswith(b"%PDF"):
        return "Das ist eine PDF-Datei; gelesen werden nur Word-Dateien (.docx).", ""
    if content.lstrip()[:1] == b"<":
        return "Das ist eine HTML- oder XML-Datei, keine Word-Datei.", SAVE_AS
    return "Das ist keine Word-Datei (.docx).", SAVE_AS


def _unpack(content: bytes, name: str) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            _check_directory(members, name)
            return {
                member.filename: archive.read(member) for member in members if not member.is_dir()
            }
    except _DAMAGE as error:
        raise DocumentError(name, f"Die Datei ist beschädigt ({str(error)[:80]}).") from None


def check_zip(content: bytes, name: str) -> None:
    """Look at the table of contents of any zip from outside, before someone else inflates it.

    Raises:
        DocumentError: no zip, encrypted, too big, or built to harm.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_directory(archive.infolist(), name)
    except _DAMAGE as error:
        raise DocumentError(name, f"Die Datei ist beschädigt ({str(error)[:80]}).") from None


def _check_directory(members: list[zipfile.ZipInfo], name: str) -> None:
    """All that the table of contents already tells, before a byte is inflated."""
    if len(members) > MAX_MEMBERS:
        raise DocumentError(name, f"Die Datei hat {len(members)} Teile, erlaubt: {MAX_MEMBERS}.")
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise DocumentError(name, f"Entpackt ist sie größer als {MAX_UNPACKED >> 20} MB.")
    seen: set[str] = set()
    for member in members:
        fault = _member_fault(member)
        if member.filename.casefold() in seen:
            fault = "ist doppelt vorhanden"
        if fault:
            raise DocumentError(name, f"Der Teil „{member.filename[:60]}“ {fault}.")
        seen.add(member.filename.casefold())
    _check_overlap(members, name)


def _member_fault(member: zipfile.ZipInfo) -> str:
    """What is wrong with one entry of the table of contents, "" if nothing."""
    path, size = member.filename, member.file_size
    unsafe = path.startswith("/") or set(path) & set("\\:\0") or ".." in path.split("/")
    faults = {
        "ist verschlüsselt": member.flag_bits & 1,
        "hat einen unzulässigen Namen": unsafe,
        "ist ein symbolischer Verweis": (member.external_attr >> 16) & 0o170000 == _SYMLINK,
        "ist auf unbekannte Weise gepackt": member.compress_type not in _METHODS,
        "ist verdächtig stark gepackt": size > max(RATIO_FROM, MAX_RATIO * member.compress_size),
        f"ist größer als {MAX_XML >> 20} MB": path.endswith((".xml", ".rels")) and size > MAX_XML,
    }
    return next((text for text, is_so in faults.items() if is_so), "")


def _check_overlap(members: list[zipfile.ZipInfo], name: str) -> None:
    end = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        if member.header_offset < end:
            raise DocumentError(name, f"Der Teil „{member.filename[:60]}“ überlappt einen anderen.")
        end = member.header_offset + 30 + member.compress_size


def _foreign_zip(parts: Mapping[str, bytes]) -> str:
    if b"opendocument" in parts.get("mimetype", b""):
        return "Das ist eine LibreOffice-Datei (.odt), keine Word-Datei."
    return "Das ist keine Word-Datei: Inhaltsverzeichnis oder Verknüpfungen fehlen."


def _types(root: Element) -> Iterator[tuple[str, str]]:
    for entry in root.iter(f"{{{TYPES}}}Default", f"{{{TYPES}}}Override"):
        key = entry.get("PartName") or entry.get("Extension") or ""
        yield key.lower(), entry.get("ContentType") or ""


def _relations(parts: Mapping[str, bytes], part: str, name: str) -> Iterator[Relation]:
    folder, _, file = part.rpartition("/")
    rels = posixpath.join(folder, "_rels", f"{file}.rels")
    if rels not in parts:
        return
    for entry in _xml(parts[rels], rels, name).iter(f"{{{RELATIONS}}}Relationship"):
        kind, target = entry.get("Type") or "", entry.get("Target") or ""
        if "purl.oclc.org" in kind:
            raise DocumentError(name, "Die Datei ist als „Strict Open XML“ gespeichert.", SAVE_AS)
        external = entry.get("TargetMode") == "External" or target.startswith("#")
        if not external:
            target = _inside(parts, folder, target, name)
        yield Relation(
            id=entry.get("Id") or "",
            kind=kind.rpartition("/")[2],
            target=target,
            external=external,
        )


def _inside(parts: Mapping[str, bytes], folder: str, target: str, name: str) -> str:
    path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    if path not in parts:
        raise DocumentError(name, f"Der Teil „{target[:60]}“ fehlt in der Datei.")
    return path


def _main(parts: Mapping[str, bytes], name: str) -> str:
    for relation in _relations(parts, "", name):
        if relation.kind == "officeDocument":
            return relation.target
    raise DocumentError(name, "Die Datei enthält kein Dokument.", SAVE_AS)


def _refuse_other_types(package: Package) -> None:
    kind = package.type_of(package.main)
    if kind not in _MAIN_TYPES:
        raise DocumentError(package.name, _kind_of_office(kind), SAVE_AS)
    root = package.xml(package.main)
    if not root.tag.endswith("}document") or root.find("{*}body") is None:
        raise DocumentError(package.name, "Der Hauptteil ist kein Word-Dokument.", SAVE_AS)


def _kind_of_office(kind: str) -> str:
    if "macro" in kind.lower():
        return "Die Datei enthält Makros (.docm)."
    if "spreadsheet" in kind:
        return "Das ist eine Excel-Datei."
    if "presentation" in kind:
        return "Das ist eine PowerPoint-Datei."
    return "Der Hauptteil ist kein Word-Dokument."


def _xml(data: bytes, part: str, name: str) -> Element:
    try:
        return parse(data)
    except UnsafeXmlError as error:
        raise DocumentError(name, f"Der Teil „{part}“ ist nicht lesbar: {error}.") from None
