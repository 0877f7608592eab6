"""Which documents a cooperation needs, from which template, under which name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ikzdocs import datafile, shape
from ikzdocs.record import record
from ikzdocs.schema.names import slug
from ikzdocs.spec.model import Foerderart, Rechtsform
from ikzdocs.verfahren import Verfahrensart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ikzdocs.documents.akte import Akte
    from ikzdocs.programmes import Programm
    from ikzdocs.spec.model import Beteiligter

LAENGSTER = 60
"""Characters of a document's name without its extension; paths on Windows are short."""

_FILE = Path(__file__).parent / "data" / "dokumente.yaml"


@record
class Papier:
    """A kind of document: its title and its template; `je_partei`: each party has its own.

    `alle`: it names all parties, else only the one that it is for. `recht`: the statute that our
    wording rests on; where the Land has another one, only an own template makes the paper.
    `klauseln`: its template marks every clause, so that a changed paper can be read again.
    """

    titel: str
    vorlage: str
    je_partei: bool = False
    alle: bool = True
    recht: str | None = None
    klauseln: bool = False

    def passt(self, programm: Programm) -> bool:
        """Whether the wording of our template is right under a programme."""
        return self.recht is None or programm.kennt(self.recht)


@record
class Planned:
    """One document to be made: `name` without extension; `partei` is a kuerzel."""

    kind: str
    titel: str
    template: str
    name: str
    partei: str | None = None


@cache
def papiere() -> Mapping[str, Papier]:
    """Return all kinds of documents, in the order in which a cooperation needs them.

    Raises:
        ParameterError: the data file is not as it must be.
    """
    daten = cast("dict[str, object]", datafile.read(_FILE))
    return {kind: shape.build(Papier, papier, _FILE.name, kind) for kind, papier in daten.items()}


def vorlagen() -> Mapping[str, str]:
    """Return every template by its path below `templates/`, with the kind of its document."""
    return {
        papier.vorlage.format(art=art.value): kind
        for kind, papier in papiere().items()
        for art in Verfahrensart
    }


def vorlagendateien() -> Mapping[str, str]:
    """Return every template by the name of its file alone; no two have the same."""
    return {name.rpartition("/")[2]: name for name in vorlagen()}


def ohne_vorlage(programm: Programm) -> tuple[Papier, ...]:
    """Return the papers whose wording of ours rests on the law of another Land."""
    return tuple(papier for papier in papiere().values() if not papier.passt(programm))


def noetig(akte: Akte) -> tuple[Planned, ...]:
    """Return the documents that this cooperation needs now, with names that differ."""
    vergeben: set[str] = set()
    return tuple(
        Planned(
            kind=kind,
            titel=papier.titel,
            template=papier.vorlage.format(art=akte.weg.art),
            name=_name(kind, partei, vergeben),
            partei=partei.kuerzel if partei else None,
        )
        for kind, papier in papiere().items()
        for partei in _fuer_wen(kind, papier, akte)
    )


def plan(akte: Akte, own: Callable[[str], bool] = lambda _: False) -> tuple[Planned, ...]:
    """Return those of them that can be made; `own` tells which templates are the user's."""
    return tuple(
        one for one in noetig(akte) if papiere()[one.kind].passt(akte.programm) or own(one.template)
    )


def _fuer_wen(kind: str, papier: Papier, akte: Akte) -> Iterable[Beteiligter | None]:
    if not _NOETIG.get(kind, _immer)(akte):
        return ()
    if not papier.je_partei:
        return (None,)
    erfuellt = _JE_PARTEI.get(kind, _jede)
    return (partei for partei in akte.spec.beteiligte if erfuellt(partei))


def _immer(akte: Akte) -> bool:  # noqa: ARG001 - one of the conditions below
    return True


def _jede(partei: Beteiligter) -> bool:  # noqa: ARG001 - one of the conditions below
    return True


def _wird_vereinbart(akte: Akte) -> bool:
    vereinbarung = akte.spec.kooperation.rechtsform is Rechtsform.VEREINBARUNG
    return vereinbarung and not akte.spec.zusammenschluss


def _wird_verglichen(akte: Akte) -> bool:
    """A study has nothing to compare yet, unless figures are given; a merger has no partners."""
    studie = akte.spec.foerderung.art is Foerderart.MACHBARKEITSSTUDIE
    return not akte.spec.zusammenschluss and (akte.einsparung is not None or not studie)


def _geht_zur_aufsicht(akte: Akte) -> bool:
    return _wird_vereinbart(akte) and akte.weg.art is not None


def _wird_bekanntgemacht(akte: Akte) -> bool:
    return _wird_vereinbart(akte) and akte.weg.bekanntmachung is True


def _hat_beschlossen(partei: Beteiligter) -> bool:
    return partei.gremien.beschluss is not None


_NOETIG: Mapping[str, Callable[[Akte], bool]] = {
    "vereinbarung": _wird_vereinbart,
    "einsparung": _wird_verglichen,
    "gegenueberstellung": _wird_verglichen,
    "anschreiben-aufsicht": _geht_zur_aufsicht,
    "bekanntmachung": _wird_bekanntgemacht,
}
_JE_PARTEI: Mapping[str, Callable[[Beteiligter], bool]] = {"niederschrift": _hat_beschlossen}


def _name(kind: str, partei: Beteiligter | None, vergeben: set[str]) -> str:
    """A name for a file: ASCII, small letters, at most 60 of them, given once."""
    ganz = kind if partei is None else f"{kind}-{slug(partei.kuerzel)}"
    name = next(name for name in _kuerzungen(ganz) if name not in vergeben)
    vergeben.add(name)
    return name


def _kuerzungen(ganz: str) -> Iterator[str]:
    yield ganz[:LAENGSTER].rstrip("-")
    nummer = 2
    while True:
        ende = f"-{nummer}"
        yield ganz[: LAENGSTER - len(ende)].rstrip("-") + ende
        nummer += 1
