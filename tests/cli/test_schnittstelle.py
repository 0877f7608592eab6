"""docs/schnittstelle.md names every key that a script can meet, and its example runs."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]

PAGE = (ROOT / "docs/schnittstelle.md").read_text(encoding="utf-8")
DAY = ("--stichtag", "2026-11-21")
BIRKENAU = ROOT / "samples/birkenau-digitalisierung.yaml"
NAMED_BY_DATA = {"verteilung", "vorlagen", "severities"}
"""Below these stand names of parties, files or weights."""


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _keys(one)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            if key not in NAMED_BY_DATA and not ("dateien" in key and isinstance(inner, dict)):
                yield from _keys(inner)


def _untold(heading: str, text: str) -> set[str]:
    """Return the keys of a record that the page does not name under a heading."""
    section = re.split(r"^##+ ", PAGE.partition(heading)[2], maxsplit=1, flags=re.MULTILINE)[0]
    told = set(re.findall(r"`(\w+)`", section)) | {"norm", "url"}
    return set(_keys(json.loads(text))) - told


def test_the_keys_of_a_check_are_told(run: Run) -> None:
    for sample in ("birkenau-digitalisierung", "erster-entwurf"):
        spec = ROOT / f"samples/{sample}.yaml"
        told = run("check", spec, "--mit-jahren", "3", "--format", "json", *DAY)
        assert _untold("## `ikzdocs check", told.out) == set()


def test_the_keys_of_manifest_and_summary_are_told(run: Run, tmp_path: Path) -> None:
    written = run("batch", BIRKENAU, "-o", tmp_path, "--jobs", "1", "--format", "json", *DAY)
    manifest = next(tmp_path.rglob("manifest.json")).read_text(encoding="utf-8")
    assert _untold("### `manifest.json`", manifest) == set()
    assert _untold("## `ikzdocs batch", written.out) == set()


def test_the_keys_of_a_review_are_told(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "entwurf.txt"
    text.write_text("§ 1 Haftung\nDie Gemeinde Birkenau haftet der Stadt Lich.", encoding="utf-8")
    told = run("review", text, "--format", "json", *DAY)
    assert _untold("## `ikzdocs review", told.out) == set()


@pytest.mark.parametrize(
    "command",
    [
        ("rules", *DAY),
        ("law", *DAY),
        ("register", "search", "birkenau", *DAY),
        ("templates", "check"),
    ],
)
def test_the_keys_of_the_lists_are_told(run: Run, command: tuple[str, ...]) -> None:
    assert _untold("## Verzeichnisse", run(*command, "--format", "json").out) == set()


def test_the_example_of_the_library_runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "kooperation.yaml").write_bytes(BIRKENAU.read_bytes())
    monkeypatch.chdir(tmp_path)
    for page in (PAGE, (ROOT / "README.md").read_text(encoding="utf-8")):
        example = re.findall(r"```python\n(.*?)```", page, re.DOTALL)[0]
        exec(compile(example, "example", "exec"), {})  # noqa: S102 - our own page
