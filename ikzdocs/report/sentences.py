"""The sentences that every form of the report shares, so that text, HTML and Word say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.documents.plan import ohne_vorlage
from ikzdocs.findings import Finding, LegalSource, Outcome, Severity
from ikzdocs.formats import aufzaehlung, datum_kurz, euro, prozent_tabelle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ikzdocs.documents.plan import Papier
    from ikzdocs.report.model import CheckReport
    from ikzdocs.savings import Gegenueberstellung
    from ikzdocs.verfahren import Schritt

DISCLAIMER = "ikzdocs prüft nach bestem Wissen und ersetzt keine Rechtsberatung."
OPEN = "Vom Programm offen gelassen"
_MANY = 4


def title(report: CheckReport) -> str:
    """Return „Titel · A, B, C“; of many parties only the first three are named."""
    names = [party.name for party in report.spec.beteiligte]
    if len(names) > _MANY:
        names = [*names[:3], f"{len(names) - 3} weitere"]
    return f"{report.spec.kooperation.titel} · {', '.join(names)}"


def programme(report: CheckReport) -> str:
    """Return which programme the spec was checked against, and until when it holds."""
    programm = report.lage.programm
    since = f" vom {datum_kurz(programm.datum)}" if programm.datum else ""
    if programm.gueltig_bis is None:
        return f"{programm.kurzname}{since}"
    end = datum_kurz(programm.gueltig_bis)
    likely = "" if programm.gueltig_bis_sicher else "voraussichtlich "
    if report.lage.stichtag > programm.gueltig_bis:
        return f"{programm.kurzname}{since} · {likely}am {end} ausgelaufen: Nachfolge prüfen"
    ask = "" if programm.gueltig_bis_sicher else ": Nachfolge prüfen"
    return f"{programm.kurzname}{since} · endet {likely}am {end}{ask}"


def verdict(report: CheckReport) -> tuple[str, str]:
    """Return the verdict and the role in which it is shown."""
    if not report.foerderfaehig:
        return "NOCH NICHT FÖRDERFÄHIG", "schlecht"
    if report.count(Severity.OFFEN):
        return "FÖRDERFÄHIG, SOBALD ALLES OFFENE ERLEDIGT IST", "offen"
    return "FÖRDERFÄHIG", "gut"


def counts(report: CheckReport) -> str:
    """Return how many points block, are to be reasoned, are open, are warned of."""
    return " · ".join(_counts(report))


def _counts(report: CheckReport) -> Iterator[str]:
    for severity, one, many in (
        (Severity.SPERRT_FOERDERUNG, "sperrt die Förderung", "sperren die Förderung"),
        (Severity.UNWIRKSAM, "macht unwirksam", "machen unwirksam"),
        (Severity.BEGRUENDUNG, "ist zu begründen", "sind zu begründen"),
        (Severity.OFFEN, "ist noch offen", "sind noch offen"),
    ):
        count = report.count(severity)
        if count:
            yield f"{number(count, 'Punkt', 'Punkte')} {one if count == 1 else many}"
    if exceptions := len(report.akte.ausnahmen):
        yield number(exceptions, "begründete Ausnahme", "begründete Ausnahmen")
    warnings = report.count(Severity.WARNUNG)
    if warnings:
        yield number(warnings, "Warnung", "Warnungen")


def facts(report: CheckReport) -> Iterator[tuple[str, str, str]]:
    """Yield name, value and explanation of what follows from the spec."""
    yield from money(report)
    yield from procedure(report)


def money(report: CheckReport) -> Iterator[tuple[str, str, str]]:
    """Yield of these facts what is granted and what is saved, and under which assumption."""
    if report.annahmen:
        yield "Angenommen", "; ".join(report.annahmen), "Die Angabendatei bleibt, wie sie ist."
    yield "Zuwendung", _amount(report), _computation(report)
    yield from _savings(report)


def procedure(report: CheckReport) -> Iterator[tuple[str, str, str]]:
    """Yield of these facts who supervises, what has to be done, and what the programme adds."""
    yield "Aufsicht", report.akte.aufsicht.bezeichnung or "offen", report.akte.aufsicht.begruendung
    weg = report.akte.weg
    open_way = "entfällt" if report.spec.zusammenschluss else "offen"
    yield "Verfahren", weg.art.capitalize() if weg.art else open_way, weg.begruendung
    programm = report.lage.programm
    if programm.gueltig_bis and programm.gueltigkeit_hinweis:
        yield "Programm", f"bis {datum_kurz(programm.gueltig_bis)}", programm.gueltigkeit_hinweis
    if papers := ohne_vorlage(programm):
        yield "Vorlagen", "eigene nötig", _foreign(papers, programm.land.name)


def _savings(report: CheckReport) -> Iterator[tuple[str, str, str]]:
    needed = report.spec.foerderung.fuer_kooperation
    if report.einsparung is not None:
        yield "Einsparung", euro(report.einsparung.betrag), _percent(report)
        if needed:
            yield _distance(report.einsparung)
    elif needed:
        yield "Einsparung", "offen", "Die Gegenüberstellung der Kosten ist noch nicht vollständig."
    else:
        yield "Einsparung", "nicht nötig", "Bei dieser Art der Förderung wird sie nicht geprüft."


def missing_blocks(report: CheckReport) -> str:
    """Say where the blocks belong that findings ask for and the file does not have yet."""
    asked = (report.source.missing_block(one.path) for one in report.findings)
    blocks = dict.fromkeys(block for block in asked if block)
    if not blocks:
        return ""
    return (
        f"In der Datei fehlen noch diese Blöcke: {aufzaehlung(blocks)}. Sie gehören auf die "
        "oberste Ebene, ohne Einrückung wie „kooperation:“."
    )


def _foreign(papers: Iterable[Papier], land: str) -> str:
    titles = aufzaehlung([f"„{paper.titel}“" for paper in papers])
    return (
        f"{titles} entstehen für {land} nur aus eigenen Vorlagen; die mitgelieferten folgen dem "
        "Recht eines anderen Landes."
    )


def _computation(report: CheckReport) -> str:
    grant = report.zuwendung
    asked = ""
    if grant.beantragt is not None and grant.beantragt != grant.betrag:
        asked = f"Beantragt: {euro(grant.beantragt)}."
    more = " ".join(filter(None, (asked, grant.erlaeuterung)))
    return f"{grant.berechnung.removesuffix('.')}. {more}" if more else grant.berechnung


def _amount(report: CheckReport) -> str:
    amount = report.zuwendung.betrag
    return "nach Projekt" if amount is None else euro(amount)


def _percent(report: CheckReport) -> str:
    savings = report.einsparung
    if savings is None:
        return ""
    reached = f"{prozent_tabelle(savings.prozent)} der Personal- und Sachausgaben im Jahr"
    if not report.spec.foerderung.fuer_kooperation:
        return f"{reached}. Die Schwelle wird hier nicht geprüft."
    rule = report.lage.programm.einsparung
    how = f". {rule.hinweis}" if rule else ""
    return f"{reached} (nötig: {prozent_tabelle(savings.schwelle)}){how}"


def _distance(savings: Gegenueberstellung) -> tuple[str, str, str]:
    if savings.erfuellt:
        return (
            "Spielraum",
            euro(savings.spielraum),
            "So viel dürfen die Kosten nachher noch steigen.",
        )
    short = euro(savings.fehlt_bis_schwelle)
    return "Es fehlen", short, "So viel müssen die Kosten nachher noch sinken."


def readings(report: CheckReport) -> str:
    """Return what the savings are in other readings, as one line; empty without savings."""
    if report.einsparung is None:
        return ""
    told = (f"{one.name} {prozent_tabelle(one.prozent)}" for one in report.einsparung.lesarten)
    return " · ".join(told)


def by_weight(report: CheckReport) -> list[Finding]:
    """Return the findings, the heaviest first, equals in the order of the rules."""
    order = list(Severity)
    found = (finding for checked in report.checked for finding in checked.findings)
    return sorted(found, key=lambda finding: order.index(finding.severity))


def rule_title(report: CheckReport, finding: Finding) -> str:
    """Return the title of the rule that a finding comes from."""
    return next(one.titel for one in report.checked if one.rule == finding.rule)


def norms(sources: tuple[LegalSource, ...]) -> str:
    """Return the norms of some sources, each once, as one line."""
    return " · ".join(dict.fromkeys(source.norm for source in sources))


def open_points(report: CheckReport) -> tuple[str, ...]:
    """Return what the programme, as far as it could be read, does not say."""
    return report.lage.programm.unklar


def added(report: CheckReport) -> str:
    """Return which parties the register completed, from which source of which day, or nothing."""
    if not report.nachtraege:
        return ""
    first = report.nachtraege[0]
    numbers = dict.fromkeys(int(one.path.split(".")[1]) for one in report.nachtraege)
    names = aufzaehlung([report.spec.beteiligte[number].name for number in numbers])
    return f"Ergänzt aus {first.quelle} (Stand {datum_kurz(first.stand)}): Angaben zu {names}."


def skipped(report: CheckReport) -> str:
    """Return how many rules did not apply, or nothing."""
    count = sum(one.outcome is Outcome.NICHT_ANWENDBAR for one in report.checked)
    return f"Hier nicht anwendbar: {number(count, 'Regel', 'Regeln')}." if count else ""


def step(schritt: Schritt) -> str:
    """Return one step of the plan as a line."""
    if schritt.erledigt_am:
        return f"{schritt.titel}: erledigt am {datum_kurz(schritt.erledigt_am)}"
    day = f" am {datum_kurz(schritt.geplant)}" if schritt.geplant else ""
    until = f" bis {datum_kurz(schritt.bis)}" if schritt.bis else ""
    return f"{schritt.titel}{day or until} ({schritt.wer}). {schritt.begruendung}".rstrip()


def number(count: int, one: str, many: str) -> str:
    """Return „1 Punkt“ or „3 Punkte“."""
    return f"{count} {one if count == 1 else many}"
