"""Files that are no agreement: one clear sentence, in bounded time."""

from __future__ import annotations

import io
import zipfile

import pytest

from ikzdocs.errors import DocumentError
from ikzdocs.reviewer import Herkunft, Status
from tests.reviewer.papers import agreement, looked_at

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def zipped(**members: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "leer.docx", "leer"),
        (b"%PDF-1.7", "v.docx", "PDF-Datei"),
        (OLD_WORD, "v.doc", "alte Word-Datei"),
        (OLD_WORD + "EncryptedPackage".encode("utf-16-le"), "v.docx", "Kennwort"),
        (b"<html></html>", "v.docx", "HTML"),
        (zipped(a=b"b"), "v.docx", "Word"),
        (agreement()[:2000], "v.docx", "beschädigt"),
        (b"\xff\xfe\x00", "v.txt", "UTF-8"),
        (b"", "leer.txt", "keinen Text"),
        (b"   \n\n", "leer.txt", "keinen Text"),
        (b"a" * (6 << 20), "lang.txt", "zu groß"),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_sentence(
    content: bytes, name: str, sentence: str
) -> None:
    with pytest.raises(DocumentError, match=sentence) as refused:
        looked_at(content, name=name)
    assert "\n" not in str(refused.value)
    assert name in str(refused.value)


def test_a_text_with_a_byte_order_mark_is_read() -> None:
    text = "\ufeffVereinbarung zwischen der Stadt A und der Stadt B\n§ 1 Haftung\nSie haften nicht."
    report = looked_at(text.encode(), name="v.TXT")
    assert report.herkunft is Herkunft.FREMD
    assert report.clause("haftung").status is Status.VORHANDEN


@pytest.mark.parametrize(
    "text",
    ["x", "§", "§ 1", "(1)", "-", "§ 1\n§ 2\n§ 3", "…\n" * 50, "a-\nb", "zwischen"],
)
def test_scraps_of_text_are_no_reason_to_stop(text: str) -> None:
    assert len(looked_at(text.encode(), name="v.txt").clauses) == 22


def test_a_book_of_five_hundred_pages_is_read_or_refused() -> None:
    page = "Die Kosten tragen die Beteiligten nach dem Verhältnis der Einwohnerzahlen. " * 40
    text = "\n".join(f"§ {number}\n\n{page}" for number in range(1, 500))
    assert looked_at(text.encode(), name="v.txt").clause("kosten").status is Status.VORHANDEN
