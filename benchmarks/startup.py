"""Whole processes from start to end: what a clerk waits for."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.cases import DAY, ROOT, SAMPLE
from benchmarks.measure import commands

if TYPE_CHECKING:
    from benchmarks.measure import Cost

_DOCXTPL = """
import io, pickle, sys
from docxtpl import DocxTemplate
from jinja2 import Environment, ChainableUndefined
environment = Environment(autoescape=True, undefined=ChainableUndefined)
for name in ("datum datum_kurz monat euro euro_tabelle euro_in_worten prozent prozent_tabelle zahl "
             "in_worten mehrzahl aufzaehlung gross satz glied gebunden").split():
    environment.filters[name] = lambda value, *_: str(value)
template = DocxTemplate(sys.argv[1])
template.render({}, jinja_env=environment, autoescape=True)
template.save(io.BytesIO())
"""


def measure() -> dict[str, Cost]:
    """Return the cost of each command by its name."""
    python, ikzdocs = sys.executable, str(Path(sys.executable).with_name("ikzdocs"))
    agreement = str(ROOT / "templates" / "agreements" / "vereinbarung.docx")
    day = ["--stichtag", DAY.isoformat()]
    with tempfile.TemporaryDirectory() as folder:
        return commands(
            {
                "python": [python, "-c", "pass"],
                "import click": [python, "-c", "import click"],
                "import cerberus, yaml": [python, "-c", "import cerberus, yaml"],
                "docxtpl": [python, "-c", _DOCXTPL, agreement],
                "--help": [ikzdocs, "--help"],
                "check": [ikzdocs, "check", str(SAMPLE), *day],
                "render": [ikzdocs, "render", str(SAMPLE), "-o", folder, "--force", *day],
            }
        )
