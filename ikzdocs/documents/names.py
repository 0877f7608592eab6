"""The full name of a party, split at the noun that inflects, and how it inflects."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ikzdocs.documents.sprache import Kopf, sprache
from ikzdocs.formats import FEST
from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ikzdocs.spec.model import Beteiligter, Typ

_NACH_ABKUERZUNG = re.compile(r"(?<=\b[a-z]\.) ")


@record
class Name:
    """A full name: „Große“ „Kreisstadt“ „Bruchsal“; only the head and adjectives inflect.

    „Limburg a. d. Lahn“ is kept from breaking behind „a.“ and „d.“.
    """

    vor: tuple[str, ...]
    kopf: str
    nach: str
    form: Kopf

    @property
    def titel(self) -> str:
        """What stands before the place: „Große Kreisstadt“."""
        return " ".join((*self.vor, self.kopf))

    @property
    def ungebeugt(self) -> str:
        """The name as it stands alone."""
        return f"{self.titel} {self.nach}".rstrip()

    def im(self, fall: str) -> str:
        """The name as it stands behind the article in one of the four cases."""
        kopf = self._kopf(self.form.genitiv if fall == "genitiv" else "")
        vor = self._vor(_schwach(fall, self.form.geschlecht))
        return " ".join(filter(None, (*vor, kopf, self.nach)))

    def mehrere(self, *, dativ: bool = False, mit_artikel: bool = True) -> str:
        """The title in the plural: „Großen Kreisstädte“, „Große“ without the article."""
        plural = (dativ and self.form.plural_dativ) or self.form.plural
        return " ".join((*self._vor("en" if mit_artikel else "e"), self._kopf(plural)))

    def _vor(self, endung: str) -> list[str]:
        return [_adjektiv(wort, endung) for wort in self.vor]

    def _kopf(self, neu: str) -> str:
        if not neu:
            return self.kopf
        stamm, ende = self.kopf[: -len(self.form.endung)], self.kopf[-len(self.form.endung) :]
        return stamm + (neu.capitalize() if ende[0].isupper() else neu)


def zerlegt(partei: Beteiligter) -> Name | None:
    """Split the full name of a party at its head; None where no noun is known to inflect.

    The head is the last word of the prefix, a title or noun within the name, or that of the type.
    """
    return _zerlegt(partei.name, partei.praefix, partei.typ)


@lru_cache(maxsize=1024)  # the municipalities of a Land, which come back in every list
def _zerlegt(name: str, praefix: str | None, typ: Typ | None) -> Name | None:
    if praefix:
        woerter = praefix.split()
        return _an_stelle(woerter, len(woerter) - 1, name)
    woerter = name.split()
    form = sprache().typen[typ] if typ else None
    stelle = _kopfstelle(woerter, form.koepfe if form else ())
    if stelle is not None:
        return _an_stelle(woerter[: stelle + 1], stelle, " ".join(woerter[stelle + 1 :]))
    return _an_stelle([form.kopf], 0, name) if form else None


def _an_stelle(woerter: Sequence[str], stelle: int, nach: str) -> Name | None:
    form = sprache().kopf(woerter[stelle])
    if form is None:
        return None
    gebunden = _NACH_ABKUERZUNG.sub(FEST, nach)
    return Name(vor=tuple(woerter[:stelle]), kopf=woerter[stelle], nach=gebunden, form=form)


def _kopfstelle(woerter: Sequence[str], koepfe: tuple[str, ...]) -> int | None:
    if len(woerter) > 1 and _ist_titel(woerter[0]):
        return 0
    klein = enumerate(wort.lower() for wort in woerter)
    return next((stelle for stelle, wort in klein if koepfe and wort.endswith(koepfe)), None)


def _ist_titel(wort: str) -> bool:
    return wort in sprache().titel or wort.endswith(("-Stadt", "-Gemeinde"))


def gebeugt(text: str, fall: str, geschlecht: str) -> str | None:
    """Return a phrase as it stands behind the article: „Erster Vorstand“, „dem Ersten Vorstand“.

    Only adjectives at its beginning inflect; None for a genitive in which the noun would, too.
    """
    if fall == "genitiv" and geschlecht != "f":
        return None
    woerter = text.split()
    schwach = [_adjektiv(wort, _schwach(fall, geschlecht)) for wort in woerter[:-1]]
    return " ".join((*schwach, *woerter[-1:]))


def _schwach(fall: str, geschlecht: str) -> str:
    """The ending of an adjective between article and noun, in the singular."""
    return "e" if fall == "nominativ" or (fall == "akkusativ" and geschlecht != "m") else "en"


def _adjektiv(wort: str, endung: str) -> str:
    for alt in ("er", "es", "e"):
        stamm = wort.removesuffix(alt)
        if stamm != wort and stamm.lower().endswith(sprache().adjektive):
            return stamm + endung
    return wort
