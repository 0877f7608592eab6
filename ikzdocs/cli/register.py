"""`ikzdocs register`: municipalities, from the official file or the small list that ships."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from ikzdocs.cli import common

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ikzdocs.register import Eintrag


@click.group("register", options_metavar="[OPTIONEN]", subcommand_metavar="BEFEHL [ARGUMENTE]")
def command() -> None:
    """Sucht Gemeinden und Landkreise und liest das amtliche Gemeindeverzeichnis ein."""


@command.command("search", options_metavar="[OPTIONEN]")
@click.argument("text")
@common.format_option("json")
@common.stichtag_option
def search(text: str, form: str, stichtag: date) -> int:
    """Sucht nach Name oder Gemeindeschlüssel (AGS); endet mit 1, wenn nichts passt."""
    from ikzdocs import register

    known = register.load().am(stichtag)
    found = known.suche(text)
    if form == "json":
        records = [_record(entry) for entry in found]
        common.emit(json.dumps(records, ensure_ascii=False, indent=2) + "\n", None)
    else:
        common.emit("".join(f"{_line(entry)}\n" for entry in found), None)
        common.tell(f"{len(found)} Treffer · {known.quelle}, Stand {known.stand:%d.%m.%Y}")
    return int(not found)


@command.command("import", options_metavar="[OPTIONEN]")
@click.argument("file", metavar="GV100AD.txt", type=common.FILE)
def import_(file: Path) -> None:
    """Liest die Datei GV100AD des Statistischen Bundesamts in das eigene Verzeichnis ein."""
    from ikzdocs import register, source
    from ikzdocs.output import write_file

    content = source.read_bytes(file, register.HOECHSTENS)
    read = register.lies(content, file.name)
    path = write_file(register.benutzerdatei(), content, force=True)
    count = len(read.eintraege)
    common.tell(f"{count} Körperschaften eingelesen, Stand {read.stand:%d.%m.%Y}: {path}")


def _record(entry: Eintrag) -> dict[str, object]:
    return {
        "ags": entry.ags,
        "name": entry.name,
        "praefix": entry.praefix,
        "typ": entry.typ.value,
        "landkreis": entry.landkreis,
        "einwohner": entry.einwohner,
        "plz": entry.plz,
        "aufsicht": _authority(entry),
    }


def _line(entry: Eintrag) -> str:
    from ikzdocs.formats import zahl

    inhabitants = zahl(entry.einwohner) if entry.einwohner else ""
    kind = entry.typ.value.replace("_", " ")
    columns = f"{entry.ags}  {entry.bezeichnung:<40}  {kind:<17}  {inhabitants:>9}"
    authority = _authority(entry)
    place = f"{columns}  {entry.landkreis or ''}".rstrip()
    return f"{place}\n{'':10}Aufsicht: {authority}" if authority else place


def _authority(entry: Eintrag) -> str | None:
    """Return who supervises a body; None where the data of its Land does not say."""
    from ikzdocs import programmes, verfahren

    lands = (land for land in programmes.laender() if entry.ags.startswith(land.ags))
    found = (verfahren.aufsichtsstelle(entry.als_beteiligter(), land) for land in lands)
    return next((office.bezeichnung for office in found if office), None)
