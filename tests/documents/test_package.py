from __future__ import annotations

import io
import zipfile

from ikzdocs.documents.package import Packer

PARTS = {"[Content_Types].xml": b"<a/>" * 100, "word/bild.png": b"\x89PNG", "word/ü.xml": b""}


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_what_is_packed_comes_out_in_its_order() -> None:
    found = unpacked(Packer(PARTS).pack({}))
    assert found == PARTS
    assert list(found) == list(PARTS)


def test_a_changed_part_takes_the_place_of_the_old() -> None:
    found = unpacked(Packer(PARTS).pack({"word/bild.png": b"neu"}))
    assert found == PARTS | {"word/bild.png": b"neu"}
    assert list(found) == list(PARTS)


def test_a_part_that_nothing_points_to_is_left_out() -> None:
    assert unpacked(Packer(PARTS).pack({"docProps/app.xml": b"x"})) == PARTS


def test_nothing_of_time_or_machine_is_in_the_bytes() -> None:
    content = Packer(PARTS).pack({"word/bild.png": b"neu"})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.external_attr for info in archive.infolist()} == {0}
    assert content == Packer(PARTS).pack({"word/bild.png": b"neu"})


def test_packing_leaves_no_trace_in_the_packer() -> None:
    packer = Packer(PARTS)
    packer.pack({"word/bild.png": b"Gemeinde A"})
    assert unpacked(packer.pack({})) == PARTS
