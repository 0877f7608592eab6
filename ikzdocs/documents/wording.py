"""German forms of the parties: their names in every case, alone and in lists.

Everything follows from data (`sprache.py`) and the spec's own `formen`. Where the grammar would
have to be guessed, the text carries a visible gap before the name.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cached_property
from typing import TYPE_CHECKING

from ikzdocs.documents.gaps import gap
from ikzdocs.documents.names import Name, gebeugt, zerlegt
from ikzdocs.documents.sprache import Faelle, Typform, sprache
from ikzdocs.formats import aufzaehlung
from ikzdocs.spec.model import Beteiligter, Formen

if TYPE_CHECKING:
    from collections.abc import Iterable

Gruppe = tuple[Beteiligter, ...]

FAELLE = tuple(field.name for field in fields(Faelle))
ARTIKEL = {
    "m": dict(zip(FAELLE, ("der", "des", "dem", "den"), strict=True)),
    "f": dict(zip(FAELLE, ("die", "der", "der", "die"), strict=True)),
    "n": dict(zip(FAELLE, ("das", "des", "dem", "das"), strict=True)),
    "plural": dict(zip(FAELLE, ("die", "der", "den", "die"), strict=True)),
}
_BETEILIGTE = "beteiligte"
_TYP, _FORMEN = (f"beteiligte.0.{name}" for name in ("typ", "formen"))
_KEINE_FORMEN = Formen()
GESCHLECHT = {"der": "m", "die": "f", "das": "n"}


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


class Liste:
    """Parties in words, those of one kind together: „den Gemeinden A und B sowie der Stadt C“.

    Where there are none, the text carries a visible gap.
    """

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
        return self._verbunden([kurzname(partei) for partei in self._parteien])

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
        if not texte:
            return str(gap(_BETEILIGTE))
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
    geschlecht = GESCHLECHT.get(eigen.artikel or "", name.form.geschlecht if name else "")
    gegeben = None if fall == "nominativ" else getattr(eigen, fall)
    form = gegeben or _abgeleitet(partei, name, geschlecht, fall)
    if not geschlecht or form is None:
        return f"{gap(_FORMEN if partei.typ else _TYP)} {form or bezeichnung(partei)}"
    return f"{ARTIKEL[geschlecht][fall]} {form}"


def _abgeleitet(partei: Beteiligter, name: Name | None, geschlecht: str, fall: str) -> str | None:
    """The form without the article; None for a genitive that nobody taught us."""
    if name is not None and not partei.formen.nominativ:
        return name.im(fall)
    return gebeugt(bezeichnung(partei), fall, geschlecht)


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
    return f"{ARTIKEL['plural'][fall]} {titel} {aufzaehlung(name.nach for name in namen)}"


def _ohne_artikel(gruppe: Gruppe) -> str:
    if len(gruppe) == 1:
        return bezeichnung(gruppe[0])
    namen = [name for name in map(zerlegt, gruppe) if name is not None]
    titel = namen[0].mehrere(mit_artikel=False)
    return f"{titel} {aufzaehlung(name.nach for name in namen)}"
