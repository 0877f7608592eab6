"""The organs and offices of a party: as the spec names them, else by its type in its Land.

Where neither tells, there is None, and the text that asks carries a gap: an organ of one Land is
never printed for a party of another.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from ikzdocs.documents.gaps import gap
from ikzdocs.documents.names import gebeugt
from ikzdocs.documents.sprache import Organ, sprache
from ikzdocs.documents.wording import ARTIKEL, FAELLE, GESCHLECHT
from ikzdocs.record import record

if TYPE_CHECKING:
    from ikzdocs.programmes import Organe
    from ikzdocs.spec.model import Beteiligter, Organform

_TYP, _ZEICHNENDE, _FORMEN = (f"beteiligte.0.{name}" for name in ("typ", "unterzeichner", "formen"))


@record
class Zeichnung:
    """One signature line: the office, and the name where the parties want it printed (or „“)."""

    amt: str
    name: str


def vertretung(partei: Beteiligter, recht: Organe | None) -> Organ | None:
    """Return the assembly that decides; `recht` are the organs by the law of the party's Land."""
    eigen = partei.formen.vertretung
    if eigen is not None:
        return _benannt(eigen, "vertretung")
    return None if recht is None else sprache().organe[recht.vertretung]


def verwaltungsorgan(partei: Beteiligter, recht: Organe | None) -> Organ | None:
    """Return the organ that represents the party."""
    eigen = partei.formen.verwaltungsorgan
    if eigen is not None:
        return _benannt(eigen, "verwaltungsorgan")
    return None if recht is None else sprache().organe[recht.verwaltungsorgan]


def weiteres_mitglied(partei: Beteiligter, recht: Organe | None) -> Organ | None:
    """Return the second who signs; None where the law of the party's Land is not in the data."""
    organ = verwaltungsorgan(partei, recht)
    if organ is None or recht is None:
        return None
    muster = asdict(sprache().weiteres_mitglied)
    return Organ(**{fall: text.format(organ=organ.genitiv) for fall, text in muster.items()})


def leitung(partei: Beteiligter, recht: Organe | None) -> Organ | None:
    """Return the office that leads the administration.

    Where no law of ours names the office, its name is that of the first who signs.
    """
    eigen = partei.formen.leitung
    if eigen is not None:
        return _benannt(eigen, "leitung")
    erste = partei.unterzeichner[0].amt if partei.unterzeichner else None
    if recht is None:
        return _nur_genannt(erste, "leitung") if erste else None
    if recht.amt_offen:
        return replace(sprache().organe[recht.leitung], name=erste or str(gap(_ZEICHNENDE)))
    sonder = recht.leitung_sonderstatus if partei.sonderstatus else None
    return sprache().organe[sonder or recht.leitung]


def zeichnende(partei: Beteiligter, recht: Organe | None) -> tuple[Zeichnung, ...]:
    """Return who signs: as the spec says, else the head and a further member by law."""
    if partei.unterzeichner:
        return tuple(Zeichnung(amt=z.amt, name=z.name or "") for z in partei.unterzeichner)
    if recht is None:
        return (Zeichnung(amt=str(gap(_ZEICHNENDE if partei.typ else _TYP)), name=""),)
    organe = (leitung(partei, recht), weiteres_mitglied(partei, recht))
    return tuple(Zeichnung(amt=organ.name, name="") for organ in organe if organ is not None)


def _benannt(form: Organform, name: str) -> Organ:
    """An organ as the spec names it, with its article in every case."""
    geschlecht = GESCHLECHT[form.artikel]
    faelle = {
        fall: f"{ARTIKEL[geschlecht][fall]} {_im_fall(form, fall, geschlecht, name)}"
        for fall in FAELLE
    }
    return Organ(name=form.nominativ, **faelle)


def _nur_genannt(amt: str, name: str) -> Organ:
    """An office of which only the name is known."""
    return Organ(name=amt, **dict.fromkeys(FAELLE, str(gap(f"{_FORMEN}.{name}"))))


def _im_fall(form: Organform, fall: str, geschlecht: str, name: str) -> str:
    gegeben: str | None = getattr(form, fall)
    if gegeben is not None and fall != "nominativ":
        return gegeben
    return gebeugt(form.nominativ, fall, geschlecht) or str(gap(f"{_FORMEN}.{name}.{fall}"))
