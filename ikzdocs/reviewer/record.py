"""The review for machines: the JSON of the contract."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ikzdocs import __version__
from ikzdocs.output import encode_json

if TYPE_CHECKING:
    from ikzdocs.reviewer.model import Befund, Clause, Facts, ReviewReport


def as_json(report: ReviewReport) -> bytes:
    """Return the report as UTF-8 JSON."""
    return encode_json(as_record(report))


def as_record(report: ReviewReport) -> dict[str, Any]:
    """Return the report as plain values, keys as in the contract."""
    return {
        "ikzdocs": __version__,
        "file": report.file,
        "herkunft": report.herkunft.value,
        "stichtag": report.stichtag.isoformat(),
        "clauses": [_clause(clause) for clause in report.clauses],
        "facts": _facts(report.facts),
        "findings": [_finding(befund) for befund in report.befunde],
        "hinweise": list(report.hinweise),
    }


def _clause(clause: Clause) -> dict[str, Any]:
    record: dict[str, Any] = {
        "clause": clause.clause,
        "status": clause.status.value,
        "where": clause.where,
        "evidence": clause.evidence,
    }
    if clause.changes:
        record["changes"] = [
            {"before": change.before, "after": change.after} for change in clause.changes
        ]
    return record


def _facts(facts: Facts) -> dict[str, Any]:
    return {
        "art": facts.art.value if facts.art else None,
        "laufzeit_jahre": _number(facts.laufzeit_jahre),
        "mindestlaufzeit_jahre": _number(facts.mindestlaufzeit_jahre),
        "kuendigungsfrist_monate": _number(facts.kuendigungsfrist_monate),
        "beteiligte": list(facts.beteiligte),
    }


def _number(value: Decimal | str | None) -> int | str | None:
    """Whole numbers as such, parts as decimal strings."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else str(value)
    return value


def _finding(befund: Befund) -> dict[str, Any]:
    finding = befund.finding
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "remedy": finding.remedy,
        "path": finding.path,
        "where": befund.where or None,
        "line": None if befund.line is None else befund.line + 1,
        "column": None,
        "sources": [{"norm": source.norm, "url": source.url} for source in finding.sources],
    }
