"""What a template sees of a block: its fields by name, what is missing as a gap, nothing else.

A view is lazy (a value is looked up when a template first asks for it), cannot be changed by a
template, and knows its path in the spec, from which a gap takes its label.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from ikzdocs.documents.gaps import Gap, gap
from ikzdocs.documents.offers import ANSICHTEN, Angebot, Sorte, felder

if TYPE_CHECKING:
    from ikzdocs.documents.akte import Akte


class View:
    """A block as a template sees it; false in `{% if %}` while nothing in it is given.

    A subclass names its dataclass as `block` and adds what else a template may ask. `fest`: the
    gaps of this block and of all in it carry the label of one path, `ursache` where it has one.
    """

    block: ClassVar[type | None] = None
    fest: ClassVar[bool] = False
    ursache: ClassVar[str] = ""
    _wert: object
    _pfad: str
    _akte: Akte

    def __init_subclass__(cls) -> None:
        if cls.block is not None:
            ANSICHTEN[cls.block] = cls

    def __init__(self, wert: object, pfad: str, akte: Akte) -> None:
        """Show `wert`, which stands at `pfad` of the spec."""
        self.__dict__.update(_wert=wert, _pfad=self.ursache or pfad, _akte=akte)

    def __getattr__(self, name: str) -> object:
        if name.startswith("_") or name not in (angebote := felder(type(self._wert))):
            raise AttributeError(name)
        pfad = _zweig(self._pfad, name, fest=self.fest)
        gezeigt = self._gezeigt(getattr(self._wert, name), angebote[name], pfad)
        self.__dict__[name] = gezeigt
        return gezeigt

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)

    def __dir__(self) -> list[str]:
        return sorted(felder(type(self._wert)))

    def __bool__(self) -> bool:
        try:
            return bool(self._wert != type(self._wert)())
        except TypeError:  # a block with a field that must be given is there
            return True

    def _gezeigt(self, wert: object, angebot: Angebot, pfad: str) -> object:
        if wert is None:
            return fehlt(angebot, pfad, fest=self.fest)
        if isinstance(wert, Enum):
            return wert.value
        if angebot.element is not None:
            return self._gesammelt(wert, angebot.element, pfad)
        if angebot.sorte is Sorte.BLOCK:
            ansicht = ANSICHTEN.get(type(wert), Ergebnis if self.fest else View)
            return ansicht(wert, pfad, self._akte)
        return wert

    def _gesammelt(self, werte: object, element: Angebot, pfad: str) -> object:
        if isinstance(werte, Mapping):
            gezeigt = {
                key: self._gezeigt(wert, element, _zweig(pfad, key, fest=self.fest))
                for key, wert in werte.items()
            }
            return Zuordnung(gezeigt, element, pfad, fest=self.fest)
        return tuple(
            self._gezeigt(wert, element, _zweig(pfad, str(nummer), fest=self.fest))
            for nummer, wert in enumerate(cast("tuple[object, ...]", werte))
        )


class Ergebnis(View):
    """A derived fact: what it lacks is what the spec lacks, at one path for all of it."""

    fest = True


class Fehlend(Gap):
    """A block that is not given: a gap, and so is every name that the block would offer.

    `fest`: all these gaps carry the label of the block itself.
    """

    _typ: type
    _pfad: str
    _fest: bool

    def __init__(self, typ: type, pfad: str, *, fest: bool) -> None:
        """Stand for a block of this type at this path."""
        super().__init__(gap(pfad).label)
        self.__dict__.update(_typ=typ, _pfad=pfad, _fest=fest)

    def __getattr__(self, name: str) -> object:
        if name.startswith("_") or name not in (angebote := felder(self._typ)):
            raise AttributeError(name)
        return fehlt(angebote[name], _zweig(self._pfad, name, fest=self._fest), fest=self._fest)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)

    def __dir__(self) -> list[str]:
        return sorted(felder(self._typ))

    def __reduce__(self) -> tuple[object, ...]:
        return partial(Fehlend, fest=self._fest), (self._typ, self._pfad)


class Zuordnung(Mapping[str, object]):
    """Values by kuerzel; one that is not given is a gap."""

    def __init__(
        self, werte: Mapping[str, object], element: Angebot, pfad: str, *, fest: bool
    ) -> None:
        """Show `werte`, which stand at `pfad` of the spec and are of one kind."""
        self._werte, self._element, self._pfad, self._fest = werte, element, pfad, fest

    def __getitem__(self, key: str) -> object:
        if key in self._werte:
            return self._werte[key]
        return fehlt(self._element, _zweig(self._pfad, key, fest=self._fest), fest=self._fest)

    def __contains__(self, key: object) -> bool:
        return key in self._werte

    def __iter__(self) -> Iterator[str]:
        return iter(self._werte)

    def __len__(self) -> int:
        return len(self._werte)


def fehlt(angebot: Angebot, pfad: str, *, fest: bool = False) -> object:
    """Return what stands for a value that is not given: a gap, or an empty list or block.

    `fest`: the gaps in a block carry the label of its own path.
    """
    if angebot.element is not None:
        leer = angebot.sorte is Sorte.LISTE
        return () if leer else Zuordnung({}, angebot.element, pfad, fest=fest)
    if angebot.sorte is Sorte.BLOCK and angebot.typ is not None:
        return Fehlend(angebot.typ, pfad, fest=fest)
    return gap(pfad)


def _zweig(pfad: str, name: str, *, fest: bool) -> str:
    return pfad if fest else f"{pfad}.{name}".lstrip(".")
