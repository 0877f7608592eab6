"""The legal situation in which a spec is judged: the day, the law of that day, the programme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date

from ikzdocs.findings import LegalSource
from ikzdocs.law import Law
from ikzdocs.programmes import Programm
from ikzdocs.record import record
from ikzdocs.register import Register
from ikzdocs.register.bestand import eingebaut

PROGRAMM = "programm"
# Federal and European law holds beside every programme; other statutes only in their own Land.
UEBERALL = frozenset({"aueg", "bgb", "eugh", "gwb", "rechtsprechung", "ustg"})


@record
class Rechtslage:
    """What a rule may look at beside the spec. `law` is the law as of `stichtag`.

    `register` is what the parties are compared with; without one it is the small built-in list.

    Rules name what they rest on: `kgg.kuendigungsregel` is a legal parameter, `programm.laufzeit`
    a part of the programme.
    """

    stichtag: date
    law: Law
    programm: Programm
    register: Register = field(default_factory=eingebaut)

    def kennt(self, namen: Iterable[str]) -> bool:
        """Whether all that is named is there: this Land's law, and a programme that says it."""
        return all(self._kennt(name) for name in namen)

    def quellen(self, namen: Iterable[str]) -> tuple[LegalSource, ...]:
        """Return the sources of all that is named, in order, none twice.

        Raises:
            ParameterError: a legal parameter of this name is not in force.
        """
        found = (source for name in namen for source in self._quellen(name))
        return tuple(dict.fromkeys(found))

    def _kennt(self, name: str) -> bool:
        statute = name.partition(".")[0]
        if statute == PROGRAMM:
            return bool(self.teil(name))
        return name in self.law and (statute in UEBERALL or self.programm.kennt(statute))

    def _quellen(self, name: str) -> tuple[LegalSource, ...]:
        if name.partition(".")[0] == PROGRAMM:
            return tuple(_sources(self.teil(name)))
        return self.law[name].quellen

    def teil(self, name: str) -> object:
        """Return the part of the programme with this name (`programm.laufzeit`), or None."""
        part: object = self
        for key in name.split("."):
            if part is None:
                return None
            part = part.get(key) if isinstance(part, Mapping) else getattr(part, key)
        return part


def _sources(part: object) -> Iterable[LegalSource]:
    """Collect the sources of a part of the programme: its own, or those of what it consists of."""
    if isinstance(part, LegalSource):
        return (part,)
    if isinstance(part, Mapping):
        part = tuple(part.values())
    if isinstance(part, tuple):
        return (source for item in part for source in _sources(item))
    return _sources(getattr(part, "quellen", ()))
