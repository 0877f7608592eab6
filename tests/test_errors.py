"""What stops ikzdocs says so in one German sentence, also across processes."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest

from ikzdocs.errors import (
    BlockedError,
    IkzdocsError,
    InternalError,
    InvariantError,
    MissingToolError,
    OutputExistsError,
    SourceError,
    StichtagError,
    TemplateError,
    UnknownNameError,
)

ERRORS = [
    SourceError(file="a.yaml", message="Doppelt.", remedy="Streichen.", line=3, column=7),
    SourceError("a.yaml", "Leer.", "Ausfüllen."),
    TemplateError("vereinbarung", "§ 2", "Unbekannter Name."),
    InvariantError("antrag.docx", ("{{ steht noch da",)),
    BlockedError(count=2),
    OutputExistsError((Path("a.docx"),)),
    MissingToolError(tool="LibreOffice", purpose="PDF", remedy="Installieren."),
    UnknownNameError("Die Regel", "x", ("y", "z")),
    StichtagError(date(2015, 1, 1), date(2019, 12, 19)),
    InternalError("Eine Annahme stimmt nicht."),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_comes_back_whole_from_another_process(error: IkzdocsError) -> None:
    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own object
    assert type(back) is type(error)
    assert str(back) == str(error)


def test_a_place_is_told_as_file_line_and_column() -> None:
    assert str(ERRORS[0]) == "a.yaml:3:7: Doppelt. Streichen."
    assert str(ERRORS[1]) == "a.yaml: Leer. Ausfüllen."


def test_one_blocking_point_is_told_in_the_singular() -> None:
    assert str(BlockedError(count=1)).startswith("Es wurde nichts geschrieben: 1 Punkt sperrt.")


def test_errors_can_cross_a_context_manager() -> None:
    error = BlockedError(count=1)
    with pytest.raises(BlockedError) as caught:
        raise error
    caught.value.with_traceback(None)
    assert caught.value.__traceback__ is None


def test_an_error_lacks_none_of_its_values() -> None:
    with pytest.raises(AttributeError, match="remedy"):
        MissingToolError("LibreOffice", purpose="PDF")  # type: ignore[call-arg]
