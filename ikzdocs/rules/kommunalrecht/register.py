"""AGS, name and type of a party are those of one and the same body in the register.

A party without an AGS is looked up by its name. Of one whose AGS belongs to another body only
that is told. What has changed its status is left to `kommunalrecht.kreisfreiheit`, and a body
that the register lacks is not judged.

Without finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, ags: "06431004"}

With finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, ags: "06431017"}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs import schema
from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.identity import changed, known, same_name
from ikzdocs.rules.scope import always, parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec, Typ

ID = "kommunalrecht.register"
TITEL = "Gemeindeschlüssel"
FORDERT = "Name, Art und Gemeindeschlüssel gehören zur selben Körperschaft."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Der Schlüssel gehört zu einer anderen, oder die Art ist eine andere.",
}


applies = always


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look each party up in the register of the day."""
    then = lage.register.am(lage.stichtag)
    for path, party in parties(spec):
        entry = known(party, then, lage.programm.land)
        if entry is None or changed(party, then):
            continue
        if not same_name(party, entry):
            yield Finding(
                severity=Severity.WARNUNG,
                message=f"Der Gemeindeschlüssel {party.ags} gehört nicht zu {party.name}, sondern "
                f"zu {entry.bezeichnung}.",
                path=f"{path}.ags",
                remedy="Name oder Gemeindeschlüssel berichtigen.",
            )
        elif party.typ is not None and party.typ is not entry.typ:
            yield Finding(
                severity=Severity.WARNUNG,
                message=f"{party.name} ({entry.ags}) steht im amtlichen Verzeichnis als "
                f"{_kind(entry.typ)}, nicht als {_kind(party.typ)}.",
                path=f"{path}.typ",
                remedy=f"typ: {entry.typ} angeben.",
            )


def _kind(kind: Typ) -> str:
    """Return what the form calls this kind of body: „kreisfreie Stadt“."""
    return schema.field("beteiligte.0.typ").auswahl[kind]


def feststellung(_spec: Spec, lage: Rechtslage) -> str:
    """Say with what it was compared."""
    return f"Kein Widerspruch zum Verzeichnis, Stand {datum_kurz(lage.register.stand)}"
