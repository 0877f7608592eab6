"""Genehmigung or Anzeige: what follows from the art of the tasks and the legal form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.spec.model import Art, Rechtsform
from ikzdocs.verfahren.model import Verfahrensart, Verfahrensweg

if TYPE_CHECKING:
    from ikzdocs.law import Law
    from ikzdocs.programmes.model import Programm
    from ikzdocs.spec.model import Spec

GENEHMIGUNG = "kgg.genehmigung"
ANZEIGE = "kgg.anzeige"
BEKANNTMACHUNG = "kgg.bekanntmachung"
ANSTALT = "kgg.anstalt"
AUSSERHALB = "kgg.ausserhalb"
NOETIG = (GENEHMIGUNG, ANZEIGE, BEKANNTMACHUNG, ANSTALT, AUSSERHALB)


def verfahrensart(spec: Spec, law: Law, programm: Programm) -> Verfahrensart | None:
    """Return whether the agreement needs a Genehmigung or an Anzeige; None while it is open."""
    return verfahrensweg(spec, law, programm).art


def verfahrensweg(spec: Spec, law: Law, programm: Programm) -> Verfahrensweg:
    """Return what the supervising authority has to do, and whether there is an announcement."""
    if not all(name in law and programm.kennt(law[name].gesetz) for name in NOETIG):
        return _offen(f"Das Recht des Landes {programm.land.name} ist dazu nicht hinterlegt.")
    if spec.zusammenschluss:
        return _offen("Bei einem Zusammenschluss in einer Kommune wird nichts vereinbart.")
    match spec.kooperation.rechtsform:
        case Rechtsform.VEREINBARUNG:
            return _vereinbarung(spec, law, programm)
        case Rechtsform.ANSTALT:
            return Verfahrensweg(
                art=Verfahrensart.GENEHMIGUNG,
                bekanntmachung=None,
                begruendung="Die Satzung einer gemeinsamen Anstalt bedarf der Genehmigung.",
                quellen=law.quellen(ANSTALT),
            )
        case _:
            return _offen("Für diese Rechtsform ist das Verfahren von Hand zu klären.")


def _vereinbarung(spec: Spec, law: Law, programm: Programm) -> Verfahrensweg:
    arts = spec.arten
    if not arts:
        return _offen("Ob Delegation oder Mandatierung, ist noch nicht angegeben.")
    outside = not all(programm.land.umfasst(party) for party in spec.beteiligte)
    if arts == {Art.MANDATIERUNG} and not outside:
        return Verfahrensweg(
            art=Verfahrensart.ANZEIGE,
            bekanntmachung=False,
            begruendung="Mandatierung: Die Vereinbarung ist der Aufsichtsbehörde anzuzeigen.",
            quellen=law.quellen(ANZEIGE),
        )
    announced = Art.DELEGATION in arts
    grounds = (announced and GENEHMIGUNG, outside and AUSSERHALB, announced and BEKANNTMACHUNG)
    return Verfahrensweg(
        art=Verfahrensart.GENEHMIGUNG,
        bekanntmachung=announced,
        begruendung=_grund(arts, programm, outside=outside),
        quellen=law.quellen(*(name for name in grounds if name)),
    )


def _grund(arts: frozenset[Art], programm: Programm, *, outside: bool) -> str:
    if outside:
        return f"Beteiligte außerhalb von {programm.land.name}: Nötig ist eine Genehmigung."
    kind = "Delegation" if len(arts) == 1 else "Zum Teil Delegation"
    return f"{kind}: Die Vereinbarung bedarf der Genehmigung und der Bekanntmachung."


def _offen(reason: str) -> Verfahrensweg:
    return Verfahrensweg(art=None, bekanntmachung=None, begruendung=reason)
