"""The street: `load`, `check`, `render`, `review`; what the command line and the web page call."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs import (
    __version__,
    programmes,
    register,
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
from ikzdocs.output import OutputFile, manifest
from ikzdocs.report import machine
from ikzdocs.report.model import CheckReport
from ikzdocs.rules import runner
from ikzdocs.rules.lage import Rechtslage
from ikzdocs.source import Source
from ikzdocs.spec.build import build
from ikzdocs.spec.model import Spec
from ikzdocs.spec.whatif import WhatIf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from ikzdocs.documents.press import Rendered
    from ikzdocs.programmes import Programm
    from ikzdocs.register import Nachtrag
    from ikzdocs.savings import Gegenueberstellung

STDIN = "<stdin>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A spec that was read. `spec` is None when its values cannot be used; `findings` says why."""

    source: Source
    spec: Spec | None
    findings: tuple[Finding, ...]

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


def load(spec: Path | str | bytes, *, name: str = STDIN) -> Loaded:
    """Read a spec from a path, or from bytes that are called `name` in messages.

    Raises:
        SourceError: the file cannot be read, or is no YAML or JSON that ikzdocs takes.
    """
    read = source.read(spec, name) if isinstance(spec, bytes) else source.read_file(Path(spec))
    values, findings = schema.validate(_named(read))
    built = build(values) if values is not None else None
    return Loaded(source=read, spec=built, findings=findings)


def _named(read: Source) -> Source:
    """Fill in the names of parties that are given by their AGS alone."""
    parties = read.data.get("beteiligte")
    entries = parties if isinstance(parties, list) else []
    if all(isinstance(one, dict) and one.get("name") for one in entries):
        return read
    return register.benenne(read, register.load())


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
    asked = (what_if or WhatIf()).apply(loaded.usable())
    cooperation, added = _completed(asked, stichtag)
    programm = programmes.load(cooperation.programm)
    lage = Rechtslage(
        stichtag=stichtag, law=Law.at(stichtag), programm=programm, register=register.load()
    )
    checked = runner.run(cooperation, lage)
    return CheckReport(
        source=loaded.source,
        lage=lage,
        checked=checked,
        akte=_akte(cooperation, lage, checked),
        nachtraege=added,
    )


def _completed(spec: Spec, day: date) -> tuple[Spec, tuple[Nachtrag, ...]]:
    """Fill in from the register what the spec does not say of its parties."""
    if register.vollstaendig(spec):
        return spec, ()
    return register.ergaenze(spec, register.load(), day)


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderOptions:
    """What to render. `only`: kinds of documents; `templates`: a folder with own templates.

    `pdf` adds each document as PDF, `ris` the text parts for council information systems;
    `strict` refuses to make drafts of what is blocked.
    """

    only: tuple[str, ...] = ()
    templates: Path | None = None
    pdf: bool = False
    ris: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """All files of a cooperation, ready to be written, and the report they rest on."""

    report: CheckReport
    files: tuple[OutputFile, ...]


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
    from ikzdocs.documents import press  # noqa: PLC0415 - docxtpl is slow to import
    from ikzdocs.documents.shelf import Shelf  # noqa: PLC0415

    options = options or RenderOptions()
    report = check(spec, stichtag=stichtag)
    blocked = sum(finding.severity.blocks for finding in report.findings)
    if options.strict and blocked:
        raise BlockedError(blocked)
    shelf = Shelf(own=options.templates)
    planned = press.select(report.akte, options.only)
    papers = tuple(press.print_papers(report.akte, shelf, planned))
    files = [OutputFile(name=paper.name, content=paper.content) for paper in papers]
    files += _pdfs(papers, stichtag) if options.pdf else ()
    files += _text_parts(report.spec, papers) if options.ris else ()
    files += _reports(report)
    templates = {one.template: shelf.sha256(one.template) for one in planned}
    return Papers(report=report, files=(*files, _manifest(report, files, templates)))


def _pdfs(papers: tuple[Rendered, ...], day: date) -> Iterator[OutputFile]:
    from ikzdocs.documents import pdf  # noqa: PLC0415 - an optional tool behind it

    documents = [pdf.Document(name=one.planned.name, content=one.content) for one in papers]
    for made in pdf.convert(documents, day=day):
        yield OutputFile(name=f"{made.name}.pdf", content=made.content)


def _text_parts(spec: Spec, papers: tuple[Rendered, ...]) -> Iterator[OutputFile]:
    from ikzdocs.documents import ris  # noqa: PLC0415 - only asked for by some

    for paper in papers:
        party = spec.partei(paper.planned.partei or "")
        if party is not None and paper.planned.kind == ris.KIND:
            yield from ris.text_parts(paper, party)


def _reports(report: CheckReport) -> list[OutputFile]:
    from ikzdocs.report import html  # noqa: PLC0415 - jinja2 is slow to import

    return [
        OutputFile(name="pruefbericht.html", content=html.as_html(report).encode("utf-8")),
        OutputFile(name="pruefbericht.json", content=machine.as_json(report)),
    ]


def _manifest(
    report: CheckReport, files: list[OutputFile], templates: Mapping[str, str]
) -> OutputFile:
    return manifest(
        files,
        version=__version__,
        stichtag=report.lage.stichtag,
        spec_sha256=report.source.sha256,
        templates=templates,
    )


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
    threshold = programm.einsparung.mindestens if programm.einsparung else Decimal(0)
    years = programm.laufzeit.mindestjahre if programm.laufzeit else None
    return savings.gegenueberstellung(spec, threshold, years)


def _exceptions(spec: Spec, checked: tuple[Checked, ...]) -> list[Ausnahme]:
    return [
        Ausnahme(titel=one.titel, begruendung=spec.begruendungen[one.rule])
        for one in checked
        if one.findings and one.rule in spec.begruendungen
    ]
