"""German forms of the parties: their names in every case, alone and in lists, and their organs.

Everything follows from data (`sprache.py`) and the spec's own `formen`. Where the grammar would
have to be guessed, the text carries a visible gap before the name.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING

from ikzdocs.documents.gaps import gap
from ikzdocs.documents.sprache import Faelle, Kopf, Organ, Typform, sprache
from ikzdocs.formats import aufzaehlung
from ikzdocs.spec.model import Beteiligter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FAELLE = tuple(field.name for field in fields(Faelle))
_ARTIKEL = {
    "m": dict(zip(FAELLE, ("der", "des", "dem", "den"), strict=True)),
    "f": dict(zip(FAELLE, ("die", "der", "der", "die"), strict=True)),
    "n": dict(zip(FAELLE, ("das", "des", "dem", "das"), strict=True)),
    "plural": dict(zip(FAELLE, ("die", "der", "den", "die"), strict=True)),
}
_TYP, _FORMEN, _ZEICHNENDE = (f"beteiligte.0.{name}" for name in ("typ", "formen", "unterzeichner"))
_GESCHLECHT = {"der": "m", "die": "f", "das": "n"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Zeichnung:
    """One signature line: the office, and the name where the parties want it printed (or „“)."""

    amt: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """A party's full name, split at the noun that inflects: „Große“ „Kreisstadt“ „Bruchsal“."""

    vor: tuple[str, ...]
    kopf: str
    nach: str
    form: Kopf


def bezeichnung(partei: Beteiligter) -> str:
    """Return the full name without an article: „Universitätsstadt Gießen“, „Main-Kinzig-Kreis“."""
    if partei.formen.nominativ:
        return partei.formen.nominativ
    name = _zerlegt(partei)
    return f"{partei.praefix or ''} {partei.name}".strip() if name is None else _ungebeugt(name)


def kurzname(partei: Beteiligter) -> str:
    """Return the name as people say it: „Birkenau“, but „Landkreis Gießen“ beside a town Gießen."""
    name = _zerlegt(partei)
    ort = partei.typ is not None and not sprache().typen[partei.typ].koepfe
    return name.nach if name is not None and ort else bezeichnung(partei)


def faelle(partei: Beteiligter) -> Faelle:
    """Return the name with its article: „die Gemeinde Birkenau“, „des Wetteraukreises“."""
    return Faelle(**{fall: _mit_artikel(partei, fall) for fall in FAELLE})


def organe(partei: Beteiligter) -> Typform | None:
    """Return the organs of the party's type; None while the type is not given."""
    return None if partei.typ is None else sprache().typen[partei.typ]


def leitung(partei: Beteiligter) -> Organ | None:
    """Return the office that leads the administration; None while the type is not given."""
    form = organe(partei)
    if form is None:
        return None
    return sprache().leitung_sonderstatus if partei.sonderstatus else form.leitung


def zeichnende(partei: Beteiligter) -> tuple[Zeichnung, ...]:
    """Return who signs: as the spec says, else the head and a further member by type."""
    if partei.unterzeichner:
        return tuple(Zeichnung(amt=z.amt, name=z.name or "") for z in partei.unterzeichner)
    form, kopf = organe(partei), leitung(partei)
    if form is None or kopf is None:
        return (Zeichnung(amt=str(gap(_TYP)), name=""),)
    amt = str(gap(_ZEICHNENDE)) if form.amt_offen else kopf.name
    return tuple(Zeichnung(amt=text, name="") for text in (amt, form.weiteres_mitglied.name))


@dataclass(frozen=True, kw_only=True)
class Liste:
    """Parties in words, those of one kind together: „den Gemeinden A und B sowie der Stadt C“."""

    parteien: tuple[Beteiligter, ...]

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
        return aufzaehlung(kurzname(partei) for partei in self.parteien)

    @property
    def anzahl(self) -> int:
        """How many parties these are."""
        return len(self.parteien)

    @cached_property
    def _gruppen(self) -> tuple[tuple[Beteiligter, ...], ...]:
        gruppen: dict[str, list[Beteiligter]] = {}
        for nummer, partei in enumerate(self.parteien):
            gruppen.setdefault(_gruppe(partei) or str(nummer), []).append(partei)
        return tuple(tuple(gruppe) for gruppe in gruppen.values())

    def _gereiht(self, fall: str) -> str:
        return self._verbunden([_gruppe_im_fall(gruppe, fall) for gruppe in self._gruppen])

    def _verbunden(self, texte: list[str]) -> str:
        if len(texte) == len(self.parteien):
            return aufzaehlung(texte)
        return " sowie ".join(filter(None, (", ".join(texte[:-1]), *texte[-1:])))


def liste(parteien: Iterable[Beteiligter]) -> Liste:
    """Return the parties as a list in words."""
    return Liste(parteien=tuple(parteien))


def _zerlegt(partei: Beteiligter) -> _Name | None:
    """Split the full name at its head; None where no noun is known to inflect."""
    if partei.praefix:
        woerter = partei.praefix.split()
        return _an_stelle(woerter, len(woerter) - 1, partei.name)
    woerter, form = partei.name.split(), organe(partei)
    stelle = _kopfstelle(woerter, form.koepfe if form else ())
    if stelle is not None:
        return _an_stelle(woerter[: stelle + 1], stelle, " ".join(woerter[stelle + 1 :]))
    return _an_stelle([form.kopf], 0, partei.name) if form else None


def _an_stelle(woerter: Sequence[str], stelle: int, nach: str) -> _Name | None:
    form = sprache().kopf(woerter[stelle])
    if form is None:
        return None
    return _Name(vor=tuple(woerter[:stelle]), kopf=woerter[stelle], nach=nach, form=form)


def _kopfstelle(woerter: Sequence[str], koepfe: tuple[str, ...]) -> int | None:
    if len(woerter) > 1 and _ist_titel(woerter[0]):
        return 0
    endungen = enumerate(wort.lower() for wort in woerter)
    return next((stelle for stelle, wort in endungen if koepfe and wort.endswith(koepfe)), None)


def _ist_titel(wort: str) -> bool:
    return wort in sprache().titel or wort.endswith(("-Stadt", "-Gemeinde"))


def _ungebeugt(name: _Name) -> str:
    return " ".join(filter(None, (*name.vor, name.kopf, name.nach)))


def _mit_artikel(partei: Beteiligter, fall: str) -> str:
    name, eigen = _zerlegt(partei), partei.formen
    geschlecht = _GESCHLECHT.get(eigen.artikel or "", name.form.geschlecht if name else "")
    form = getattr(eigen, fall) or _abgeleitet(partei, name, geschlecht, fall)
    if not geschlecht or form is None:
        return f"{gap(_FORMEN if partei.typ else _TYP)} {form or bezeichnung(partei)}"
    return f"{_ARTIKEL[geschlecht][fall]} {form}"


def _abgeleitet(partei: Beteiligter, name: _Name | None, geschlecht: str, fall: str) -> str | None:
    """The form without the article; None for a genitive that nobody taught us."""
    if name is not None and not partei.formen.nominativ:
        return _gebeugt(name, fall)
    return None if fall == "genitiv" and geschlecht != "f" else bezeichnung(partei)


def _gebeugt(name: _Name, fall: str) -> str:
    form = name.form
    kopf = _mit_endung(name.kopf, form, form.genitiv if fall == "genitiv" else "")
    stark = fall == "nominativ" or (fall == "akkusativ" and form.geschlecht != "m")
    vor = (_adjektiv(wort, "e" if stark else "en") for wort in name.vor)
    return " ".join(filter(None, (*vor, kopf, name.nach)))


def _mit_endung(wort: str, form: Kopf, neu: str) -> str:
    if not neu:
        return wort
    stamm, ende = wort[: -len(form.endung)], wort[-len(form.endung) :]
    return stamm + (neu.capitalize() if ende[0].isupper() else neu)


def _adjektiv(wort: str, endung: str) -> str:
    for alt in ("er", "es", "e"):
        stamm = wort.removesuffix(alt)
        if stamm != wort and stamm.lower().endswith(sprache().adjektive):
            return stamm + endung
    return wort


def _gruppe(partei: Beteiligter) -> str | None:
    """What parties must share to be named together; None for a name that stands alone."""
    name, form = _zerlegt(partei), organe(partei)
    eigen = any(getattr(partei.formen, feld.name) for feld in fields(partei.formen))
    if name is None or form is None or form.amt_offen or eigen or not name.nach:
        return None
    return " ".join((*name.vor, name.kopf))


def _gruppe_im_fall(gruppe: tuple[Beteiligter, ...], fall: str) -> str:
    if len(gruppe) == 1:
        return _mit_artikel(gruppe[0], fall)
    return f"{_ARTIKEL['plural'][fall]} {_mehrere(gruppe, dativ=fall == 'dativ', endung='en')}"


def _ohne_artikel(gruppe: tuple[Beteiligter, ...]) -> str:
    if len(gruppe) == 1:
        return bezeichnung(gruppe[0])
    return _mehrere(gruppe, dativ=False, endung="e")


def _mehrere(gruppe: tuple[Beteiligter, ...], *, dativ: bool, endung: str) -> str:
    namen = [name for name in map(_zerlegt, gruppe) if name is not None]
    erster = namen[0]
    plural = (dativ and erster.form.plural_dativ) or erster.form.plural
    vor = (_adjektiv(wort, endung) for wort in erster.vor)
    kopf = _mit_endung(erster.kopf, erster.form, plural)
    return " ".join((*vor, kopf, aufzaehlung(name.nach for name in namen)))
