"""`ikzdocs batch`: many cooperations in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ikzdocs.cli import common, progress

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from ikzdocs.batch import Job


@common.command("batch")
@click.argument("paths", nargs=-1, type=common.FOLDER, metavar="[PFAD]…")
@click.option("-o", "--output", type=common.FOLDER, required=True, help="Ordner für alles.")
@click.option("--table", type=common.FILE, help="Tabelle (CSV, XLSX): je Zeile eine Kooperation.")
@click.option("--spec", type=common.FILE, help="Angabendatei, die für alle Zeilen gilt.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    metavar="N",
    help="Wie viele zugleich (Vorgabe: je Prozessor eine).",
)
@click.option("--executor", "kind", type=click.Choice(["process", "dask"]), default="process",
              show_default=True, help="Prozesse hier oder ein Dask-Cluster.")  # fmt: skip
@click.option("--scheduler", metavar="ADRESSE", help="Adresse eines laufenden Dask-Clusters.")
@click.option("--resume", is_flag=True, help="Nur schreiben, was fehlt oder veraltet ist.")
@common.templates_option
@click.option("--pdf", is_flag=True, help="Jedes Word-Dokument auch als PDF/A (mit LibreOffice).")
@click.option("--ris", is_flag=True, help="Textbausteine für das Ratsinformationssystem.")
@click.option("--zip", "as_zip", is_flag=True, help="Je Kooperation eine Datei unterlagen.zip.")
@common.force_option
@common.format_option("json")
@common.stichtag_option
def command(
    paths: tuple[Path, ...],
    output: Path,
    table: Path | None,
    spec: Path | None,
    jobs: int | None,
    kind: str,
    scheduler: str | None,
    resume: bool,
    own: Path | None,
    pdf: bool,
    ris: bool,
    as_zip: bool,
    force: bool,
    form: str,
    stichtag: date,
) -> int:
    """Schreibt die Unterlagen vieler Kooperationen, jede in ihren eigenen Ordner.

    PFAD ist eine Angabendatei, ein Ordner mit solchen oder ein Muster; oder --table mit --spec:
    die Überschriften der Tabelle sind Pfade der Angaben (beteiligte.0.name), jede Zeile ergänzt
    die Angabendatei. Eine Übersicht liegt daneben (summary.txt, .json, .xlsx). Keine Kooperation
    hält eine andere auf; der höchste Rückgabewert gilt. Nach einem Abbruch setzt --resume den Lauf
    fort.
    """
    from ikzdocs import batch, pipeline

    found, total = _jobs(paths, output, table, spec)
    if pdf and kind == "process":
        from ikzdocs.documents import pdf as door

        door.office()  # missing it is told at once, not by every cooperation
    options = pipeline.RenderOptions(templates=own, pdf=pdf, ris=ris)
    settings = batch.Settings(output=output, stichtag=stichtag, options=options, as_zip=as_zip,
                              force=force, resume=resume)  # fmt: skip
    common.tell_unused(own)
    team = batch.dask(scheduler, jobs) if kind == "dask" else batch.processes(jobs)
    with team as (executor, workers):
        portions = batch.Portions.of(total, workers, pdf=pdf, distant=kind == "dask")
        code = progress.follow(batch.run(found, executor, settings, portions), total)
    common.emit_file(output / f"summary.{'txt' if form == 'text' else form}")
    return code


def _jobs(
    paths: tuple[Path, ...], output: Path, table: Path | None, spec: Path | None
) -> tuple[Iterable[Job], int]:
    from ikzdocs import batch

    if bool(table) is bool(paths) or bool(table) is not bool(spec):
        raise click.UsageError("Entweder PFAD… oder --table zusammen mit --spec angeben.")
    if table and spec:
        return batch.from_table(table, spec), batch.count(table)
    found = batch.from_paths(paths, output)
    return found, len(found)
