"""How far a batch has come: a bar with rate and remaining time on a terminal, plain lines else."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ikzdocs.cli import common

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ikzdocs.batch import Record

    Step = Callable[[int, Record], None]


def follow(records: Iterable[Record], total: int) -> int:
    """Take all records, show how far they have come, and return the highest exit code."""
    highest = 0
    shown = _bar(total) if is_terminal() else _lines(total)
    try:
        with shown as step:
            for number, record in enumerate(records, start=1):
                step(number, record)
                highest = max(highest, record.exit_code)
    except KeyboardInterrupt:
        common.tell("Unterbrochen. Was fertig ist, bleibt liegen; weiter geht es mit --resume.")
        raise
    return highest


def is_terminal() -> bool:
    """Whether someone looks on while it happens."""
    return sys.stderr.isatty()


@contextmanager
def _lines(total: int) -> Iterator[Step]:
    yield lambda number, record: common.tell(f"{number}/{total} {record.ordner}: {record.urteil}")


@contextmanager
def _bar(total: int) -> Iterator[Step]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]} je Minute"),
        TextColumn("noch"),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, rate="–")

        def step(number: int, record: Record) -> None:
            speed = bar.tasks[0].finished_speed or bar.tasks[0].speed
            rate = f"{speed * 60:.0f}" if speed else "–"
            bar.update(task, completed=number, description=record.ordner, rate=rate)

        yield step
