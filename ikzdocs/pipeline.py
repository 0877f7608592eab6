"""The street: `load`, `check`, `render`, `review`; what the command line and the web page call."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs import (
    papers,
    programmes,
    register,
    resources,
    savings,
    schema,
    source,
    verfahren,
    zuwendung,
)
from ikzdocs.documents.akte import Akte, Ausnahme
from ikzdocs.errors import BlockedError, UnusableSpecError
from ikzdocs.findings import Checked, Finding
from ikzdocs.law import Law
from ikzdocs.papers import Papers, RenderOptions
from ikzdocs.record import record
from ikzdocs.report.model import CheckReport
from ikzdocs.rules import runner
from ikzdocs.rules.lage import Rechtslage
from ikzdocs.source import Source
from ikzdocs.spec.build import build
from ikzdocs.spec.model import Spec
from ikzdocs.spec.whatif import WhatIf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ikzdocs.documents.pdf import Document
    from ikzdocs.programmes import Programm
    from ikzdocs.register import Nachtrag
    from ikzdocs.reviewer import ReviewReport  # noqa: TC004 - opened by `review` only
    from ikzdocs.savings import Gegenueberstellung

__all__ = ["Loaded", "Papers", "RenderOptions", "Reviewed", "check", "load", "render", "review"]

STDIN = "<stdin>"
_WORKBOOK, _ZIP = ".xlsx", b"PK\x03\x04"
AGREEMENT = "vereinbarung"
DRAFT = "vorlage.yaml"


@record
class Loaded:
    """A spec that was read. `spec` is None when its values cannot be used; `findings` says why.

    `folder` is where files that the spec names lie (coats of arms); None for one from a pipe.
    """

    source: Source
    spec: Spec | None
    findings: tuple[Finding, ...]
    folder: Path | None = None

    def usable(self) -> Spec:
        """Return the spec.

        Raises:
            UnusableSpecError: there is none; names every problem with its place.
        """
        if self.spec is None:
            raise self.unusable()
        return self.spec

    def unusable(self) -> UnusableSpecError:
        """Return the error that tells every finding with its place."""
        return UnusableSpecError(
            self.source.name, tuple(self._told(finding) for finding in self.findings)
        )

    def _told(self, finding: Finding) -> str:
        place = self.source.position(finding.path)
        return f"{place.file}:{place.line}:{place.column}: {finding.message} {finding.remedy}"


def load(
    spec: Source | Path | str | bytes, *, name: str = STDIN, folder: Path | None = None
) -> Loaded:
    """Read a spec from a path, or from bytes that are called `name` in messages; or take one read.

    `folder` is where files that it names lie; for a path its own folder.

    Raises:
        SourceError: the file cannot be read, or is no YAML, JSON or workbook that ikzdocs takes.
        DocumentError: a workbook that cannot be opened safely.
    """
    given = read(spec, name=name)
    values, findings = schema.validate(given)
    built = build(values) if values is not None else None
    if folder is None and isinstance(spec, Path | str):
        folder = Path(spec).parent
    return Loaded(source=given, spec=built, findings=findings, folder=folder)


def read(spec: Source | Path | str | bytes, *, name: str = STDIN) -> Source:
    """Read a spec as it was written; only who is given by the AGS alone gets the name.

    Raises:
        SourceError, DocumentError: as `load` does.
    """
    return _named(_read(spec, name))


def _read(spec: Source | Path | str | bytes, name: str) -> Source:
    if isinstance(spec, Source):
        return spec
    if _is_workbook(spec):
        from ikzdocs.spec import workbook  # noqa: PLC0415 - most specs are none

        return workbook.read(spec, name) if isinstance(spec, bytes) else workbook.read_file(spec)
    return source.read(spec, name) if isinstance(spec, bytes) else source.read_file(Path(spec))


def _is_workbook(spec: Path | str | bytes) -> bool:
    if isinstance(spec, bytes):
        return spec.startswith(_ZIP)
    return Path(spec).suffix.lower() == _WORKBOOK


def _named(written: Source) -> Source:
    """Fill in the names of parties that are given by their AGS alone."""
    parties = written.data.get("beteiligte")
    entries = parties if isinstance(parties, list) else []
    if all(isinstance(one, dict) and one.get("name") for one in entries):
        return written
    return register.benenne(written, register.load())


def check(
    spec: Loaded | Path | str | bytes, *, stichtag: date, what_if: WhatIf | None = None
) -> CheckReport:
    """Run every rule on a spec as of `stichtag`, and derive amount, savings, authority and plan.

    Raises:
        SourceError: the file cannot be read.
        UnusableSpecError: its values cannot be used.
        UnknownNameError: the programme, or a party of `what_if`, does not exist.
    """
    loaded = spec if isinstance(spec, Loaded) else load(spec)
    told, question = loaded.usable(), what_if or WhatIf()
    cooperation, added = _completed(question.apply(told), stichtag)
    programm = programmes.load(cooperation.programm)
    lage = Rechtslage(
        stichtag=stichtag, law=Law.at(stichtag), programm=programm, register=register.load()
    )
    checked = runner.run(cooperation, lage)
    return CheckReport(
        source=question.place(loaded.source, told),
        lage=lage,
        checked=checked,
        akte=_akte(cooperation, lage, checked),
        nachtraege=added,
        annahmen=tuple(question.annahmen(told)),
        folder=loaded.folder,
    )


def _completed(spec: Spec, day: date) -> tuple[Spec, tuple[Nachtrag, ...]]:
    """Fill in from the register what the spec does not say of its parties."""
    if register.vollstaendig(spec):
        return spec, ()
    return register.ergaenze(spec, register.load(), day)


def render(
    spec: Loaded | Path | str | bytes, *, stichtag: date, options: RenderOptions | None = None
) -> Papers:
    """Make all papers of a cooperation: documents, report and manifest.

    Raises:
        SourceError, UnusableSpecError, UnknownNameError: as `check` does.
        BlockedError: something blocks and the options are strict.
        TemplateError: a template cannot be used.
        InvariantError: a document breaks a promise of ours; nothing may be written.
    """
    options = options or RenderOptions()
    report = check(spec, stichtag=stichtag)
    blocked = sum(finding.severity.blocks for finding in report.findings)
    if options.strict and blocked:
        raise BlockedError(blocked)
    made = papers.draft(report, options)
    return papers.bind(made, _pdfs(made) if options.pdf else ())


def _pdfs(made: papers.Draft) -> Iterator[Document]:
    from ikzdocs.documents import pdf  # noqa: PLC0415 - an optional tool behind it

    return pdf.convert(papers.for_pdf(made.documents), day=made.report.lage.stichtag)


def _akte(spec: Spec, lage: Rechtslage, checked: tuple[Checked, ...]) -> Akte:
    law, programm = lage.law, lage.programm
    return Akte(
        spec=spec,
        stichtag=lage.stichtag,
        programm=programm,
        einsparung=_savings(spec, programm),
        zuwendung=zuwendung.zuwendung(spec, programm),
        aufsicht=verfahren.aufsicht(spec, programm),
        weg=verfahren.verfahrensweg(spec, law, programm),
        dienstweg=verfahren.dienstweg(spec, programm),
        schritte=verfahren.schritte(spec, law, programm),
        ausnahmen=tuple(_exceptions(spec, checked)),
    )


def _savings(spec: Spec, programm: Programm) -> Gegenueberstellung | None:
    years = programm.laufzeit.mindestjahre if programm.laufzeit else None
    return savings.gegenueberstellung(spec, programm.schwelle, years)


def _exceptions(spec: Spec, checked: tuple[Checked, ...]) -> list[Ausnahme]:
    return [
        Ausnahme(titel=one.titel, begruendung=spec.begruendungen[one.rule])
        for one in checked
        if one.rule in spec.begruendungen and _is_accepted(one)
    ]


def _is_accepted(one: Checked) -> bool:
    """Whether a rule has something to say that the reason given keeps from blocking."""
    return bool(one.findings) and not any(found.severity.blocks for found in one.findings)


@record
class Reviewed:
    """An agreement that was read. `fresh` is how ikzdocs would write it today, to compare with."""

    report: ReviewReport
    name: str
    content: bytes
    fresh: bytes | None

    def commented(self, day: date) -> bytes:
        """Return a copy of the Word file with each finding as a comment, dated `day`.

        The wording proposed for a missing clause is that of the spec, else of the shipped draft.

        Raises:
            DocumentError: it is no Word file.
        """
        from ikzdocs.reviewer import annotate  # noqa: PLC0415 - only for the copy

        muster = self.fresh or _agreement(load(resources.content("samples", DRAFT)), day)
        return annotate.commented(self.content, self.name, self.report, day=day, muster=muster)


def review(
    document: Path | str | bytes,
    *,
    stichtag: date,
    name: str = "vereinbarung.docx",
    spec: Loaded | Path | str | bytes | None = None,
) -> Reviewed:
    """Read an agreement that came back: clauses, facts, findings; compared with `spec` if given.

    `name` is what a document given as bytes is called; `.txt` at its end makes it a text.

    Raises:
        SourceError: the file cannot be read.
        DocumentError: it is no Word file or text that can be read safely.
    """
    from ikzdocs import reviewer  # noqa: PLC0415 - the stemmer and lxml are slow to import
    from ikzdocs.wordfile.package import MAX_FILE  # noqa: PLC0415

    if not isinstance(document, bytes):
        name = str(document)
        document = source.read_bytes(document, MAX_FILE)
    fresh, programm = None, None
    if spec is not None:
        loaded = spec if isinstance(spec, Loaded) else load(spec)
        fresh, programm = _agreement(loaded, stichtag), loaded.usable().programm
    report = reviewer.review(document, name, stichtag=stichtag, fresh=fresh, programm=programm)
    return Reviewed(report=report, name=name, content=document, fresh=fresh)


def _agreement(loaded: Loaded, stichtag: date) -> bytes | None:
    made = render(loaded, stichtag=stichtag, options=RenderOptions(only=(AGREEMENT,)))
    return next((file.content for file in made.files if file.name == f"{AGREEMENT}.docx"), None)
