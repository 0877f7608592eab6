"""AGS, name and type of a party are those of one and the same body in the register.

Of a party whose AGS belongs to another body only that is told. What has changed its status is
left to `kommunalrecht.kreisfreiheit`, and a body that the register lacks is not judged.

Without finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, ags: "06431004"}

With finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, ags: "06431017"}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.identity import changed, same_name
from ikzdocs.rules.scope import parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kommunalrecht.register"
TITEL = "Gemeindeschlüssel"
FORDERT = "Name, Art und Gemeindeschlüssel gehören zur selben Körperschaft."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Der Schlüssel gehört zu einer anderen, oder die Art ist eine andere.",
}


def applies(spec: Spec) -> bool:
    """Hold where an AGS is given."""
    return any(party.ags for party in spec.beteiligte)


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look each AGS up in the register of the day."""
    then = lage.register.am(lage.stichtag)
    for path, party in parties(spec):
        entry = then.nach_ags(party.ags) if party.ags else None
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
        elif party.typ not in {None, entry.typ}:
            yield Finding(
                severity=Severity.WARNUNG,
                message=f"{party.name} steht im amtlichen Verzeichnis nicht als „{party.typ}“, "
                f"sondern als „{entry.typ}“.",
                path=f"{path}.typ",
                remedy=f"typ: {entry.typ} angeben.",
            )


def feststellung(_spec: Spec, lage: Rechtslage) -> str:
    """Say with what it was compared."""
    return f"Kein Widerspruch zum Verzeichnis, Stand {datum_kurz(lage.register.stand)}"
