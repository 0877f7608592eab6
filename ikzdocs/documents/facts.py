"""What a template sees of blocks and derived facts beside their own fields."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import cast

from ikzdocs.documents.gaps import Gap, gap
from ikzdocs.documents.views import Ergebnis, Fehlend, View
from ikzdocs.programmes.model import Antragsweg, Stelle
from ikzdocs.spec.kalender import nach_jahren
from ikzdocs.spec.model import Laufzeit
from ikzdocs.verfahren import Aufsicht


class LaufzeitView(View):
    """The term, with its last day."""

    block = Laufzeit
    _wert: Laufzeit

    @cached_property
    def ende(self) -> date | Gap:
        """The last day of a fixed term; a gap while it is not known, or unlimited."""
        beginn, jahre = self._wert.beginn, self._wert.jahre
        if beginn is None or jahre is None or self._wert.unbefristet:
            return gap(f"{self._pfad}.{'beginn' if beginn is None else 'jahre'}")
        return nach_jahren(beginn, jahre) - timedelta(days=1)


class AufsichtView(Ergebnis):
    """The supervising authority; while it is open, its name is the gap that keeps it open."""

    block = Aufsicht
    _wert: Aufsicht

    @cached_property
    def bezeichnung(self) -> str | Gap:
        """The name without the article."""
        return self._form("bezeichnung")

    @cached_property
    def nominativ(self) -> str | Gap:
        """The name with its article."""
        return self._form("nominativ")

    @cached_property
    def genitiv(self) -> str | Gap:
        """The name with its article."""
        return self._form("genitiv")

    @cached_property
    def dativ(self) -> str | Gap:
        """The name with its article."""
        return self._form("dativ")

    @cached_property
    def akkusativ(self) -> str | Gap:
        """The name with its article."""
        return self._form("akkusativ")

    def _form(self, name: str) -> str | Gap:
        if self._wert.stelle is None:
            return gap(next(iter(self._wert.fehlt), self._pfad))
        return cast("str", getattr(self._wert.stelle, name))


class AntragswegView(Ergebnis):
    """How to apply, with the authority that decides."""

    block = Antragsweg
    _wert: Antragsweg

    @cached_property
    def adressat(self) -> Stelle | Fehlend:
        """The authority to which the application is addressed."""
        return self._akte.programm.land.stellen[self._wert.adressat]
