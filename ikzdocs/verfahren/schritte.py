"""The dated plan: resolutions, signature, Genehmigung or Anzeige, application, start."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ikzdocs.formats import aufzaehlung, datum, gross, mehrzahl
from ikzdocs.law import Law
from ikzdocs.programmes.model import Programm
from ikzdocs.record import record
from ikzdocs.spec.kalender import nach_jahren
from ikzdocs.spec.model import Spec, Stand
from ikzdocs.verfahren.aufsicht import aufsicht
from ikzdocs.verfahren.dienstweg import dienstweg
from ikzdocs.verfahren.model import Schritt, Verfahrensart
from ikzdocs.verfahren.weg import verfahrensweg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.verfahren.model import Verfahrensweg

UNTERZEICHNUNG = "hgo.unterzeichnung"
_ALLE = "alle Beteiligten"
_AUFZAEHLBAR = 4


def schritte(spec: Spec, law: Law, programm: Programm) -> tuple[Schritt, ...]:
    """Return the steps in their order; what is done by the Stichtag of `law` carries its day."""
    plan = _Plan(spec=spec, law=law, programm=programm)
    steps = (
        _beschluesse(plan),
        *_vereinbarung(plan),
        _antrag(plan),
        *_laufzeit(plan),
    )
    return tuple(replace(step, nummer=number) for number, step in enumerate(steps, start=1))


@record
class _Plan:
    """What every step looks at, and the days that bound them."""

    spec: Spec
    law: Law
    programm: Programm

    @property
    def beginn(self) -> date | None:
        """The first day of the cooperation."""
        return self.spec.laufzeit.beginn

    @property
    def antrag_bis(self) -> date | None:
        """The last day of the application: before the programme ends, or before the start."""
        start = self.beginn if self.programm.antrag.vor_beginn else None
        end = self.programm.gueltig_bis if self.programm.gilt_am(self.law.stichtag) else None
        return _frueher(start and start - timedelta(days=1), end)

    @property
    def vertrag_bis(self) -> date | None:
        """The last day of the signature: the contract starts, and the application encloses it."""
        applied = self.spec.foerderung.antragsdatum or self.antrag_bis
        return _frueher(self.beginn, applied if self.liegt_bei else None)

    @property
    def alle(self) -> str:
        """Who acts where all have to."""
        return self.spec.beteiligte[0].name if self.spec.zusammenschluss else _ALLE

    @property
    def liegt_bei(self) -> bool:
        """Whether the programme asks for the signed agreement with the application."""
        return "vereinbarung" in self.programm.anlagen

    def datiert(self, step: Schritt, am: date | None, bis: date | None = None) -> Schritt:
        """Date a step; the day `am` is done or planned as it lies before or after the Stichtag."""
        if am is not None and am <= self.law.stichtag:
            return replace(step, erledigt_am=am)
        return replace(step, geplant=am, bis=bis)


def _beschluesse(plan: _Plan) -> Schritt:
    parties = plan.spec.beteiligte
    days = [party.gremien.beschluss.datum for party in parties if party.gremien.beschluss]
    step = Schritt(
        titel="Beschluss der Vertretung"
        if plan.spec.zusammenschluss
        else "Beschlüsse der Vertretungen",
        wer=plan.alle,
        begruendung=_offene_beschluesse(plan),
        quellen=plan.programm.beschluesse,
    )
    complete = max(days) if len(days) == len(parties) else None
    return plan.datiert(
        step, complete, _frueher(plan.spec.verfahren.unterzeichnung, plan.vertrag_bis)
    )


def _offene_beschluesse(plan: _Plan) -> str:
    parties = plan.spec.beteiligte
    missing = [party.name for party in parties if party.gremien.beschluss is None]
    if not missing:
        return ""
    if len(missing) > _AUFZAEHLBAR:
        return f"Es fehlen noch {len(missing)} von {len(parties)} Beschlüssen."
    told = mehrzahl(len(missing), "Es fehlt noch der Beschluss", "Es fehlen noch die Beschlüsse")
    return f"{told} von {aufzaehlung(missing)}."


def _vereinbarung(plan: _Plan) -> Iterator[Schritt]:
    if plan.spec.foerderung.fuer_vereinbarung:
        yield _unterzeichnung(plan)
        yield from _aufsicht(plan)


def _unterzeichnung(plan: _Plan) -> Schritt:
    known = UNTERZEICHNUNG in plan.law and plan.programm.kennt(plan.law[UNTERZEICHNUNG].gesetz)
    step = Schritt(
        titel="Unterzeichnung",
        wer="die Verwaltungsorgane aller Beteiligten",
        begruendung="Nach den Beschlüssen; die unterzeichnete Vereinbarung gehört zum Antrag."
        if plan.liegt_bei
        else "Nach den Beschlüssen.",
        quellen=plan.law[UNTERZEICHNUNG].quellen if known else (),
    )
    return plan.datiert(step, plan.spec.verfahren.unterzeichnung, plan.vertrag_bis)


def _aufsicht(plan: _Plan) -> Iterator[Schritt]:
    """Yield what the authority has to do, and the announcement that follows a Delegation."""
    way = verfahrensweg(plan.spec, plan.law, plan.programm)
    state = plan.spec.verfahren
    match way.art:
        case Verfahrensart.GENEHMIGUNG:
            yield _genehmigung(plan, way)
        case Verfahrensart.ANZEIGE:
            step = _bei_der_aufsicht(plan, "Anzeige", way)
            yield plan.datiert(step, state.anzeige.beantragt or state.anzeige.erteilt, plan.beginn)
    if way.bekanntmachung:
        step = Schritt(
            titel="Öffentliche Bekanntmachung",
            wer=plan.alle,
            begruendung="Vorher wird die Delegation nicht wirksam.",
            quellen=way.quellen,
        )
        yield plan.datiert(step, state.bekanntmachung.datum, plan.beginn)


def _genehmigung(plan: _Plan, way: Verfahrensweg) -> Schritt:
    step = _bei_der_aufsicht(plan, "Genehmigung", way)
    state = plan.spec.verfahren.genehmigung
    if state.beantragt:
        step = replace(step, begruendung=f"{step.begruendung} Beantragt: {datum(state.beantragt)}.")
    return plan.datiert(step, state.erteilt, plan.beginn)


def _bei_der_aufsicht(plan: _Plan, titel: str, way: Verfahrensweg) -> Schritt:
    authority = aufsicht(plan.spec, plan.programm).bezeichnung
    return Schritt(
        titel=titel,
        wer=authority or "Aufsichtsbehörde (noch offen)",
        begruendung=way.begruendung,
        quellen=way.quellen,
    )


def _antrag(plan: _Plan) -> Schritt:
    lead, asked = plan.spec.federfuehrung, plan.spec.foerderung.antragsdatum
    sent = plan.spec.stand is Stand.ANTRAG or (asked is not None and asked > plan.law.stichtag)
    everybody = "" if plan.spec.zusammenschluss else " für alle Beteiligten"
    step = Schritt(
        titel="Antrag auf Zuwendung",
        wer=f"{lead.name}{everybody}" if lead else "ein Beteiligter für alle",
        begruendung=" ".join(_antragsgruende(plan)),
        quellen=plan.programm.antrag.quellen,
    )
    return plan.datiert(step, asked if sent else None, plan.antrag_bis)


def _antragsgruende(plan: _Plan) -> Iterator[str]:
    """Yield the way of the application, its time limits, and what is to know of the programme."""
    way, programme = dienstweg(plan.spec, plan.programm), plan.programm
    over = [office.akkusativ for office in way.ueber]
    if over:
        yield f"Über {aufzaehlung(over)} an {way.adressat.akkusativ}."
    yield f"{gross(programme.antrag.form)}. {programme.antrag.fristen}"
    if programme.gueltig_bis:
        ended = plan.law.stichtag > programme.gueltig_bis
        likely = "" if programme.gueltig_bis_sicher else "voraussichtlich "
        verb = "ist" if ended else "endet"
        rest = " ausgelaufen: Nachfolge prüfen." if ended else "."
        yield f"Das Programm {verb} {likely}am {datum(programme.gueltig_bis)}{rest}"


def _laufzeit(plan: _Plan) -> Iterator[Schritt]:
    yield _beginn(plan)
    term = plan.programm.laufzeit if plan.spec.foerderung.fuer_kooperation else None
    if term and plan.beginn:
        step = Schritt(
            titel="Ende der Mindestdauer",
            wer=plan.alle,
            begruendung=f"Bis dahin muss sie bestehen ({term.mindestjahre} Jahre).",
            quellen=term.quellen,
        )
        end = nach_jahren(plan.beginn, term.mindestjahre) - timedelta(days=1)
        yield plan.datiert(step, end)


def _beginn(plan: _Plan) -> Schritt:
    way = verfahrensweg(plan.spec, plan.law, plan.programm)
    earliest = _fruehestens(plan, way) if plan.spec.foerderung.fuer_vereinbarung else ""
    step = Schritt(
        titel="Zusammenschluss" if plan.spec.zusammenschluss else "Beginn der Zusammenarbeit",
        wer=plan.alle,
        begruendung=earliest,
        quellen=way.quellen if earliest else (),
    )
    return plan.datiert(step, plan.beginn)


def _fruehestens(plan: _Plan, way: Verfahrensweg) -> str:
    """Say before which step the cooperation cannot start; nothing while the way is open."""
    state = plan.spec.verfahren
    if way.bekanntmachung:
        what, day = "nach Genehmigung und Bekanntmachung", state.bekanntmachung.datum
    elif way.art is Verfahrensart.GENEHMIGUNG:
        what, day = "nach der Genehmigung", state.genehmigung.erteilt
    elif way.art is Verfahrensart.ANZEIGE:
        what, day = "mit der letzten Unterschrift", state.unterzeichnung
    else:
        return ""
    return f"Frühestens {what} ({datum(day)})." if day else f"Frühestens {what}."


def _frueher(*days: date | None) -> date | None:
    return min((day for day in days if day), default=None)
