"""Cases as data: a sample, what is changed in it, and what the check must then say.

A case file names its sample (`grundlage`) and lists cases (`faelle`): `titel`, `aenderungen`
(path: new value), `loeschen` (paths), `stichtag`, and the `befunde` that are expected, each with
`schwere`, `pfad` and a `wort` of its message; no `befunde` means none.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from ikzdocs import programmes, schema, source
from ikzdocs.findings import Checked, Finding, Severity
from ikzdocs.law import Law
from ikzdocs.record import record
from ikzdocs.rules import Rechtslage, runner
from ikzdocs.spec.build import build
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from ikzdocs.spec.model import Spec

STICHTAG = date(2026, 11, 21)


@record
class Befund:
    """A finding that is expected; `regel` where the case is not about one rule."""

    schwere: Severity
    pfad: str
    wort: str
    regel: str | None = None

    def meets(self, finding: Finding) -> bool:
        """Whether this is the finding."""
        said = f"{finding.message} {finding.remedy}".replace("\N{NO-BREAK SPACE}", " ")
        place = (finding.severity, finding.path) == (self.schwere, self.pfad)
        place = place and self.regel in {None, finding.rule}
        return place and self.wort in said.replace("\N{NARROW NO-BREAK SPACE}", " ")


@record
class Fall:
    """One case; `ergebnis` is the outcome that is expected, where the case names one."""

    titel: str
    grundlage: str
    stichtag: date
    aenderungen: Mapping[str, Any]
    loeschen: tuple[str, ...]
    befunde: tuple[Befund, ...]
    ergebnis: str | None

    def spec(self) -> Spec:
        """The changed sample."""
        data = sample(self.grundlage)
        for path, value in self.aenderungen.items():
            put(data, path, value)
        for path in self.loeschen:
            drop(data, path)
        return spec_of(data)

    def checked(self) -> tuple[Checked, ...]:
        """What the check says of it."""
        return check(self.spec(), self.stichtag)


def read(path: Path) -> tuple[Fall, ...]:
    """Read a case file."""
    data: Any = source.read_file(path).data
    return tuple(_fall(entry, data["grundlage"]) for entry in data["faelle"])


def _fall(entry: Mapping[str, Any], grundlage: str) -> Fall:
    unknown = set(entry) - {
        *("titel", "grundlage", "stichtag", "aenderungen", "loeschen", "befunde", "ergebnis"),
    }
    assert not unknown, f"{entry['titel']}: {unknown}"
    day = entry.get("stichtag")
    return Fall(
        titel=entry["titel"],
        grundlage=entry.get("grundlage") or grundlage,
        stichtag=date.fromisoformat(day) if day else STICHTAG,
        aenderungen=entry.get("aenderungen") or {},
        loeschen=tuple(entry.get("loeschen") or ()),
        befunde=tuple(
            Befund(**{**told, "schwere": Severity(told["schwere"])})
            for told in entry.get("befunde") or ()
        ),
        ergebnis=entry.get("ergebnis"),
    )


def sample(name: str) -> dict[str, Any]:
    """The text values of a shipped sample, to be changed."""
    return copy.deepcopy(dict(_sample(name).data))


@cache
def _sample(name: str) -> source.Source:
    return source.read_file(ROOT / "samples" / f"{name}.yaml")


def spec_of(data: Mapping[str, Any]) -> Spec:
    """Build a spec from text values, which the schema must find in order."""
    values, findings = schema.validate(replace(_sample("birkenau-digitalisierung"), data=data))
    assert values is not None, findings
    return build(values)


def lage(spec: Spec, stichtag: date = STICHTAG) -> Rechtslage:
    """The legal situation of a day."""
    programm = programmes.load(spec.programm)
    return Rechtslage(stichtag=stichtag, law=Law.at(stichtag), programm=programm)


def check(spec: Spec, stichtag: date = STICHTAG) -> tuple[Checked, ...]:
    """Run all rules."""
    return runner.run(spec, lage(spec, stichtag))


def findings(checked: tuple[Checked, ...]) -> list[Finding]:
    """All findings of a run."""
    return [finding for entry in checked for finding in entry.findings]


def put(data: Any, path: str, value: Any) -> None:  # noqa: ANN401 - text, list or block
    """Set the value at a path; blocks on the way that are not there are made."""
    head, _, rest = path.partition(".")
    key = int(head) if isinstance(data, list) else head
    if not rest:
        data[key] = value
    else:
        if isinstance(data, dict) and not isinstance(data.get(key), dict | list):
            data[key] = {}
        put(data[key], rest, value)


def drop(data: Any, path: str) -> None:  # noqa: ANN401 - text, list or block
    """Remove what stands at a path."""
    *ahead, last = path.split(".")
    for key in ahead:
        data = data[int(key)] if isinstance(data, list) else data[key]
    del data[int(last) if isinstance(data, list) else last]


def merge(data: Any, more: Any) -> Any:  # noqa: ANN401 - text, list or block
    """Lay one tree of text values over another; lists and texts replace."""
    if not isinstance(data, dict) or not isinstance(more, dict):
        return more
    return data | {key: merge(data.get(key), value) for key, value in more.items()}
