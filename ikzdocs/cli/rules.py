"""`ikzdocs rules`: the catalogue of rules with their norms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ikzdocs.cli import common

if TYPE_CHECKING:
    from datetime import date


@common.command("rules")
@click.argument("rule", metavar="[REGEL]", required=False)
@common.format_option("json", "markdown")
@click.option("--programm", metavar="ID", default=None, help="Förderprogramm (Vorgabe: unseres).")
@common.stichtag_option
def command(rule: str | None, form: str, programm: str | None, stichtag: date) -> None:
    """Zeigt alle Regeln oder eine: was sie fordert, wie schwer ein Befund wiegt, welche Norm gilt."""
