"""`ikzdocs render`: all papers of a cooperation as Word documents."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from ikzdocs.cli import common

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ikzdocs.pipeline import Papers

_ARCHIVE = "unterlagen.zip"


@common.command("render")
@click.argument("spec", type=common.SPEC)
@click.option(
    "-o", "--output", type=common.FOLDER, required=True, help="Ordner für die Unterlagen."
)
@click.option("--only", multiple=True, metavar="ART", help="Nur Unterlagen dieser Art (mehrfach).")
@common.templates_option
@click.option("--pdf", is_flag=True, help="Jedes Word-Dokument auch als PDF/A (mit LibreOffice).")
@click.option("--ris", is_flag=True, help="Textbausteine für das Ratsinformationssystem.")
@click.option("--zip", "as_zip", is_flag=True, help="Alles in eine Datei unterlagen.zip.")
@click.option("--strict", is_flag=True, help="Nichts schreiben, wenn etwas sperrt.")
@common.force_option
@common.format_option("json")
@common.stichtag_option
def command(
    spec: Path,
    output: Path,
    only: tuple[str, ...],
    own: Path | None,
    pdf: bool,
    ris: bool,
    as_zip: bool,
    strict: bool,
    force: bool,
    form: str,
    stichtag: date,
) -> int:
    """Schreibt alle Unterlagen einer Kooperation in einen Ordner.

    Was noch fehlt, steht gelb als [[FEHLT: …]] in den Dokumenten; solange etwas fehlt, tragen sie
    den Vermerk ENTWURF. Endet mit 0, wenn nichts sperrt, mit 1, wenn etwas sperrt (die Unterlagen
    sind dann Entwürfe), mit 2, wenn nichts geschrieben werden konnte.
    """
    from ikzdocs import output as files
    from ikzdocs import pipeline

    options = pipeline.RenderOptions(only=only, templates=own, pdf=pdf, ris=ris, strict=strict)
    papers = pipeline.render(common.load(spec), stichtag=stichtag, options=options)
    archive = (files.as_zip(papers.files, _ARCHIVE),)
    written = files.write(output, archive if as_zip else papers.files, force=force)
    common.tell_unused(own)
    common.emit((_json if form == "json" else _text)(papers, written), None)
    return papers.report.exit_code


def _json(papers: Papers, written: tuple[Path, ...]) -> str:
    from ikzdocs.report import machine

    record = {
        "dateien": [path.as_posix() for path in written],
        "ohne_vorlage": papers.ohne_vorlage,
        **machine.as_record(papers.report),
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _text(papers: Papers, written: tuple[Path, ...]) -> str:
    from ikzdocs.report import text

    width, style = common.terminal()
    lines = [f"Geschrieben nach „{written[0].parent}“:", *(f"  {path.name}" for path in written)]
    if papers.ohne_vorlage:
        lines += ["", *text.without_templates(papers.report, papers.ohne_vorlage, width=width)]
    return "\n".join(lines) + "\n\n" + text.summary(papers.report, width=width, style=style)
