"""The ruamel door: a spec as a tree that remembers how it was written, and back to text.

What ruamel would change by itself is held: plain values stay text, what is empty stays empty,
long lines stay long, and indentation and line ends are those of the file.
"""

from __future__ import annotations

import io
import re
import textwrap
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.emitter import Emitter
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)

from ikzdocs.errors import SourceError
from ikzdocs.source.yaml_reader import EMPTY

_ENDLESS = 1_000_000
_LONG = 76
_FOLDED = 92
_FLUSH_LIST = re.compile(r"^[^\s#-][^\n]*:[^\n]*\n- ", re.MULTILINE)
_BLOCK = re.compile(r"^[^\s#-][^\n]*:[ ]*(?:#[^\n]*)?\n( +)[^\s#-]", re.MULTILINE)


def load(text: str) -> CommentedMap:
    """Return the blocks of a spec; an empty text has none.

    Raises:
        SourceError: the text cannot be taken apart.
    """
    try:
        document = _yaml(text).load(text)
    except YAMLError as error:
        message = "Der Text der Datei lässt sich nicht zerlegen."
        raise SourceError("", message, f"Meldung: {error}") from error
    return document if isinstance(document, CommentedMap) else CommentedMap()


def dump(document: CommentedMap, like: str) -> str:
    """Return the text of a document, written as the text `like` is."""
    written = io.StringIO()
    _yaml(like).dump(document, written)
    return with_line_ends_of(like, written.getvalue())


def with_line_ends_of(like: str, text: str) -> str:
    """Return the text with the line ends that another text has."""
    plain = text.replace("\r\n", "\n")
    return plain.replace("\n", "\r\n") if "\r\n" in like else plain


def scalar(value: str | None, written: object) -> object:
    """Return a value in the style in which the one before it was written, if it can be."""
    if value is None:
        return None
    if value in EMPTY:
        return SingleQuotedScalarString(value)
    if "\n" in value:
        return LiteralScalarString(value)
    if len(value) > _LONG:
        return _folded(value)
    for style in (SingleQuotedScalarString, DoubleQuotedScalarString):
        if isinstance(written, style):
            return style(value)
    return value


def _folded(value: str) -> object:
    """Break a long text between words, where a reader's window ends."""
    lines = textwrap.wrap(value, _FOLDED, break_long_words=False, break_on_hyphens=False)
    if " ".join(lines) != value:  # two spaces together would not survive a break
        return DoubleQuotedScalarString(value)
    folded = FoldedScalarString(value)
    ends = [sum(len(line) + 1 for line in lines[:count]) - 1 for count in range(1, len(lines))]
    folded.fold_pos = ends
    return folded


class _TextResolver(VersionedResolver):
    """Every plain value is text, as in `ikzdocs.source`: `86.000` and `ja` stay what they are."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:  # noqa: ANN401 - ruamel's
        if kind is ScalarNode and implicit[0] and value:
            return self.DEFAULT_SCALAR_TAG
        return super().resolve(kind, value, implicit)


class _Emitter(Emitter):
    """What is left empty stays empty, also in `{personal: , sach: }`; nobody wrote „null“."""

    def choose_scalar_style(self) -> Any:  # noqa: ANN401 - ruamel's
        empty = self.event.value == "" and self.event.tag == "tag:yaml.org,2002:null"
        return "" if empty else super().choose_scalar_style()

    def write_plain(self, text: Any, split: Any = True) -> None:  # noqa: ANN401, FBT002 - ruamel's
        if text or not self.flow_level:
            super().write_plain(text, split)
        else:
            self.stream.write(" ")
            self.column += 1


def _yaml(like: str) -> YAML:
    plain = like.replace("\r\n", "\n")
    block = _BLOCK.search(plain)
    step = len(block[1]) if block else 2
    offset = 0 if _FLUSH_LIST.search(plain) else step
    yaml = YAML()
    yaml.Resolver = _TextResolver
    yaml.Emitter = _Emitter
    yaml.preserve_quotes = True
    yaml.width = _ENDLESS
    yaml.indent(mapping=step, sequence=offset + 2, offset=offset)
    return yaml
