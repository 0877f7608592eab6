"""`ikzdocs new`: a spec to start from."""

from __future__ import annotations

from pathlib import Path

import click

from ikzdocs.cli import common

_STARTER = "vorlage"
_NAME = "kooperation.yaml"


@common.command("new")
@click.argument("folder", metavar="[ORDNER]", type=common.FOLDER, default=Path())
@click.option("--from", "sample", metavar="BEISPIEL", help="Mit einem Beispiel beginnen.")
@click.option("--list", "listing", is_flag=True, help="Die Beispiele nennen.")
@common.force_option
def command(folder: Path, sample: str | None, listing: bool, force: bool) -> None:
    """Legt im ORDNER eine kommentierte Datei kooperation.yaml an, mit der die Arbeit beginnt.

    Wenige Angaben genügen für den ersten Entwurf; alles andere zeigen die Unterlagen als Lücke.
    """
    if listing:
        common.emit("".join(f"{name}\n" for name in _samples()), None)
        return
    content = _content(sample or _STARTER)
    from ikzdocs.output import write_file

    path = write_file(folder / _NAME, content, force=force)
    common.tell(f"Angelegt: {path}\nWeiter mit: ikzdocs check {path}")


def _samples() -> tuple[str, ...]:
    from ikzdocs import resources

    names = resources.names("samples", ".yaml")
    return tuple(name.removesuffix(".yaml") for name in names)


def _content(sample: str) -> bytes:
    from ikzdocs import resources
    from ikzdocs.errors import UnknownNameError

    name = sample.removesuffix(".yaml")
    if name not in _samples():
        raise UnknownNameError("Das Beispiel", sample, _samples())
    return resources.content("samples", f"{name}.yaml")
