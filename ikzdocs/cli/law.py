"""x."""

import click


@click.command("serve", help="Die Seite.")
def command() -> None: ...
