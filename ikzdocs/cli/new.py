"""`ikzdocs new`: a spec to start from."""

from __future__ import annotations

from pathlib import Path

import click

from ikzdocs.cli import common

_STARTER = "vorlage"
_NAME = "kooperation"


@common.command("new")
@click.argument("folder", metavar="[ORDNER]", type=common.FOLDER, default=Path())
@click.option("--from", "sample", metavar="BEISPIEL", help="Mit einem Beispiel beginnen.")
@click.option("--list", "listing", is_flag=True, help="Die Beispiele nennen.")
@click.option("--workbook", is_flag=True, help="Eine Excel-Arbeitsmappe zum Ausfüllen anlegen.")
@click.option("--interactive", is_flag=True, help="Die wichtigsten Angaben im Terminal erfragen.")
@common.force_option
def command(
    folder: Path,
    sample: str | None,
    listing: bool,
    workbook: bool,
    interactive: bool,
    force: bool,
) -> None:
    """Legt im ORDNER eine kommentierte Datei kooperation.yaml an, mit der die Arbeit beginnt.

    Mit --workbook ist es die Arbeitsmappe kooperation.xlsx mit denselben Angaben. BEISPIEL ist
    eines der mitgelieferten oder eine eigene Angabendatei.

    Wenige Angaben genügen für den ersten Entwurf; alles andere zeigen die Unterlagen als Lücke.
    """
    if listing:
        common.emit("".join(f"{name}\n" for name in _samples()), None)
        return
    if interactive and sample:
        raise click.UsageError("Entweder --from oder --interactive angeben.")
    content = _interview() if interactive else _content(sample or _STARTER)
    name = _NAME + (".xlsx" if workbook else ".yaml")
    from ikzdocs.output import write_file

    path = write_file(folder / name, _as_workbook(content) if workbook else content, force=force)
    common.tell(f"Angelegt: {path}\nWeiter mit: ikzdocs check {path}")


def _interview() -> bytes:
    from ikzdocs.cli import interview
    from ikzdocs.source import yaml_writer

    return yaml_writer.write(interview.ask()).encode("utf-8")


def _samples() -> tuple[str, ...]:
    from ikzdocs import resources

    names = resources.names("samples", ".yaml")
    return tuple(name.removesuffix(".yaml") for name in names)


def _content(sample: str) -> bytes:
    from ikzdocs import resources
    from ikzdocs.errors import UnknownNameError

    if Path(sample).is_file():
        from ikzdocs import source

        return source.read_bytes(sample, source.MAX_BYTES)
    name = sample.removesuffix(".yaml")
    if name not in _samples():
        raise UnknownNameError("Das Beispiel", sample, _samples())
    return resources.content("samples", f"{name}.yaml")


def _as_workbook(content: bytes) -> bytes:
    """The spec as a workbook whose live cell compares with the threshold of its programme."""
    from ikzdocs import pipeline, programmes
    from ikzdocs.spec import workbook

    loaded = pipeline.load(content)
    threshold = programmes.load(loaded.usable().programm).schwelle
    return workbook.write(loaded.source.data, day=common.today(), schwelle=threshold)
