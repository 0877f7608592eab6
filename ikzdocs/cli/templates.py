"""`ikzdocs templates`: what the Word templates say, which names they may use, what is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ikzdocs.cli import common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.templates_check.survey import Surveyed

_NAMES = click.argument("names", nargs=-1, metavar="[VORLAGE…]")


@click.group("templates", options_metavar="[OPTIONEN]", subcommand_metavar="BEFEHL [ARGUMENTE]")
def command() -> None:
    """Zeigt, prüft und kopiert die Word-Vorlagen."""


@command.command("list", options_metavar="[OPTIONEN]")
@common.templates_option
def list_(own: Path | None) -> None:
    """Nennt alle Vorlagen und wofür sie sind."""
    from ikzdocs.documents.plan import papiere, vorlagen

    for name, kind in vorlagen().items():
        mine = " (eigene)" if own and (own / name).is_file() else ""
        common.emit(f"{name:<42}{kind:<22}{papiere()[kind].titel}{mine}\n", None)
    common.tell_unused(own)


@command.command("show", options_metavar="[OPTIONEN]")
@click.argument("name", metavar="VORLAGE")
@click.option("--names", "offered", is_flag=True, help="Die Namen zeigen, die sie nutzen darf.")
@common.templates_option
def show(name: str, offered: bool, own: Path | None) -> None:
    """Zeigt den Text einer Vorlage mit Absatzformaten, Feldern und Klauselmarken."""
    from ikzdocs.documents.context import angebotene_namen
    from ikzdocs.documents.offers import ausgebreitet
    from ikzdocs.templates_check import twin

    for one in _looked_at((name,), own):
        if offered:
            names = ausgebreitet(angebotene_namen(one.kind))
            lines = (f"{key:<52}{offer.sorte:<12}{' '.join(offer.werte)}" for key, offer in names)
            common.emit("".join(f"{line.rstrip()}\n" for line in lines), None)
        else:
            common.emit(twin(one.content, one.name), None)


@command.command("check", options_metavar="[OPTIONEN]")
@_NAMES
@common.templates_option
@click.option("-o", "--output", type=common.FOLDER, help="Ordner für Kopien mit Word-Kommentaren.")
@common.force_option
@common.format_option("json")
def check(
    names: tuple[str, ...],
    own: Path | None,
    output: Path | None,
    force: bool,
    form: str,
) -> int:
    """Prüft Vorlagen: Felder, Namen, Klauselmarken, Barrierefreiheit, Fremdes.

    Eine VORLAGE ist ein Name aus „templates list“ oder der Pfad einer Word-Datei, die so heißt.
    Endet mit 0, wenn alles stimmt, und mit 1, wenn etwas zu ändern ist. Mit -o entsteht von jeder
    beanstandeten Vorlage eine Kopie mit Word-Kommentaren an den Stellen.
    """
    surveyed = list(_looked_at(names, own))
    if form == "json":
        common.emit(json.dumps([_record(one) for one in surveyed], ensure_ascii=False) + "\n", None)
    else:
        common.emit("".join(_text(one) for one in surveyed), None)
    if output is not None:
        _write_comments(surveyed, output, force=force)
    return int(any(one.faults for one in surveyed))


@command.command("export", options_metavar="[OPTIONEN]")
@click.argument("folder", metavar="ORDNER", type=common.FOLDER)
@_NAMES
@common.force_option
def export(folder: Path, names: tuple[str, ...], force: bool) -> None:
    """Kopiert unsere Vorlagen in einen ORDNER, um sie dort in Word zu ändern."""
    from ikzdocs.output import write_file

    for one in _survey(names, None):
        path = write_file(folder / one.name, one.content, force=force)
        common.emit(f"{path}\n", None)
    common.tell(f"Weiter mit: ikzdocs render … --templates „{folder}“")


def _looked_at(names: tuple[str, ...], own: Path | None) -> Iterator[Surveyed]:
    """A name may be that of a file of the user's; what lies there is meant before anything else."""
    from ikzdocs.templates_check.survey import survey_file

    files = [name for name in names if Path(name).is_file()]
    yield from (survey_file(Path(name)) for name in files)
    others = tuple(name for name in names if name not in files)
    if others or not files:
        yield from _survey(others, own)


def _survey(names: tuple[str, ...], own: Path | None) -> Iterator[Surveyed]:
    from ikzdocs.documents.shelf import Shelf
    from ikzdocs.templates_check.survey import survey

    return survey(Shelf(own=own), names)


def _record(one: Surveyed) -> dict[str, object]:
    faults = [
        {"place": fault.place, "message": fault.message, "remedy": fault.remedy}
        for fault in one.faults
    ]
    return {"template": one.name, "kind": one.kind, "findings": faults}


def _text(one: Surveyed) -> str:
    if not one.faults:
        return f"✓ {one.name}: ohne Befund\n"
    return f"✗ {one.name}\n" + "".join(f"    {fault}\n" for fault in one.faults)


def _write_comments(surveyed: list[Surveyed], output: Path, *, force: bool) -> None:
    from ikzdocs.output import write_file
    from ikzdocs.templates_check import commented

    for one in surveyed:
        if one.faults and one.content:
            content = commented(one.content, one.name, one.faults)
            common.tell(f"Geschrieben: {write_file(output / one.name, content, force=force)}")
