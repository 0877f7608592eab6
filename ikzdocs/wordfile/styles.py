"""What the styles of a Word file say about a paragraph: name, level, inheritance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.wordfile.xml import is_on, value, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.package import Package


_BODY_TEXT = 9


class Styles:
    """The paragraph and character styles of one file. Nothing in it changes."""

    def __init__(self, root: Element | None) -> None:
        """`root` is that of `styles.xml`; None for a file without styles."""
        styles = [] if root is None else list(root.iter(w("style")))
        self._styles = {style.get(w("styleId")) or "": style for style in styles}
        self.default = next(
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
        return value(paragraph.find(f"{w('pPr')}/{w('pStyle')}")) or self.default

    def ids(self) -> Iterable[str]:
        """The ids of all styles."""
        return self._styles

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

    def inherited(self, style_id: str, name: str) -> Iterator[Element]:
        """A paragraph property as a style and those that it is based on give it."""
        for style in self.chain(style_id):
            found = style.find(f"{w('pPr')}/{w(name)}")
            if found is not None:
                yield found

    def outline_level(self, paragraph: Element) -> int | None:
        """1 for a heading of the first level; None for body text."""
        number = whole(value(self._property(paragraph, "outlineLvl")), _BODY_TEXT)
        return number + 1 if number < _BODY_TEXT else None

    def keeps_next(self, paragraph: Element) -> bool:
        """Whether a paragraph has to stand on the same page as the next one."""
        return is_on(self._property(paragraph, "keepNext"))

    def _property(self, paragraph: Element, name: str) -> Element | None:
        """A property that the paragraph has of its own, or else by its style."""
        direct = paragraph.find(f"{w('pPr')}/{w(name)}")
        return next(self.inherited(self.of(paragraph), name), None) if direct is None else direct
