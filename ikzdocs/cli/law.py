"""`ikzdocs law`: the legal parameters in force on a day, and which nobody looked at for long."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import click

from ikzdocs.cli import common

if TYPE_CHECKING:
    from ikzdocs.law import Parameter
    from ikzdocs.law.model import Wert


@common.command("law")
@click.option(
    "--check",
    "check_age",
    is_flag=True,
    help="Nur, was seit zwölf Monaten niemand nachgelesen hat.",
)
@common.format_option("json")
@common.stichtag_option
def command(check_age: bool, form: str, stichtag: date) -> int:
    """Zeigt die Rechtsgrundlagen, die am Stichtag gelten, mit Norm, Fundstelle und Prüfdatum.

    Mit --check nur jene, die seit zwölf Monaten niemand nachgelesen hat (Ende mit 1, wenn es
    solche gibt).
    """
    from ikzdocs.law import Law

    law = Law.at(stichtag)
    parameters = law.nachzusehen() if check_age else tuple(law.values())
    if form == "json":
        records = [_record(parameter) for parameter in parameters]
        common.emit(json.dumps(records, ensure_ascii=False, indent=2) + "\n", None)
    else:
        common.emit("\n".join(_text(parameter) for parameter in parameters), None)
        if not parameters:
            common.tell("Alle Rechtswerte wurden in den letzten zwölf Monaten nachgelesen.")
    return int(check_age and bool(parameters))


def _record(parameter: Parameter) -> dict[str, object]:
    return {
        "name": parameter.name,
        "beschreibung": parameter.beschreibung,
        "einheit": parameter.einheit.value,
        "wert": _value(parameter),
        "bindung": parameter.bindung.value,
        "beleg": parameter.beleg.value,
        "gueltig_ab": parameter.gueltig_ab.isoformat(),
        "geprueft_am": parameter.geprueft_am.isoformat(),
        "aenderung_ab": parameter.aenderung_ab.isoformat() if parameter.aenderung_ab else None,
        "vorbehalt": parameter.vorbehalt,
        "sources": [{"norm": one.norm, "url": one.url} for one in parameter.quellen],
    }


def _value(parameter: Parameter) -> object:
    wert = parameter.wert
    if isinstance(wert, tuple):
        return list(wert)
    return wert if isinstance(wert, bool | int) else str(wert)


def _told(wert: Wert) -> str:
    match wert:
        case bool():
            return "ja" if wert else "nein"
        case date():
            return f"{wert:%d.%m.%Y}"
        case tuple():
            return ", ".join(wert)
        case _:
            return str(wert)


def _text(parameter: Parameter) -> str:
    lines = [
        f"{parameter.name}: {_told(parameter.wert)}",
        f"    {parameter.beschreibung}",
        *(f"    {source.norm} · {source.url}" for source in parameter.quellen),
        f"    geprüft am {parameter.geprueft_am:%d.%m.%Y}",
    ]
    if parameter.aenderung_ab:
        lines.append(f"    geändert oder zu ändern ab {parameter.aenderung_ab:%d.%m.%Y}: nachsehen")
    if parameter.vorbehalt:
        lines.append(f"    Vorbehalt: {parameter.vorbehalt}")
    return "\n".join(lines) + "\n"
