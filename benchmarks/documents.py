"""One document, a hundred, as many as the Land needs, and cooperations of growing size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import cases, measure, peers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from benchmarks.cases import Paper
    from benchmarks.measure import Cost, Run

    Peer = Callable[[Sequence[Paper]], Run]

PEERS: dict[str, Peer] = {
    "naiv": peers.naive,
    "wiederverwendet": peers.reused,
    "ikzdocs": peers.ours,
    "ikzdocs ohne Prüfung": peers.unguarded,
    "Grenze": peers.limit,
}
_ROUNDS_OF_ONE = 9
_FEW, _ALL = 100, 1768
_SLOW = ("naiv", "wiederverwendet", "docxtemplater")
_COUNTED = """
import sys
from benchmarks import cases, peers
paper = cases.papers(cases.birkenau(), ("vereinbarung",))
peer = getattr(peers, sys.argv[1])(paper)
for _ in range(int(sys.argv[2])):
    peer()
"""


def single(ways: Mapping[str, Peer]) -> dict[str, dict[str, Cost]]:
    """Return the cost of each of the four papers and of their set, by peer."""
    four = cases.papers(cases.birkenau())
    found = {one.kind: _costs(ways, [one], _ROUNDS_OF_ONE) for one in four}
    return found | {"alle vier": _costs(ways, four, _ROUNDS_OF_ONE)}


def by_number(ways: Mapping[str, Peer], *, full: bool) -> dict[int, dict[str, Cost]]:
    """Return the cost of many documents in a row: sets of four, all through one process.

    The slow take minutes for as many as the Land needs; they are asked for them in a `full` run.
    """
    four = cases.papers(cases.birkenau())
    quick = {name: peer for name, peer in ways.items() if full or name not in _SLOW}
    return {
        _FEW: _costs(ways, four * (_FEW // len(four)), 1),
        _ALL: _costs(quick, four * (_ALL // len(four)), 1),
    }


def growth(sizes: Sequence[int]) -> dict[int, Cost]:
    """Return what the set of four costs for cooperations of so many parties."""
    made = {str(size): peers.ours(cases.papers(cases.with_parties(size))) for size in sizes}
    return {int(size): cost for size, cost in measure.side_by_side(made, rounds=3).items()}


def counted(names: Iterable[str] = PEERS) -> dict[str, int]:
    """Return the instructions for one more agreement, by peer; empty where valgrind is missing."""
    found = {name: _instructions(PEERS[name].__name__) for name in names}
    return {name: number for name, number in found.items() if number is not None}


def _instructions(peer: str) -> int | None:
    """The difference between two and one: start and preparation cancel out."""
    one = measure.instructions(_COUNTED, peer, "1")
    two = measure.instructions(_COUNTED, peer, "2")
    return None if one is None or two is None else two - one


def _costs(ways: Mapping[str, Peer], papers: Sequence[Paper], rounds: int) -> dict[str, Cost]:
    made = {name: peer(papers) for name, peer in ways.items()}
    return measure.side_by_side(made, rounds, warm=rounds > 1)
