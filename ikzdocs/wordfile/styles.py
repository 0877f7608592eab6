"""What the styles of a Word file say about a paragraph: name, level, inheritance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.wordfile.xml import value, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.package import Package


class Styles:
    """The paragraph and character styles of one file. Nothing in it changes."""

    def __init__(self, root: Element | None) -> None:
        """`root` is that of `styles.xml`; None for a file without styles."""
        styles = [] if root is None else list(root.iter(w("style")))
        self._styles = {style.get(w("styleId")) or "": style for style in styles}
        self._default = next(
            (
                style.get(w("styleId")) or ""
                for style in styles
                if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true"}
            ),
            "",
        )

    @classmethod
    def of_package(cls, package: Package) -> Styles:
        """The styles of a Word file. Raises DocumentError where they cannot be read."""
        parts = package.of_type("styles")
        return cls(package.xml(parts[0]) if parts else None)

    def of(self, paragraph: Element) -> str:
        """The id of the style of a paragraph, that of the default style where it names none."""
        return value(paragraph.find(f"{w('pPr')}/{w('pStyle')}")) or self._default

    def name(self, style_id: str) -> str:
        """The name that people see (`heading 1`), the id where the style is not defined."""
        style = self._styles.get(style_id)
        return style_id if style is None else value(style.find(w("name"))) or style_id

    def chain(self, style_id: str) -> Iterator[Element]:
        """A style and those that it is based on, nearest first."""
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            yield style
            style_id = value(style.find(w("basedOn"))) or ""

    def property(self, paragraph: Element, name: str) -> Iterator[Element]:
        """A paragraph property, first the direct one, then those inherited from the styles."""
        for owner in (paragraph, *self.chain(self.of(paragraph))):
            found = owner.find(f"{w('pPr')}/{w(name)}")
            if found is not None:
                yield found

    def outline_level(self, paragraph: Element) -> int | None:
        """1 for a heading of the first level; None for body text."""
        for level in self.property(paragraph, "outlineLvl"):
            number = int(value(level) or 9)
            return number + 1 if number < 9 else None  # noqa: PLR2004 - 9 is Word's body text
        return None
