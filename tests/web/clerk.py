"""A clerk at the form: opens what is folded, adds entries, types and chooses, as a person would."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from playwright.sync_api import Page

from ikzdocs.web import form
from ikzdocs.web.form import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Locator

FOLDED = "form details:not([open]) > summary"


@dataclass
class Clerk:
    """`parties` gives for a number of the spec the one that its card has in the form."""

    page: Page

    def __post_init__(self) -> None:
        self.parties: dict[str, str] = {}

    def control(self, ident: str) -> Locator:
        """The control of this name."""
        return self.page.locator(f'[id="{ident}"]')

    def fill(self, data: Mapping[str, object]) -> None:
        """Fill an empty form with everything that a spec says; the parties come first."""
        nodes = sorted(form.build(data), key=lambda node: node.id != form.PARTIES)
        for node in nodes:
            self._fill(node, node.id)

    def unfold(self) -> None:
        """Open every group that is folded."""
        while self.page.locator(FOLDED).count():
            self.page.locator(FOLDED).first.click()

    def add(self, ident: str) -> str:
        """Add an entry to a list; return the id that it has."""
        self.page.locator(f'[data-hinzufuegen="{ident}"]').click()
        entry = self.page.locator(f'[data-liste="{ident}"] > [data-eintrag]').last
        self.unfold()
        return (entry.get_attribute("id") or "").removesuffix("--eintrag")

    def saved(self) -> None:
        """Save, and see that it was."""
        self.page.get_by_role("button", name="Speichern", exact=True).click()
        self.page.get_by_text("Gespeichert in").wait_for()

    def _fill(self, node: Node, ident: str) -> None:
        if not node.filled:
            return
        if node.kind in {Kind.LIST, Kind.REASONS}:
            self._fill_list(node, ident)
        elif node.children:
            for child in node.children:
                self._fill(child, ident + self._step(node, child))
        elif node.kind is Kind.CHOICE:
            self.control(ident).select_option(node.value)
        elif node.kind is Kind.PARTY:
            number = node.value.removeprefix(form.PARTY)
            self.control(ident).select_option(form.PARTY + self.parties[number])
        else:
            self.control(ident).fill(node.value)

    def _fill_list(self, node: Node, ident: str) -> None:
        for child in node.children:
            added = self.add(ident)
            if ident == form.PARTIES:
                self.parties[child.id.rpartition(".")[2]] = added.rpartition(".")[2]
            self._fill(child, added)

    def _step(self, node: Node, child: Node) -> str:
        last = child.id.removeprefix(node.id)
        return f".{self.parties[child.partei]}" if child.partei in self.parties else last
