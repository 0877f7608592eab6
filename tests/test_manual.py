"""The manual tells the truth: its outputs are real, it names every command, its links lead on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click
import pytest

from ikzdocs import __version__
from ikzdocs.cli import cli
from scripts import manual
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MANUAL = sorted(manual.PAGES.glob("*.md"))
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
PICTURES = sorted((ROOT / "docs/bilder").glob("*.png"))
MOST_BYTES = 200_000

_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", MANUAL, ids=_name)
def test_every_output_in_the_manual_is_what_the_command_tells(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == manual.page(page)


def test_old_output_gives_way_to_the_real_one(tmp_path: Path) -> None:
    page = "```console\n$ ikzdocs --version\nikzdocs 0.1\n```"
    real = f"```console\n$ ikzdocs --version\nikzdocs {__version__}\n```"
    assert manual.refreshed(page, tmp_path) == real


def test_a_command_that_fails_stops_the_manual(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="gibt es nicht"):
        manual.refreshed("```console\n$ ikzdocs check nirgends.yaml\n```", tmp_path)


def _commands(group: click.Group, above: str) -> Iterator[str]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from _commands(command, f"{above} {name}")
        else:
            yield f"{above} {name}"


@pytest.mark.parametrize("command", sorted(_commands(cli, "ikzdocs")))
def test_every_command_is_in_the_manual(command: str) -> None:
    assert any(re.search(rf"{command}\b", page.read_text(encoding="utf-8")) for page in MANUAL)


def _anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as web pages make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for place, anchor in _LINK.findall(page.read_text(encoding="utf-8")):
        target = page.parent / place if place else page
        assert target.exists(), place
        assert not anchor or anchor in _anchors(target), f"{place}#{anchor}"


@pytest.mark.parametrize("picture", PICTURES, ids=_name)
def test_a_picture_is_shown_somewhere_and_small(picture: Path) -> None:
    assert any(picture.name in page.read_text(encoding="utf-8") for page in PAGES)
    assert picture.stat().st_size < MOST_BYTES
