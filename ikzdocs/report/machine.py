"""The report for machines: the JSON of the contract; money and percent are decimal strings."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from ikzdocs import __version__
from ikzdocs.output import encode_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ikzdocs.findings import Checked, Finding, LegalSource
    from ikzdocs.register import Nachtrag
    from ikzdocs.report.model import CheckReport
    from ikzdocs.savings import Gegenueberstellung
    from ikzdocs.source import Source
    from ikzdocs.verfahren import Schritt

_CENT = Decimal("0.01")
_TENTH = Decimal("0.1")


def as_json(report: CheckReport) -> bytes:
    """Return the report as UTF-8 JSON."""
    return encode_json(as_record(report))


def as_record(report: CheckReport) -> dict[str, Any]:
    """Return the report as plain values, keys as in the contract."""
    return {
        **_head(report.source),
        "stichtag": report.lage.stichtag.isoformat(),
        "stand": report.spec.stand.value,
        "programm": _programme(report),
        "foerderfaehig": report.foerderfaehig,
        "zuwendung": _grant(report),
        "einsparung": _savings(report.einsparung),
        "aufsichtsbehoerde": {
            "bezeichnung": report.akte.aufsicht.bezeichnung,
            "begruendung": report.akte.aufsicht.begruendung,
            "quellen": _sources(report.akte.aufsicht.quellen),
        },
        "verfahrensart": report.akte.weg.art,
        "annahmen": list(report.annahmen),
        "ergaenzt": [_added(one) for one in report.nachtraege],
        "findings": _findings(report.source, report.findings),
        "checked": [_checked(one) for one in report.checked],
        "schritte": [_step(step) for step in report.akte.schritte],
    }


def unusable(source: Source, findings: Iterable[Finding]) -> dict[str, Any]:
    """Return what can be said of a spec whose values cannot be used (exit code 2)."""
    return {
        **_head(source),
        "foerderfaehig": False,
        "findings": _findings(source, findings),
        "checked": [],
    }


def _head(source: Source) -> dict[str, Any]:
    return {"ikzdocs": __version__, "spec": source.name, "spec_sha256": source.sha256}


def _programme(report: CheckReport) -> dict[str, Any]:
    programm = report.lage.programm
    return {
        "id": programm.id,
        "name": programm.name,
        "gueltig_von": programm.gueltig_von.isoformat(),
        "gueltig_bis": programm.gueltig_bis.isoformat() if programm.gueltig_bis else None,
        "gueltig_bis_sicher": programm.gueltig_bis_sicher,
        "gueltigkeit_hinweis": programm.gueltigkeit_hinweis,
    }


def _grant(report: CheckReport) -> dict[str, Any]:
    grant = report.zuwendung
    return {
        "betrag": _money(grant.betrag),
        "berechnung": grant.berechnung,
        "hinweis": grant.erlaeuterung,
        "beantragt": _money(report.spec.foerderung.betrag),
        "verteilung": {name: _money(share) for name, share in grant.verteilung.items()},
        "quellen": _sources(grant.quellen),
    }


def _savings(savings: Gegenueberstellung | None) -> dict[str, Any] | None:
    if savings is None:
        return None
    return {
        "vorher": _money(savings.vorher),
        "nachher": _money(savings.nachher),
        "betrag": _money(savings.betrag),
        "prozent": _percent(savings.prozent),
        "schwelle": _percent(savings.schwelle),
        "fehlt_bis_schwelle": _money(savings.fehlt_bis_schwelle),
        "spielraum": _money(savings.spielraum),
        "lesarten": [
            {"name": one.name, "prozent": _percent(one.prozent), "erfuellt": one.erfuellt}
            for one in savings.lesarten
        ],
    }


def _findings(source: Source, findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [_finding(source, finding) for finding in findings]


def _finding(source: Source, finding: Finding) -> dict[str, Any]:
    position = source.position(finding.path)
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "remedy": finding.remedy,
        "path": finding.path,
        "file": position.file,
        "line": position.line,
        "column": position.column,
        "missing_block": source.missing_block(finding.path),
        "sources": _sources(finding.sources),
    }


def _checked(one: Checked) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "titel": one.titel,
        "outcome": one.outcome.value,
        "feststellung": one.feststellung,
        "sources": _sources(one.sources),
    }


def _added(one: Nachtrag) -> dict[str, str]:
    return {
        "path": one.path,
        "wert": one.wert,
        "quelle": one.quelle,
        "stand": one.stand.isoformat(),
    }


def _step(step: Schritt) -> dict[str, Any]:
    return {
        "titel": step.titel,
        "wer": step.wer,
        "bis": step.bis.isoformat() if step.bis else None,
        "geplant": step.geplant.isoformat() if step.geplant else None,
        "erledigt_am": step.erledigt_am.isoformat() if step.erledigt_am else None,
        "begruendung": step.begruendung,
        "sources": _sources(step.quellen),
    }


def _sources(sources: Iterable[LegalSource]) -> list[dict[str, str]]:
    return [{"norm": source.norm, "url": source.url} for source in sources]


def _money(value: Decimal | None) -> str | None:
    return None if value is None else str(value.quantize(_CENT, ROUND_HALF_UP))


def _percent(value: Decimal | None) -> str | None:
    return None if value is None else str(value.quantize(_TENTH, ROUND_HALF_UP))
