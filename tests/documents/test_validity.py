"""Every paper of a sample before the eyes of a stranger: Microsoft's own validator."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from ikzdocs import pipeline
from ikzdocs.documents.press import print_papers, select
from ikzdocs.documents.shelf import Shelf
from tests.cooperations import STICHTAG
from tests.helpers import ROOT, ooxml_validator

if TYPE_CHECKING:
    from pathlib import Path

SAMPLES = ("birkenau-digitalisierung", "erster-entwurf", "giessen-cybersicherheit")


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_validator_finds_no_fault(sample: str, tmp_path: Path) -> None:
    validator = ooxml_validator()
    akte = pipeline.check(ROOT / f"samples/{sample}.yaml", stichtag=STICHTAG).akte
    planned = {one.template: one for one in select(akte)}.values()
    faults: dict[str, object] = {}
    for paper in print_papers(akte, Shelf(), planned):
        file = tmp_path / paper.name
        file.write_bytes(paper.content)
        told = subprocess.run([validator, file], capture_output=True, check=False)
        if errors := json.loads(told.stdout)["errors"]:
            faults[paper.name] = errors
    assert faults == {}
