"""Laws that hold for every spec, tried on many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from ikzdocs.findings import Checked, Severity
from ikzdocs.rules import RULES
from tests.casefiles import check, drop, findings, put, sample, spec_of

if TYPE_CHECKING:
    from random import Random

BIRKENAU = "birkenau-digitalisierung"
STAENDE = ("entwurf", "beschluss", "antrag")
# What must be there for a spec to be one at all.
KERN = {"programm", "kooperation", "kooperation.titel", "beteiligte"}
MAENGEL: dict[str, Any] = {
    "laufzeit.jahre": "3",
    "laufzeit.kuendigung.erstmals_nach_jahren": "2",
    "laufzeit.kuendigung.aus_wichtigem_grund": "nein",
    "kooperation.art": "delegation",
    "kooperation.rechtsform": "beauftragung",
    "foerderung.betrag": "90.000",
    "foerderung.antragsdatum": "15.01.2027",
    "kosten.nachher.personal": "400.000",
    "kosten.schluessel": {"art": "prozent", "werte": {"birkenau": "40", "rimbach": "30"}},
    "umsatzsteuer.klausel": "nein",
    "vergabe.marktanteil": "25",
    "verfahren.unterzeichnung": "01.10.2026",
    "beteiligte.0.ags": "06431017",
    "beteiligte.1.federfuehrend": "ja",
    "beteiligte.2.name": "Hanau",
    "begruendungen": {"foerderung.betrag": "Darum.", "foerderung.betrog": "Wer weiß."},
}
# Another legal form is another set of rules, so this one fault takes others away.
NEBENEINANDER = sorted(set(MAENGEL) - {"kooperation.rechtsform"})
quick = settings(max_examples=30, deadline=None)


def paths(data: Any, at: str = "") -> list[str]:  # noqa: ANN401 - text, list or block
    """Every path of a tree."""
    items = data.items() if isinstance(data, dict) else enumerate(data)
    found = []
    for key, value in items:
        path = f"{at}.{key}" if at else str(key)
        found.append(path)
        if isinstance(value, dict | list):
            found += paths(value, path)
    return found


REQUIRED = (".name", ".bezeichnung", ".gremium", ".beschluss.datum", "einmalig")
PATHS = [
    path
    for path in paths(sample(BIRKENAU))
    if path not in KERN
    and not path.rpartition(".")[2].isdigit()
    and not any(part in path for part in REQUIRED)
]


def changed(changes: dict[str, Any]) -> dict[str, Any]:
    data = sample(BIRKENAU)
    put(data, "beteiligte.2.kuerzel", "gorxheimertal")  # stays when the name does not
    for path, value in changes.items():
        put(data, path, value)
    return data


def shuffled(data: Any, dice: Random) -> Any:  # noqa: ANN401 - text, list or block
    """The same tree with the keys of every block in another order."""
    if isinstance(data, list):
        return [shuffled(item, dice) for item in data]
    if not isinstance(data, dict):
        return data
    keys = dice.sample(list(data), len(data))
    return {key: shuffled(data[key], dice) for key in keys}


def told(checked: tuple[Checked, ...]) -> list[tuple[str, ...]]:
    """What a report says, but for the numbers of the parties in the paths."""
    return sorted((f.rule, f.severity, f.message, f.remedy) for f in findings(checked))


@quick
@given(some.sets(some.sampled_from(PATHS), max_size=12), some.sampled_from(STAENDE))
def test_every_rule_copes_with_anything_left_out(left_out: set[str], stand: str) -> None:
    data = sample(BIRKENAU) | {"stand": stand}
    for path in sorted(left_out, key=len, reverse=True):
        drop(data, path)
    checked = check(spec_of(data))
    assert [entry.rule for entry in checked] == [rule.ID for rule in RULES]


@quick
@given(some.sets(some.sampled_from(sorted(MAENGEL)), max_size=6), some.randoms())
def test_the_order_of_keys_and_parties_changes_nothing(maengel: set[str], dice: Random) -> None:
    data = changed({path: MAENGEL[path] for path in sorted(maengel)})
    other = shuffled(data, dice)
    dice.shuffle(other["beteiligte"])
    assert told(check(spec_of(other))) == told(check(spec_of(data)))


def test_many_faults_read_alike_with_the_parties_turned_round() -> None:
    data = changed({path: MAENGEL[path] for path in NEBENEINANDER})
    other = changed({path: MAENGEL[path] for path in NEBENEINANDER})
    other["beteiligte"].reverse()
    assert told(check(spec_of(other))) == told(check(spec_of(data)))


@quick
@given(some.sets(some.sampled_from(sorted(MAENGEL)), max_size=6))
def test_a_later_stage_blocks_no_less(maengel: set[str]) -> None:
    data = changed({path: MAENGEL[path] for path in sorted(maengel)})
    blocking = [
        {f.rule for f in findings(check(spec_of(data | {"stand": stand}))) if f.severity.blocks}
        for stand in STAENDE
    ]
    assert blocking[0] <= blocking[1] <= blocking[2]


@quick
@given(some.sampled_from(NEBENEINANDER), some.sets(some.sampled_from(NEBENEINANDER), max_size=4))
def test_what_a_fault_brings_about_stays_among_others(fault: str, others: set[str]) -> None:
    alone = check(spec_of(changed({fault: MAENGEL[fault]})))
    among = check(spec_of(changed({path: MAENGEL[path] for path in sorted({fault, *others})})))
    assert {f.rule for f in findings(alone)} <= {f.rule for f in findings(among)}


VERSCHLECHTERUNGEN = {
    "foerderung.laufzeit": ("laufzeit.jahre", range(8, 0, -1)),
    "foerderung.kuendigungsausschluss": (
        "laufzeit.kuendigung.erstmals_nach_jahren",
        range(6, 0, -1),
    ),
    "foerderung.einsparung": ("kosten.nachher.personal", range(100_000, 300_000, 5_000)),
    "foerderung.betrag": ("foerderung.betrag", range(75_000, 120_000, 5_000)),
    "vergabe.marktanteil": ("vergabe.marktanteil", range(0, 101, 4)),
    "vereinbarung.kuendigungsregel": ("laufzeit.jahre", range(5, 30)),
}


@pytest.mark.parametrize("rule", VERSCHLECHTERUNGEN)
def test_a_finding_never_disappears_when_its_point_gets_worse(rule: str) -> None:
    path, numbers = VERSCHLECHTERUNGEN[rule]
    weights = [weight(rule, path, number) for number in numbers]
    assert weights == sorted(weights)
    assert weights[0] < weights[-1]


def weight(rule: str, path: str, number: int) -> int:
    """How heavy the heaviest finding of a rule is; zero for none."""
    data = changed({path: str(number)})
    if rule == "vereinbarung.kuendigungsregel":
        drop(data, "laufzeit.kuendigung")
    found = [f.severity for f in findings(check(spec_of(data))) if f.rule == rule]
    order = list(reversed(Severity))
    return max((order.index(severity) + 1 for severity in found), default=0)
