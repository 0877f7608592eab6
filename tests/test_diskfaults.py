from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from ikzdocs.diskfaults import told
from ikzdocs.errors import OutputError

WORDS = {
    errno.EACCES: "darf nicht geschrieben werden",
    errno.EROFS: "schreibgeschützt",
    errno.ENOSPC: "Der Datenträger ist voll",
    errno.ENOENT: "lässt sich nicht anlegen",
    errno.EINVAL: "Dieser Name ist hier nicht erlaubt",
    errno.ENAMETOOLONG: "Der Pfad ist zu lang",
}


@pytest.mark.parametrize(("code", "words"), WORDS.items(), ids=map(errno.errorcode.get, WORDS))
def test_what_the_system_answers_is_told_in_german_with_the_file(code: int, words: str) -> None:
    with pytest.raises(OutputError, match=words) as refused, told(Path("out")):
        raise OSError(code, os.strerror(code), "out/a.docx")
    assert "a.docx" in str(refused.value)
    assert os.strerror(code) not in str(refused.value)


def test_what_is_rare_is_told_as_the_system_says_it() -> None:
    with pytest.raises(OutputError, match=r"„out“: .*nicht möglich \(seltsam\)"), told(Path("out")):
        raise OSError(errno.EBADF, "seltsam")
