"""`ikzdocs review`: does the agreement that came back still have all that it needs?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from ikzdocs.cli import common

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ikzdocs.pipeline import Reviewed


@common.command("review")
@click.argument("document", metavar="VEREINBARUNG", type=common.FILE)
@click.option("--spec", type=common.SPEC, help="Die Kooperation, der sie entsprechen soll.")
@click.option("-o", "--output", type=common.FILE, help="Kopie mit Word-Kommentaren schreiben.")
@common.force_option
@common.format_option("json", "html")
@common.stichtag_option
def command(
    document: Path, spec: Path | None, output: Path | None, force: bool, form: str, stichtag: date
) -> int:
    """Liest eine fertige Vereinbarung nach (.docx, oder .txt in UTF-8).

    Zeigt jede der 22 Klauseln mit Fundstelle, die Angaben im Text und was zu ändern ist. Mit
    --spec wird verglichen, was sich gegenüber der Kooperation geändert hat. Endet mit 0, wenn
    nichts sperrt, mit 1, wenn etwas sperrt, mit 2, wenn die Datei nicht lesbar ist.
    """
    from ikzdocs import pipeline
    from ikzdocs.output import write_file

    cooperation = common.load(spec) if spec else None
    reviewed = pipeline.review(document, stichtag=stichtag, spec=cooperation)
    if output is not None:
        path = write_file(output, reviewed.commented(stichtag), force=force)
        common.tell(f"Geschrieben: {path}")
    common.emit(_shown(reviewed, form), None)
    return int(reviewed.report.blocks)


def _shown(reviewed: Reviewed, form: str) -> str:
    from ikzdocs import reviewer as told

    if form == "json":
        return json.dumps(told.as_record(reviewed.report), ensure_ascii=False, indent=2) + "\n"
    if form == "html":
        return told.as_html(reviewed.report)
    width, style = common.terminal()
    return told.as_text(reviewed.report, width=width, style=style)
