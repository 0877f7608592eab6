"""`ikzdocs rules`: the catalogue of rules with their norms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from ikzdocs.cli import common

if TYPE_CHECKING:
    from datetime import date

    from ikzdocs.rules.lage import Rechtslage


@common.command("rules")
@click.argument("rule", metavar="[REGEL]", required=False)
@click.option("--programm", metavar="ID", help="Förderprogramm (ohne Angabe das voreingestellte).")
@common.format_option("json", "markdown")
@common.stichtag_option
def command(rule: str | None, programm: str | None, form: str, stichtag: date) -> None:
    """Zeigt alle Regeln, oder eine ganz: was sie fordert, wann sie sperrt, welche Norm gilt."""
    from ikzdocs.report import catalogue as told
    from ikzdocs.rules.catalogue import catalogue

    lage = _lage(programm, stichtag)
    entries = catalogue(lage, rule)
    if form == "json":
        records = told.as_records(entries)
        common.emit(json.dumps(records, ensure_ascii=False, indent=2) + "\n", None)
    elif form == "markdown":
        common.emit(told.as_markdown(entries, lage), None)
    else:
        common.emit(told.as_text(entries, common.terminal()[0]), None)


def _lage(programm: str | None, stichtag: date) -> Rechtslage:
    from ikzdocs import programmes, schema
    from ikzdocs.law import Law
    from ikzdocs.rules import Rechtslage

    chosen = programmes.load(programm or schema.field("programm").default or "")
    return Rechtslage(stichtag=stichtag, law=Law.at(stichtag), programm=chosen)
