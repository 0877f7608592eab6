"""Write docs/regeln.md, the catalogue of all rules, from the rules and the law data."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ikzdocs import programmes
from ikzdocs.law import Law
from ikzdocs.report.catalogue import as_markdown
from ikzdocs.rules import Rechtslage
from ikzdocs.rules.catalogue import catalogue

PAGE = Path(__file__).parent.parent / "docs/regeln.md"
STICHTAG = date(2026, 11, 21)
PROGRAMM = "hessen-ikz-2021"


def page() -> str:
    """Return the page as it must be."""
    programm = programmes.load(PROGRAMM)
    lage = Rechtslage(stichtag=STICHTAG, law=Law.at(STICHTAG), programm=programm)
    return as_markdown(catalogue(lage), lage)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
