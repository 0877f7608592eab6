"""Runs every rule on one spec: stamps ids, sources and outcomes, and weighs the reasons given."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ikzdocs.findings import Checked, Finding, LegalSource, Outcome, Severity
from ikzdocs.rules import RULES
from ikzdocs.rules.lage import PROGRAMM
from ikzdocs.rules.protocol import Frage, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec


def run(spec: Spec, lage: Rechtslage, rules: Iterable[Rule | Frage] = RULES) -> tuple[Checked, ...]:
    """Run the rules in their order and tell of each what became of it.

    Raises:
        ParameterError: the law data or the programme lack what a rule rests on.
    """
    return tuple(_run(rule, spec, lage) for rule in rules)


def _run(rule: Rule | Frage, spec: Spec, lage: Rechtslage) -> Checked:
    if not lage.kennt(rule.PARAMETER) or not rule.applies(spec):
        return Checked(rule=rule.ID, titel=rule.TITEL, outcome=Outcome.NICHT_ANWENDBAR)
    sources = lage.quellen(rule.PARAMETER)
    outcome, feststellung, findings = _outcome(rule, spec, lage, sources)
    return Checked(
        rule=rule.ID,
        titel=rule.TITEL,
        outcome=outcome,
        feststellung=feststellung,
        findings=findings,
        sources=sources,
    )


def _outcome(
    rule: Rule | Frage, spec: Spec, lage: Rechtslage, sources: tuple[LegalSource, ...]
) -> tuple[Outcome, str, tuple[Finding, ...]]:
    if isinstance(rule, Frage):
        return Outcome.VON_HAND, rule.FRAGE, ()
    reason = spec.begruendungen.get(rule.ID)
    found = (_stamped(finding, rule.ID, sources) for finding in rule.check(spec, lage))
    findings = tuple(_weighed(finding, reason, _remedy(rule)) for finding in found)
    if findings:
        return Outcome.BEFUND, "", findings
    return Outcome.OHNE_BEFUND, rule.feststellung(spec, lage), ()


def _stamped(finding: Finding, rule: str, sources: tuple[LegalSource, ...]) -> Finding:
    return replace(finding, rule=rule, sources=finding.sources or sources)


def _remedy(rule: Rule) -> str:
    """Say what becomes of a reason; the Land decides on exceptions from its own programme."""
    own = any(name.startswith(f"{PROGRAMM}.") for name in rule.PARAMETER)
    decides = "; über die Ausnahme entscheidet das Land" if own else ""
    return f"Die Begründung erscheint im Antrag{decides}."


def _weighed(finding: Finding, reason: str | None, answered: str) -> Finding:
    """Turn an answered Soll into a hint; where no reason helps, say so."""
    if not reason or not finding.severity.blocks:
        return finding
    if finding.severity is not Severity.BEGRUENDUNG:
        remedy = f"{finding.remedy} Eine Begründung hebt diesen Punkt nicht auf.".lstrip()
        return replace(finding, remedy=remedy)
    return replace(
        finding,
        severity=Severity.HINWEIS,
        message=f"Begründete Ausnahme: {finding.message} Begründung: {reason}",
        remedy=answered,
    )
