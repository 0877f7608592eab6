"""What is said of a release in several places is the same everywhere."""

from __future__ import annotations

import re

import yaml

from ikzdocs import __version__
from tests.helpers import ROOT

PUBLICCODE = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_version_and_day_are_those_of_the_newest_entry() -> None:
    newest = re.search(r"^## (\S+) – (\S+)$", CHANGELOG, re.MULTILINE)
    assert newest is not None
    assert newest.groups() == (PUBLICCODE["softwareVersion"], PUBLICCODE["releaseDate"])
    assert newest[1] == __version__


def test_every_release_tells_what_changed_in_the_law() -> None:
    releases = re.split(r"^## ", CHANGELOG, flags=re.MULTILINE)[1:]
    assert all("### Recht" in release for release in releases)


def test_the_short_description_is_short_enough_for_a_catalogue() -> None:
    german = PUBLICCODE["description"]["de"]
    assert len(german["shortDescription"]) <= 150
    assert 150 < len(german["longDescription"]) <= 10_000
