"""Our agreements after LibreOffice has had them: the clauses are still told apart."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from ikzdocs.reviewer import Herkunft, Status
from tests.helpers import needed
from tests.reviewer.papers import agreement, looked_at, replaced, without_clause

if TYPE_CHECKING:
    from pathlib import Path

TIMEOUT = 180


def converted(program: str, file: Path, kind: str, profile: Path) -> Path:
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(file.parent / kind),
            str(file),
        ],
        check=True,
        capture_output=True,
        timeout=TIMEOUT,
    )
    return file.parent / kind / f"{file.stem}.{kind}"


@pytest.fixture(scope="module")
def travel(tmp_path_factory: pytest.TempPathFactory) -> Travel:
    return Travel(needed("soffice", "LibreOffice"), tmp_path_factory.mktemp("reise"))


class Travel:
    """docx → odt → docx, as in an office that uses LibreOffice."""

    def __init__(self, program: str, folder: Path) -> None:
        self.program, self.folder = program, folder

    def __call__(self, content: bytes) -> bytes:
        file = self.folder / "vereinbarung.docx"
        file.write_bytes(content)
        odt = converted(self.program, file, "odt", self.folder / "profil")
        return converted(self.program, odt, "docx", self.folder / "profil").read_bytes()


def test_all_clauses_are_found_after_the_journey(travel: Travel) -> None:
    report = looked_at(travel(agreement()))
    assert report.herkunft is Herkunft.IKZDOCS
    assert {clause.status for clause in report.clauses} == {Status.VORHANDEN}
    assert report.facts == looked_at(agreement()).facts


def test_nothing_is_told_that_the_journey_did(travel: Travel) -> None:
    assert looked_at(travel(agreement()), agreement()).findings == ()


def test_a_damage_is_found_after_the_journey(travel: Travel) -> None:
    damaged = without_clause(agreement(), "salvatorisch")
    damaged = replaced(damaged, "einer Frist von zwölf Monaten", "einer Frist von sechs Monaten")
    report = looked_at(travel(damaged), agreement())
    assert report.clause("salvatorisch").status is Status.FEHLT
    assert report.clause("kuendigung").status is Status.GEAENDERT
    assert [finding.path for finding in report.findings] == ["salvatorisch", "kuendigung"]
