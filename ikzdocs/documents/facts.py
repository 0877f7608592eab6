"""What a template sees of the derived facts that need more than their own fields."""

from __future__ import annotations

from functools import cached_property
from typing import cast

from ikzdocs.documents.gaps import Gap, gap
from ikzdocs.documents.views import Ergebnis, Fehlend
from ikzdocs.programmes.model import Antragsweg, Stelle
from ikzdocs.verfahren import Aufsicht


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
