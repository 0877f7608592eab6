"""No ordinary termination takes effect before the term that the programme asks is over.

That the term must not be undercut by a termination is our inference from the term itself; so a
reason may answer the rule. Where the term itself is too short, that is said of the term alone.

Without finding::

    laufzeit: {jahre: 5, kuendigung: {ordentlich: ja, frist_monate: 12, erstmals_nach_jahren: 5}}

With finding::

    laufzeit: {jahre: 5, kuendigung: {ordentlich: ja, frist_monate: 12, erstmals_nach_jahren: 2}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import jahre, nach_jahren
from ikzdocs.rules.scope import cooperates
from ikzdocs.rules.weight import until_answered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Kuendigung, Laufzeit, Spec

ID = "foerderung.kuendigungsausschluss"
TITEL = "Keine Kündigung in der Mindestlaufzeit"
FORDERT = "Eine ordentliche Kündigung wirkt nicht vor Ablauf der Mindestlaufzeit."
PARAMETER = ("programm.laufzeit",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Sie kann früher wirken, und niemand hat das begründet.",
    Severity.HINWEIS: "Sie kann früher wirken; die Ausnahme ist begründet.",
}
_PATH = "laufzeit.kuendigung.erstmals_nach_jahren"

applies = cooperates


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare the first possible end by termination with the years of the programme."""
    rule, notice = lage.programm.laufzeit, spec.laufzeit.kuendigung
    if rule is None or notice is None or not _ordinary(notice):
        return
    needed = _needed(spec.laufzeit, rule.mindestjahre)
    first = notice.erstmals_nach_jahren
    if (first or 0) < needed:
        when = "jederzeit" if not first else f"schon {nach_jahren(first)}"
        yield Finding(
            severity=until_answered(spec, ID),
            message=f"Die ordentliche Kündigung kann {when} wirken; nötig: {jahre(needed)}.",
            path=_PATH,
            remedy=f"{_PATH} auf {needed} setzen oder laufzeit.kuendigung.ordentlich: nein.",
        )


def _ordinary(notice: Kuendigung) -> bool:
    """Whether there is an ordinary termination; a period of notice says so too."""
    if notice.ordentlich is None:
        return notice.frist_monate is not None or notice.erstmals_nach_jahren is not None
    return notice.ordentlich


def _needed(term: Laufzeit, minimum: int) -> int:
    if term.unbefristet or term.jahre is None:
        return minimum
    return min(minimum, term.jahre)


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say from when on, if at all."""
    notice = spec.laufzeit.kuendigung
    if notice is None or not _ordinary(notice):
        return "Keine ordentliche Kündigung vereinbart"
    return f"Ordentliche Kündigung frühestens {nach_jahren(notice.erstmals_nach_jahren or 0)}"
