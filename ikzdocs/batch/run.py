"""One run over many cooperations: the folder held, the work handed out, the summary written."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from ikzdocs import output
from ikzdocs.batch.dispatch import Dispatcher, Portions
from ikzdocs.batch.summary import summary

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from concurrent.futures import Executor
    from pathlib import Path

    from ikzdocs.batch.model import Job, Record, Settings


def run(
    jobs: Iterable[Job],
    executor: Executor,
    settings: Settings,
    portions: Portions | None = None,
) -> Generator[Record, None, None]:
    """Make the papers of all jobs, each in its own folder; yield their records in order.

    `executor` is any of `concurrent.futures`; its workers must see the same files. What fails
    becomes a record and stops nothing. When all records are taken, the summary of the run lies in
    the output folder; a run that is broken off leaves the former summary and whole files.

    Raises:
        OutputError: the output folder cannot be written, or another run is at work there.
        OutputExistsError: a file named like the summary is there that no run has written.
        SourceError: the table that the jobs come from cannot be read any further.
        DocumentError: the folder with own templates does not exist.
    """
    settings = replace(settings, own_templates=_templates(settings.options.templates))
    dispatcher = Dispatcher(executor, settings, portions or Portions())
    with (
        output.hold(settings.output),
        summary(settings) as growing,
        closing(dispatcher.records(jobs)) as records,
    ):
        for record in records:
            growing.add(record)
            yield record


def _templates(folder: Path | None) -> tuple[str, ...]:
    if folder is None:
        return ()
    from ikzdocs.documents.shelf import Shelf  # noqa: PLC0415 - jinja2 is slow to import

    Shelf(own=folder)  # refuses what is no folder
    return tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.docx")))
