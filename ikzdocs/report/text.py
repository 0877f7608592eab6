"""The report for a terminal: verdict first, then the checklist with norms, then what to do next.

A pure function of the report: the caller says how wide it may be and how a role looks
(`gut`, `schlecht`, `offen`, `warnung`, `leise`, `titel`); without a style it is plain text.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

from ikzdocs.findings import Finding, Outcome, Severity
from ikzdocs.formats import aufzaehlung
from ikzdocs.record import record
from ikzdocs.report import sentences
from ikzdocs.report.model import CheckReport

Style = Callable[[str, str], str]

MARKS = {
    Severity.UNBRAUCHBAR: ("✗", "schlecht"),
    Severity.SPERRT_FOERDERUNG: ("✗", "schlecht"),
    Severity.UNWIRKSAM: ("✗", "schlecht"),
    Severity.BEGRUENDUNG: ("✗", "schlecht"),
    Severity.OFFEN: ("○", "offen"),
    Severity.WARNUNG: ("!", "warnung"),
    Severity.HINWEIS: ("·", "leise"),
}
_OK = ("✓", "gut")
_QUESTION = ("?", "offen")
_NAME_WIDTH = 14
_VALUE_WIDTH = 13
_MARK_WIDTH = 4
_TITLE_WIDTH = 24
_PLACE_WIDTH = 28
_WIDE = 90


def plain(_role: str, text: str) -> str:
    """Style nothing."""
    return text


def as_text(report: CheckReport, *, width: int = 100, style: Style = plain) -> str:
    """Return the report as lines of at most `width` columns."""
    page = _Page(report=report, width=width, style=style, margin=_margin(report, width))
    return "\n".join(line.rstrip() for line in page.lines()) + "\n"


def summary(report: CheckReport, *, width: int = 100, style: Style = plain) -> str:
    """Return the verdict and what blocks, for the end of a rendering."""
    page = _Page(report=report, width=width, style=style, margin=_margin(report, width))
    return "\n".join(line.rstrip() for line in page.blocking()) + "\n"


def without_templates(report: CheckReport, kinds: Iterable[str], *, width: int = 100) -> list[str]:
    """Return, for the end of a rendering, which papers could not be made, and what to do."""
    names = aufzaehlung(kinds)
    return [
        *textwrap.wrap(f"Nicht geschrieben, weil Vorlagen fehlen: {names}.", width),
        *textwrap.wrap(
            f"→ Die mitgelieferten Vorlagen folgen nicht dem Recht des Landes "
            f"{report.lage.programm.land.name}. Eigene mit --templates ORDNER angeben.",
            width,
            initial_indent="  ",
            subsequent_indent="    ",
        ),
    ]


def _place(report: CheckReport, finding: Finding) -> str:
    """Where to look, or the block that is not there to look at."""
    if block := report.source.missing_block(finding.path):
        return f"{block} fehlt"
    position = report.position(finding)
    return f"{PurePath(position.file).name}:{position.line}"


def _margin(report: CheckReport, width: int) -> int:
    """Return the width of the places beside the findings; 0 where there is no room for them."""
    longest = max((len(_place(report, one)) for one in report.findings), default=0)
    return longest + 2 if width >= _WIDE and longest <= _PLACE_WIDTH else 0


@record
class _Page:
    report: CheckReport
    width: int
    style: Style
    margin: int

    def lines(self) -> Iterator[str]:
        yield from self._head()
        yield from self._verdict()
        yield from self._facts()
        yield from self._checklist()
        yield from self._questions()
        yield from self._steps()
        yield ""
        yield from self._quiet(sentences.DISCLAIMER)

    def blocking(self) -> Iterator[str]:
        yield from self._verdict()
        blocking = [one for one in sentences.by_weight(self.report) if one.severity.blocks]
        for finding in blocking:
            yield from self._finding(finding)
        if not blocking:
            yield "  Nichts sperrt die Förderung."

    def _head(self) -> Iterator[str]:
        day = f"{self.report.lage.stichtag:%d.%m.%Y}"
        first, *rest = textwrap.wrap(sentences.title(self.report), self.width - len(day) - 2)
        gap = " " * (self.width - len(first) - len(day))
        yield f"{self.style('titel', first)}{gap}{day}"
        yield from rest
        yield from textwrap.wrap(sentences.programme(self.report), self.width)
        yield ""

    def _verdict(self) -> Iterator[str]:
        verdict, role = sentences.verdict(self.report)
        counts = sentences.counts(self.report)
        if len(verdict) + len(counts) + 5 <= self.width:
            yield f"  {self.style(role, verdict)}" + (f"   {counts}" if counts else "")
        else:
            yield f"  {self.style(role, verdict)}"
            yield from self._wrapped(counts)
        yield ""

    def _facts(self) -> Iterator[str]:
        for name, value, explanation in sentences.facts(self.report):
            short = len(value) <= _VALUE_WIDTH
            value_width = _VALUE_WIDTH if short else 0
            left = f"  {name:<{_NAME_WIDTH}}"
            text = f"{left}{value:<{value_width}}{'  ' if short else '. '}{explanation}"
            indent = " " * (len(left) + (_VALUE_WIDTH + 2 if short else 0))
            yield from textwrap.wrap(text, self.width, subsequent_indent=indent)
        if other := sentences.readings(self.report):
            head = f"  {'Lesarten':<{_NAME_WIDTH}}"
            indent = " " * len(head)
            yield from textwrap.wrap(f"{head}{other}", self.width, subsequent_indent=indent)
        yield ""

    def _checklist(self) -> Iterator[str]:
        for finding in sentences.by_weight(self.report):
            yield from self._finding(finding)
        if blocks := sentences.missing_blocks(self.report):
            yield from ("", *self._quiet(blocks), "")
        for checked in self.report.checked:
            if checked.outcome is Outcome.OHNE_BEFUND:
                yield from self._row(_OK, checked.titel, checked.feststellung)

    def _finding(self, finding: Finding) -> Iterator[str]:
        place = _place(self.report, finding)
        titel = sentences.rule_title(self.report, finding)
        beside = self.margin > 0
        yield from self._row(
            MARKS[finding.severity], titel, finding.message, place if beside else ""
        )
        yield from self._under("→ ", finding.remedy)
        for quiet in (sentences.norms(finding.sources), "" if beside else place):
            for line in self._under("", quiet):
                yield self.style("leise", line)

    def _row(self, mark: tuple[str, str], titel: str, text: str, place: str = "") -> Iterator[str]:
        sign, role = mark
        end_width = self.margin if place else 0
        room = self.width - _MARK_WIDTH - _TITLE_WIDTH - end_width
        left = textwrap.wrap(titel, _TITLE_WIDTH - 2) or [""]
        middle = textwrap.wrap(text, room) or [""]
        for index in range(max(len(left), len(middle))):
            one = left[index] if index < len(left) else ""
            two = middle[index] if index < len(middle) else ""
            start = f"  {self.style(role, sign)} " if index == 0 else " " * _MARK_WIDTH
            end = f"{place:>{end_width}}" if index == 0 else ""
            yield f"{start}{one:<{_TITLE_WIDTH}}{two:<{room}}{end}"

    def _wrapped(self, text: str) -> list[str]:
        return textwrap.wrap(text, self.width, initial_indent="  ", subsequent_indent="  ")

    def _quiet(self, text: str) -> Iterator[str]:
        return (self.style("leise", line) for line in self._wrapped(text))

    def _under(self, prefix: str, text: str) -> list[str]:
        indent = " " * (_MARK_WIDTH + _TITLE_WIDTH)
        hanging = indent + " " * len(prefix)
        return textwrap.wrap(
            text, self.width, initial_indent=indent + prefix, subsequent_indent=hanging
        )

    def _questions(self) -> Iterator[str]:
        asked = [one for one in self.report.checked if one.outcome is Outcome.VON_HAND]
        if asked:
            yield from ("", self.style("titel", "  Von Hand zu prüfen"))
        for one in asked:
            yield from self._row(_QUESTION, one.titel, one.feststellung)
        for text in sentences.open_points(self.report):
            yield from self._row(_QUESTION, sentences.OPEN, text)
        for remark in filter(None, (sentences.skipped(self.report), sentences.added(self.report))):
            yield ""
            yield from self._quiet(remark)

    def _steps(self) -> Iterator[str]:
        if self.report.akte.schritte:
            yield from ("", self.style("titel", "  Nächste Schritte"))
        for step in self.report.akte.schritte:
            start = f"  {step.nummer:>2}. "
            yield from textwrap.wrap(
                sentences.step(step),
                self.width,
                initial_indent=start,
                subsequent_indent=" " * len(start),
            )
