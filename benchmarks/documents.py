"""One document, a hundred, as many as the Land needs, and cooperations of growing size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import cases, measure, peers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.cases import Paper
    from benchmarks.measure import Cost

_PEERS = {
    "naiv": peers.naive,
    "wiederverwendet": peers.reused,
    "ikzdocs": peers.ours,
    "ikzdocs ohne Prüfung": peers.unguarded,
    "Grenze": peers.limit,
}
_ROUNDS_OF_ONE = 9
_NUMBERS = {100: 3, 1768: 1}
_COUNTED = """
import sys
from benchmarks import cases, peers
paper = cases.papers(cases.birkenau(), ("vereinbarung",))
peer = getattr(peers, sys.argv[1])(paper)
for _ in range(int(sys.argv[2])):
    peer()
"""


def single() -> dict[str, dict[str, Cost]]:
    """Return the cost of each of the four papers and of their set, by peer."""
    four = cases.papers(cases.birkenau())
    found = {one.kind: _costs([one], _ROUNDS_OF_ONE) for one in four}
    return found | {"alle vier": _costs(four, _ROUNDS_OF_ONE)}


def by_number() -> dict[int, dict[str, Cost]]:
    """Return the cost of many documents in a row: sets of four, all through one process."""
    four = cases.papers(cases.birkenau())
    return {
        number: _costs(four * (number // len(four)), rounds) for number, rounds in _NUMBERS.items()
    }


def growth(sizes: Sequence[int]) -> dict[int, Cost]:
    """Return what the set of four costs for cooperations of so many parties."""
    made = {str(size): peers.ours(cases.papers(cases.with_parties(size))) for size in sizes}
    return {int(size): cost for size, cost in measure.side_by_side(made, rounds=3).items()}


def counted() -> Mapping[str, int]:
    """Return the instructions for one more agreement, by peer; empty where valgrind is missing."""
    found = {name: _instructions(peer.__name__) for name, peer in _PEERS.items()}
    return {name: number for name, number in found.items() if number is not None}


def _instructions(peer: str) -> int | None:
    """The difference between three and one: start and preparation cancel out."""
    one = measure.instructions(_COUNTED, peer, "1")
    three = measure.instructions(_COUNTED, peer, "3")
    return None if one is None or three is None else (three - one) // 2


def _costs(papers: Sequence[Paper], rounds: int) -> dict[str, Cost]:
    made: dict[str, Callable[[], object]] = {name: peer(papers) for name, peer in _PEERS.items()}
    return measure.side_by_side(made, rounds, warm=rounds > 1)
