"""A job stays in its folder; a record says in a word what became of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ikzdocs.batch import Job, Record, Status
from ikzdocs.batch.model import failed
from ikzdocs.errors import InternalError

JOB = Job(folder="a", spec=Path("a.yaml"))


@pytest.mark.parametrize("name", ["..", "a/b", "/etc", "A", "con", ""])
def test_a_folder_that_leads_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(InternalError):
        Job(folder=name, spec=Path("a.yaml"))


def _record(severity: str, *, foerderfaehig: bool) -> Record:
    return Record(
        ordner="a",
        spec="a.yaml",
        status=Status.GESCHRIEBEN,
        exit_code=0,
        foerderfaehig=foerderfaehig,
        findings=({"severity": severity},),
    )


def test_the_verdict_in_words() -> None:
    assert _record("hinweis", foerderfaehig=True).urteil == "förderfähig"
    assert _record("offen", foerderfaehig=True).urteil == "förderfähig, 1 offen"
    assert _record("unwirksam", foerderfaehig=False).urteil == "noch nicht förderfähig"
    assert failed(JOB, 2, "x").urteil == "nicht brauchbar"
    assert failed(JOB, 3, "x").urteil == "gescheitert"
