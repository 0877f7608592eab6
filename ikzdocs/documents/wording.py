"""German forms of the parties: their names in every case, alone and in lists, and their organs.

Everything follows from data (`sprache.py`) and the spec's own `formen`. Where the grammar would
have to be guessed, the text carries a visible gap before the name.
"""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING

from ikzdocs.documents.gaps import gap
from ikzdocs.documents.names import Name, zerlegt
from ikzdocs.documents.sprache import Faelle, Organ, Typform, sprache
from ikzdocs.formats import aufzaehlung
from ikzdocs.record import record
from ikzdocs.spec.model import Beteiligter, Formen

if TYPE_CHECKING:
    from collections.abc import Iterable

Gruppe = tuple[Beteiligter, ...]

FAELLE = tuple(field.name for field in fields(Faelle))
_ARTIKEL = {
    "m": dict(zip(FAELLE, ("der", "des", "dem", "den"), strict=True)),
    "f": dict(zip(FAELLE, ("die", "der", "der", "die"), strict=True)),
    "n": dict(zip(FAELLE, ("das", "des", "dem", "das"), strict=True)),
    "plural": dict(zip(FAELLE, ("die", "der", "den", "die"), strict=True)),
}
_TYP, _FORMEN, _ZEICHNENDE = (f"beteiligte.0.{name}" for name in ("typ", "formen", "unterzeichner"))
_KEINE_FORMEN = Formen()
_GESCHLECHT = {"der": "m", "die": "f", "das": "n"}


@record
class Zeichnung:
    """One signature line: the office, and the name where the parties want it printed (or „“)."""

    amt: str
    name: str


def bezeichnung(partei: Beteiligter) -> str:
    """Return the full name without an article: „Universitätsstadt Gießen“, „Main-Kinzig-Kreis“."""
    if partei.formen.nominativ:
        return partei.formen.nominativ
    name = zerlegt(partei)
    return f"{partei.praefix or ''} {partei.name}".strip() if name is None else name.ungebeugt


def kurzname(partei: Beteiligter) -> str:
    """Return the name as people say it: „Birkenau“, but „Landkreis Gießen“ beside a town Gießen."""
    name, form = zerlegt(partei), _form(partei)
    return name.nach if name and form and form.ort else bezeichnung(partei)


def faelle(partei: Beteiligter) -> Faelle:
    """Return the name with its article: „die Gemeinde Birkenau“, „des Wetteraukreises“."""
    return Faelle(**{fall: _mit_artikel(partei, fall) for fall in FAELLE})


def vertretung(partei: Beteiligter) -> Organ | None:
    """Return the assembly that decides; None while the type is not given."""
    form = _form(partei)
    return None if form is None else sprache().organe[form.vertretung]


def verwaltungsorgan(partei: Beteiligter) -> Organ | None:
    """Return the organ that represents the party; None while the type is not given."""
    form = _form(partei)
    return None if form is None else sprache().organe[form.verwaltungsorgan]


def weiteres_mitglied(partei: Beteiligter) -> Organ | None:
    """Return the second who signs; None while the type is not given."""
    organ = verwaltungsorgan(partei)
    if organ is None:
        return None
    muster = asdict(sprache().weiteres_mitglied)
    return Organ(**{fall: text.format(organ=organ.genitiv) for fall, text in muster.items()})


def leitung(partei: Beteiligter) -> Organ | None:
    """Return the office that leads the administration; None while the type is not given.

    Where the type leaves the office open, its name is that of the first who signs.
    """
    form = _form(partei)
    if form is None:
        return None
    if form.amt_offen:
        amt = partei.unterzeichner[0].amt if partei.unterzeichner else str(gap(_ZEICHNENDE))
        return replace(sprache().organe[form.leitung], name=amt)
    sonder = sprache().leitung_sonderstatus
    return sprache().organe[sonder if partei.sonderstatus else form.leitung]


def zeichnende(partei: Beteiligter) -> tuple[Zeichnung, ...]:
    """Return who signs: as the spec says, else the head and a further member by type."""
    if partei.unterzeichner:
        return tuple(Zeichnung(amt=z.amt, name=z.name or "") for z in partei.unterzeichner)
    organe = (leitung(partei), weiteres_mitglied(partei))
    aemter = [organ.name for organ in organe if organ is not None] or [str(gap(_TYP))]
    return tuple(Zeichnung(amt=amt, name="") for amt in aemter)


class Liste:
    """Parties in words, those of one kind together: „den Gemeinden A und B sowie der Stadt C“."""

    def __init__(self, parteien: tuple[Beteiligter, ...]) -> None:
        """Put these parties into words, when asked."""
        self._parteien = parteien

    @cached_property
    def nominativ(self) -> str:
        """With articles: „die Gemeinden A und B sowie die Stadt C“."""
        return self._gereiht("nominativ")

    @cached_property
    def genitiv(self) -> str:
        """With articles: „der Gemeinden A und B sowie der Stadt C“."""
        return self._gereiht("genitiv")

    @cached_property
    def dativ(self) -> str:
        """With articles: „den Gemeinden A und B sowie der Stadt C“."""
        return self._gereiht("dativ")

    @cached_property
    def akkusativ(self) -> str:
        """With articles: „die Gemeinden A und B sowie die Stadt C“."""
        return self._gereiht("akkusativ")

    @cached_property
    def ohne_artikel(self) -> str:
        """In the nominative without articles: „Gemeinden A und B sowie Stadt C“."""
        return self._verbunden([_ohne_artikel(gruppe) for gruppe in self._gruppen])

    @cached_property
    def namen(self) -> str:
        """Only the short names, in order: „A, C und B“."""
        return aufzaehlung(kurzname(partei) for partei in self._parteien)

    @property
    def anzahl(self) -> int:
        """How many parties these are."""
        return len(self._parteien)

    @cached_property
    def _gruppen(self) -> tuple[Gruppe, ...]:
        gruppen: dict[str, list[Beteiligter]] = {}
        for nummer, partei in enumerate(self._parteien):
            gruppen.setdefault(_gruppe(partei) or str(nummer), []).append(partei)
        return tuple(tuple(gruppe) for gruppe in gruppen.values())

    def _gereiht(self, fall: str) -> str:
        return self._verbunden([_gruppe_im_fall(gruppe, fall) for gruppe in self._gruppen])

    def _verbunden(self, texte: list[str]) -> str:
        if len(texte) == len(self._parteien):
            return aufzaehlung(texte)
        return " sowie ".join(filter(None, (", ".join(texte[:-1]), *texte[-1:])))


def liste(parteien: Iterable[Beteiligter]) -> Liste:
    """Return the parties as a list in words."""
    return Liste(tuple(parteien))


def _form(partei: Beteiligter) -> Typform | None:
    return None if partei.typ is None else sprache().typen[partei.typ]


def _mit_artikel(partei: Beteiligter, fall: str) -> str:
    name, eigen = zerlegt(partei), partei.formen
    geschlecht = _GESCHLECHT.get(eigen.artikel or "", name.form.geschlecht if name else "")
    form = getattr(eigen, fall) or _abgeleitet(partei, name, geschlecht, fall)
    if not geschlecht or form is None:
        return f"{gap(_FORMEN if partei.typ else _TYP)} {form or bezeichnung(partei)}"
    return f"{_ARTIKEL[geschlecht][fall]} {form}"


def _abgeleitet(partei: Beteiligter, name: Name | None, geschlecht: str, fall: str) -> str | None:
    """The form without the article; None for a genitive that nobody taught us."""
    if name is not None and not partei.formen.nominativ:
        return name.im(fall)
    return None if fall == "genitiv" and geschlecht != "f" else bezeichnung(partei)


def _gruppe(partei: Beteiligter) -> str | None:
    """What parties must share to be named together; None for a name that stands alone."""
    name, form = zerlegt(partei), _form(partei)
    if name is None or form is None or form.einzeln or not name.nach:
        return None
    return name.titel if partei.formen == _KEINE_FORMEN else None


def _gruppe_im_fall(gruppe: Gruppe, fall: str) -> str:
    if len(gruppe) == 1:
        return _mit_artikel(gruppe[0], fall)
    namen = [name for name in map(zerlegt, gruppe) if name is not None]
    titel = namen[0].mehrere(dativ=fall == "dativ")
    return f"{_ARTIKEL['plural'][fall]} {titel} {aufzaehlung(name.nach for name in namen)}"


def _ohne_artikel(gruppe: Gruppe) -> str:
    if len(gruppe) == 1:
        return bezeichnung(gruppe[0])
    namen = [name for name in map(zerlegt, gruppe) if name is not None]
    titel = namen[0].mehrere(mit_artikel=False)
    return f"{titel} {aufzaehlung(name.nach for name in namen)}"
