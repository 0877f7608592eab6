"""`ikzdocs check`: is the cooperation fundable and valid, and what is to be done?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from ikzdocs.cli import common
from ikzdocs.errors import SourceError, UnknownNameError
from ikzdocs.record import record

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ikzdocs.pipeline import Loaded  # noqa: TC004 - a dataclass names it, nobody looks it up
    from ikzdocs.report.model import CheckReport  # noqa: TC004
    from ikzdocs.spec.whatif import WhatIf


@record
class _Outcome:
    """What became of one file: a report, or why there is none."""

    file: str
    loaded: Loaded | None = None
    report: CheckReport | None = None
    error: str = ""

    @property
    def exit_code(self) -> int:
        if self.report is None:
            return 2
        return 0 if self.report.foerderfaehig else 1


@common.command("check")
@click.argument("specs", nargs=-1, required=True, type=common.SPEC, metavar="SPEC…")
@click.option("--ohne", metavar="PARTEI", help="Was wäre ohne diese Partei (Name oder Kürzel)?")
@click.option("--mit-jahren", type=click.IntRange(1), metavar="N", help="Was wäre bei N Jahren?")
@common.format_option("json", "html", "docx")
@click.option("-o", "--output", type=common.FILE, help="Bericht in diese Datei schreiben.")
@common.force_option
@common.stichtag_option
def command(
    specs: tuple[Path, ...],
    ohne: str | None,
    mit_jahren: int | None,
    form: str,
    output: Path | None,
    force: bool,
    stichtag: date,
) -> int:
    """Prüft eine oder mehrere Kooperationen (SPEC: Datei oder - für die Standardeingabe).

    Zeigt, was die Förderung sperrt, mit Stelle, Norm und Abhilfe, dazu Zuwendung, Einsparung und
    die nächsten Schritte. Endet mit 0, wenn nichts sperrt, mit 1, wenn etwas sperrt, und mit 2,
    wenn eine Datei nicht brauchbar ist.
    """
    from ikzdocs.spec.whatif import WhatIf

    question = WhatIf(ohne=ohne, mit_jahren=mit_jahren)
    outcomes = [_outcome(path, stichtag, question) for path in specs]
    _show(outcomes, form, output, force=force)
    return max(outcome.exit_code for outcome in outcomes)


def _outcome(path: Path, stichtag: date, question: WhatIf) -> _Outcome:
    from ikzdocs import pipeline

    try:
        loaded = common.load(path)
    except SourceError as error:
        return _Outcome(file=str(path), error=str(error))
    if loaded.spec is None:
        return _Outcome(file=str(path), loaded=loaded)
    try:
        report = pipeline.check(loaded, stichtag=stichtag, what_if=question)
    except UnknownNameError as error:
        return _Outcome(file=str(path), error=f"{path}: {error}")
    return _Outcome(file=str(path), loaded=loaded, report=report)


def _show(outcomes: list[_Outcome], form: str, output: Path | None, *, force: bool) -> None:
    if form == "json":
        records = [_record(outcome) for outcome in outcomes]
        value = records[0] if len(records) == 1 else records
        common.emit(json.dumps(value, ensure_ascii=False, indent=2) + "\n", output, force=force)
    elif form == "text":
        common.emit("\n".join(_text(outcome, output) for outcome in outcomes), output, force=force)
    else:
        common.emit(_page(outcomes, form, output), output, force=force)


def _record(outcome: _Outcome) -> dict[str, Any]:
    from ikzdocs.report import machine

    if outcome.report:
        return machine.as_record(outcome.report)
    if outcome.loaded:
        return machine.unusable(outcome.loaded.source, outcome.loaded.findings)
    return {"spec": outcome.file, "foerderfaehig": False, "fehler": outcome.error}


def _text(outcome: _Outcome, output: Path | None) -> str:
    from ikzdocs.report import text

    if outcome.report:
        width, style = common.terminal(to_file=output is not None)
        return text.as_text(outcome.report, width=width, style=style)
    common.tell(str(outcome.error or (outcome.loaded and outcome.loaded.unusable())))
    return ""


def _page(outcomes: list[_Outcome], form: str, output: Path | None) -> str | bytes:
    if len(outcomes) > 1:
        raise click.UsageError(f"--format {form} nimmt genau eine Datei.")
    report = outcomes[0].report
    if report is None:
        common.tell(_text(outcomes[0], None))
        return ""
    if form == "html":
        from ikzdocs.report import html

        return html.as_html(report)
    if output is None:
        raise click.UsageError("--format docx braucht -o DATEI.docx.")
    from ikzdocs.report import word

    return word.as_docx(report)
