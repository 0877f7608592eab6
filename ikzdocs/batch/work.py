"""What a worker does: some cooperations, one after the other; whatever fails stays with its own.

`work` is a function of its module with small arguments and results, so that every kind of executor
can carry it. Templates are prepared once per process, by the first cooperation that needs them.
"""

from __future__ import annotations

import json
import traceback
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs import output, papers, pipeline
from ikzdocs.batch import state
from ikzdocs.batch.model import ARCHIVE, Job, Record, Settings, Status, failed, reported
from ikzdocs.batch.row import Row
from ikzdocs.errors import DocumentError, IkzdocsError, InternalError
from ikzdocs.report import machine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ikzdocs.documents.pdf import Document
    from ikzdocs.papers import Draft
    from ikzdocs.pipeline import Loaded

_VANISHED = (
    "Diese Vorlage ist während des Laufs verschwunden.",
    "Sie zurücklegen und den Lauf mit --resume fortsetzen.",
)


def work(settings: Settings, jobs: Sequence[Job]) -> tuple[Record, ...]:
    """Make the papers of these cooperations and return a record for each; raises nothing."""
    tasks = [_Task(settings, job) for job in jobs]
    if settings.options.pdf:
        _convert(settings, [task for task in tasks if task.draft is not None])
    return tuple(task.written() for task in tasks)


class _Task:
    """One cooperation on its way. Once there is a record, nothing more happens to it."""

    def __init__(self, settings: Settings, job: Job) -> None:
        self.settings, self.job = settings, job
        self.folder = settings.output / job.folder
        self.earlier: state.Former | None = None
        self.draft: Draft | None = None
        self.record: Record | None = None
        self.pdfs: Sequence[Document] = ()
        self._guarded(self._printed)

    def written(self) -> Record:
        """Write the files and return what became of the cooperation."""
        self._guarded(self._write)
        return self.record or _stopped(self.job, InternalError("Es gibt kein Ergebnis."))

    def convert(self) -> None:
        """Make the PDF files of this cooperation alone."""
        self._guarded(self._convert)

    def _guarded(self, step: Callable[[], Record | None]) -> None:
        """Take one step unless all is said; a failure is the end of this cooperation only."""
        if self.record is None:
            try:
                self.record = step()
            except Exception as error:  # noqa: BLE001 - one bad item never stops another
                self.record, self.draft = _stopped(self.job, error), None

    def _printed(self) -> Record | None:
        if gone := self.settings.missing_template():
            raise DocumentError(str(gone), *_VANISHED)
        if self.settings.resume:
            self.earlier = state.former(self.folder, as_zip=self.settings.as_zip)
            if self.earlier and state.is_current(self.earlier, self.job, self.settings):
                return state.passed_over(self.earlier, self.job)
        spec = self.job.spec
        loaded = pipeline.load(spec.source() if isinstance(spec, Row) else spec)
        if loaded.spec is None:
            return _unusable(self.job, loaded)
        report = pipeline.check(loaded, stichtag=self.settings.stichtag)
        self.draft = papers.draft(report, self.settings.options)
        return None

    def _convert(self) -> None:
        if self.draft:
            self.pdfs = _pdfs(self.settings, papers.for_pdf(self.draft.documents))

    def _write(self) -> Record | None:
        if self.draft is None:
            return None
        files = papers.bind(self.draft, self.pdfs).files
        as_zip = self.settings.as_zip
        output.write(
            self.folder,
            (output.as_zip(files, ARCHIVE),) if as_zip else files,
            force=self.settings.force,
            replaceable=state.replaceable(self.earlier, as_zip=as_zip),
        )
        if not as_zip and (names := state.outdated(self.earlier, files)):
            output.discard(self.folder, names)
        report = next(file for file in files if file.name == papers.REPORT)
        return reported(self.job, Status.GESCHRIEBEN, json.loads(report.content))


def _convert(settings: Settings, tasks: Sequence[_Task]) -> None:
    """Give all documents to LibreOffice at once; where that fails, those of each by themselves."""
    documents = [_marked(task, one) for task in tasks for one in _documents(task)]
    try:
        made = iter(_pdfs(settings, documents))
    except IkzdocsError:
        for task in tasks:
            task.convert()
        return
    for task in tasks:
        task.pdfs = [replace(next(made), name=one.name) for one in _documents(task)]


def _documents(task: _Task) -> Iterable[Document]:
    return papers.for_pdf(task.draft.documents) if task.draft else ()


def _marked(task: _Task, document: Document) -> Document:
    return replace(document, name=f"{task.job.folder}/{document.name}")


def _pdfs(settings: Settings, documents: Sequence[Document]) -> list[Document]:
    from ikzdocs.documents import pdf  # noqa: PLC0415 - an optional tool behind it

    return list(pdf.convert(documents, day=settings.stichtag))


def _unusable(job: Job, loaded: Loaded) -> Record:
    findings = machine.unusable(loaded.source, loaded.findings)["findings"]
    count = len(findings)
    what = "1 Angabe ist" if count == 1 else f"{count} Angaben sind"
    return failed(job, 2, f"{what} nicht brauchbar.", tuple(findings))


def _stopped(job: Job, error: Exception) -> Record:
    if isinstance(error, IkzdocsError) and not isinstance(error, InternalError):
        return failed(job, 2, str(error))
    where = traceback.extract_tb(error.__traceback__)[-1:]
    place = "".join(f" in {Path(frame.filename).name}:{frame.lineno}" for frame in where)
    return failed(job, 3, f"Fehler von ikzdocs{place}: {type(error).__name__}: {error}")
