"""The house rules that a machine can watch over."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACKAGE = ROOT / "ikzdocs"
MODULES = sorted(PACKAGE.rglob("*.py"))

DOORS = {
    "cerberus": ("schema/",),
    "click": ("cli/",),
    "defusedxml": ("spec/workbook",),
    "distributed": ("batch/",),
    "docx": ("documents/", "reviewer/", "templates_check/", "wordfile/"),
    "docxtpl": ("documents/",),
    "flask": ("web/",),
    "jinja2": ("documents/", "report/html.py", "templates_check/", "web/"),
    "lxml": ("documents/", "reviewer/", "templates_check/", "wordfile/"),
    "openpyxl": ("spec/workbook",),
    "pikepdf": ("documents/pdf_standard.py",),
    "platformdirs": ("pantry.py", "register/"),
    "rich": ("cli/",),
    "ruamel": ("web/",),
    "snowballstemmer": ("reviewer/",),
    "subprocess": ("documents/pdf.py",),
    "xlsxwriter": ("documents/workbook", "spec/workbook", "batch/"),
    "yaml": ("source/", "datafile.py"),
}


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def _place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("library", DOORS)
def test_each_library_has_one_door(library: str) -> None:
    users = [_place(path) for path in MODULES if library in set(_imports(path))]
    assert [user for user in users if not user.startswith(DOORS[library])] == []


def _strings(path: Path) -> Iterator[tuple[str, str]]:
    """Give every string of a module that is no docstring, with its place."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    statements = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    documentation = {id(value) for value in statements}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in documentation:
            continue
        if isinstance(node.value, str):
            yield f"{_place(path)}:{node.lineno}", node.value


def _strings_with(pattern: str) -> list[str]:
    wanted = re.compile(pattern, re.IGNORECASE)
    return [place for path in MODULES for place, text in _strings(path) if wanted.search(text)]


def test_no_paragraph_number_stands_in_python() -> None:
    assert _strings_with(r"§+\s?\d") == []


def test_no_python_module_names_a_land() -> None:
    assert _strings_with(r"\b(Hessen|hessisch\w*|Bayern|bayerisch\w*)\b") == []


def test_only_the_command_line_knows_today() -> None:
    asks = re.compile(r"\b(date\.today|datetime\.now|time\.time|utcnow)\b")
    found = [_place(p) for p in MODULES if asks.search(p.read_text(encoding="utf-8"))]
    assert [place for place in found if not place.startswith("cli/")] == []


def test_only_output_writes_files() -> None:
    writes = re.compile(r"\.write_(text|bytes)\(|open\([^)]*[\"'][wax]b?[\"']")
    found = {_place(p) for p in MODULES if writes.search(p.read_text(encoding="utf-8"))}
    # pdf.py hands LibreOffice its input in a folder that lives as long as the call
    assert found <= {"output.py", "documents/pdf.py", "cli/__init__.py"}


def test_only_the_command_line_prints() -> None:
    prints = re.compile(r"^\s*print\(|sys\.exit\(|sys\.stdout|sys\.stderr", re.MULTILINE)
    found = [_place(p) for p in MODULES if prints.search(p.read_text(encoding="utf-8"))]
    assert [place for place in found if not place.startswith("cli/")] == []


def test_every_text_file_is_opened_as_utf8() -> None:
    lines = ((p, line) for p in MODULES for line in p.read_text(encoding="utf-8").splitlines())
    opens = re.compile(r"\.(read|write)_text\(")
    assert [_place(p) for p, line in lines if opens.search(line) and "encoding=" not in line] == []


def test_our_types_are_records() -> None:
    plain = "@dataclass(frozen=True, slots=True, kw_only=True)\n"
    assert [_place(path) for path in MODULES if plain in path.read_text(encoding="utf-8")] == []
