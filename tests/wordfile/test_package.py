from __future__ import annotations

import io
import random
import struct
import zipfile

import pytest

from ikzdocs import wordfile
from ikzdocs.errors import DocumentError
from ikzdocs.wordfile import package
from ikzdocs.wordfile.package import open_package
from tests.word import make_docx, make_zip, paragraph

DOCX = make_docx(paragraph("Text"))
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))


def members(content: bytes = DOCX) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_document(xml: bytes) -> bytes:
    return make_docx("", raw={"word/document.xml": xml})


def with_member(**facts: object) -> bytes:
    """The good file and one more member with these facts of its entry."""
    info = zipfile.ZipInfo(str(facts.pop("filename", "word/x.bin")))
    data = facts.pop("data", b"x")
    assert isinstance(data, bytes)
    for key, fact in facts.items():
        setattr(info, key, fact)
    buffer = io.BytesIO(DOCX)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(info, data)
    return buffer.getvalue()


def flagged(content: bytes, offset: int, flags: int) -> bytes:
    """The same zip with a word of each entry in the table of contents changed."""
    changed = bytearray(content)
    at = content.find(b"PK\x01\x02")
    struct.pack_into("<H", changed, at + offset, flags)
    return bytes(changed)


def overlapping() -> bytes:
    """The second entry starts where the first does."""
    changed = bytearray(DOCX)
    first = DOCX.find(b"PK\x01\x02")
    second = DOCX.find(b"PK\x01\x02", first + 4)
    struct.pack_into("<L", changed, second + 42, struct.unpack_from("<L", DOCX, first + 42)[0])
    return bytes(changed)


REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "leer"),
    "rtf": (b"{\\rtf1 Hallo}", "RTF"),
    "pdf": (b"%PDF-1.7 ...", "PDF"),
    "html": (b"<html><body>Hallo</body></html>", "HTML"),
    "old doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".doc"),
    "encrypted": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "Kennwort",
    ),
    "garbage": (b"\x01\x02\x03 garbage", "keine Word-Datei"),
    "odt": (make_zip({"mimetype": b"application/vnd.oasis.opendocument.text"}), "LibreOffice"),
    "any zip": (make_zip({"a.txt": b"a"}), "keine Word-Datei"),
    "macros": (
        make_docx("", main_type="application/vnd.ms-word.document.macroEnabled.main+xml"),
        "Makros",
    ),
    "excel": (
        make_docx("", main_type="application/vnd.openxmlformats-officedocument.spreadsheetml.x"),
        "Excel",
    ),
    "powerpoint": (
        make_docx("", main_type="application/vnd.openxmlformats-officedocument.presentationml.x"),
        "PowerPoint",
    ),
    "truncated": (DOCX[: len(DOCX) // 2], "beschädigt"),
    "bad deflate stream": (DOCX[:60] + b"\xff" * 20 + DOCX[80:], "beschädigt"),
    "part twice in other case": (make_zip(members() | {"WORD/document.xml": b"x"}), "doppelt"),
    "path upwards": (with_member(filename="word/../../x.xml"), "unzulässigen Namen"),
    "absolute path": (with_member(filename="/etc/x.xml"), "unzulässigen Namen"),
    "backslash": (with_member(filename="word\\x.xml"), "unzulässigen Namen"),
    "symbolic link": (with_member(external_attr=0o120777 << 16), "symbolischer Verweis"),
    "odd compression": (with_member(compress_type=zipfile.ZIP_BZIP2), "unbekannte Weise"),
    "zip password": (flagged(DOCX, 8, 1), "verschlüsselt"),
    "overlapping": (overlapping(), "überlappt"),
    "ratio bomb": (
        with_member(data=bytes(4 << 20), compress_type=zipfile.ZIP_DEFLATED),
        "verdächtig stark gepackt",
    ),
    "too many parts": (
        make_zip(members() | {f"x{n}": b"" for n in range(package.MAX_MEMBERS)}),
        "Teile",
    ),
    "no document": (
        make_docx("", raw={"_rels/.rels": b"<Relationships/>"}),
        "kein Dokument",
    ),
    "no content types": (
        make_zip({k: v for k, v in members().items() if k != "[Content_Types].xml"}),
        "Inhaltsverzeichnis",
    ),
    "wrong root": (with_document(b"<x/>"), "kein Word-Dokument"),
    "no body": (with_document(b'<w:document xmlns:w="w"/>'), "kein Word-Dokument"),
    "broken xml": (with_document(b"<w:document"), "nicht lesbar"),
    "entity bomb": (
        with_document(b'<!DOCTYPE x [<!ENTITY a0 "x">%s]><x>&a8;</x>' % _BOMB.encode()),
        "DTD",
    ),
    "external entity": (
        with_document(b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
        "DTD",
    ),
    "dtd in utf-16": (with_document('<!DOCTYPE x SYSTEM "y"><x/>'.encode("utf-16")), "DTD"),
    "dtd far behind": (
        with_document(b"<!--" + b"x" * 70_000 + b'--><!DOCTYPE x SYSTEM "y"><x/>'),
        "DTD",
    ),
    "very deep": (with_document(b"<x>" * 20_000 + b"</x>" * 20_000), "nicht lesbar"),
    "part missing": (
        make_docx("", relations='<Relationship Id="q" Type="t/image" Target="media/no.png"/>'),
        "fehlt",
    ),
    "properties missing": (
        make_zip({k: v for k, v in members().items() if k != "docProps/core.xml"}),
        "Der Teil „docProps/core.xml“ fehlt",
    ),
    "relation leaves the package": (
        make_docx("", relations='<Relationship Id="q" Type="t/x" Target="../../../etc/passwd"/>'),
        "fehlt",
    ),
    "strict": (
        make_docx(
            "",
            raw={
                "_rels/.rels": members()["_rels/.rels"].replace(
                    b"schemas.openxmlformats.org/officeDocument/2006",
                    b"purl.oclc.org/ooxml/officeDocument",
                )
            },
        ),
        "Strict",
    ),
}


@pytest.mark.parametrize(("content", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_read_safely_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason) as refused:
        open_package(content, "zurueck.docx")
    assert str(refused.value).startswith("zurueck.docx: ")


def test_a_part_that_is_there_twice_is_refused() -> None:
    buffer = io.BytesIO(DOCX)
    with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(DocumentError, match="doppelt"):
        open_package(buffer.getvalue(), "x.docx")


@pytest.mark.parametrize("bound", ["MAX_FILE", "MAX_UNPACKED", "MAX_XML"])
def test_sizes_are_bounded_before_anything_is_inflated(
    bound: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, bound, 200)
    with pytest.raises(DocumentError):
        open_package(DOCX, "x.docx")


def test_a_part_in_utf_16_is_read() -> None:
    xml = f'<?xml version="1.0" encoding="UTF-16"?>{members()["word/document.xml"].decode()}'
    word = wordfile.read(with_document(xml.encode("utf-16")), "x.docx")
    assert [block.text for block in word.blocks] == ["Text"]


def test_relations_tell_inside_from_outside() -> None:
    relations = (
        '<Relationship Id="a" Type="x/hyperlink" Target="https://a.example" TargetMode="External"/>'
    )
    found = open_package(make_docx("", relations=relations), "x").relations("word/document.xml")
    assert {(one.kind, one.target, one.external) for one in found} == {
        ("styles", "word/styles.xml", False),
        ("numbering", "word/numbering.xml", False),
        ("hyperlink", "https://a.example", True),
    }


def test_damaged_files_are_refused_or_read_but_never_crash() -> None:
    chance = random.Random(7)  # noqa: S311 - the same damage in every run
    refused = 0
    for _ in range(300):
        damaged = bytearray(DOCX)
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            wordfile.read(bytes(damaged), "x.docx")
        except DocumentError:
            refused += 1
    assert refused > 200
