"""The rules: one module each, registered here in the order in which a report lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.rules.foerderung import (
    antragsberechtigung,
    beschluesse,
    betrag,
    einsparung,
    it_investition,
    kostenangaben,
    kuendigungsausschluss,
    laufzeit,
    nur_personal,
    partnerzahl,
    programmlaufzeit,
    vertrag,
    wesentlichkeit,
)
from ikzdocs.rules.lage import Rechtslage

if TYPE_CHECKING:
    from ikzdocs.rules.protocol import Frage, Rule

__all__ = ["RULES", "Rechtslage"]

RULES: tuple[Rule | Frage, ...] = (
    programmlaufzeit,
    antragsberechtigung,
    partnerzahl,
    wesentlichkeit,
    it_investition,
    laufzeit,
    kuendigungsausschluss,
    kostenangaben,
    nur_personal,
    einsparung,
    beschluesse,
    vertrag,
    betrag,
)
