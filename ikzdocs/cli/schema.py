"""`ikzdocs schema`: the JSON Schema of a spec, for editors and form tools."""

from __future__ import annotations

import json

from ikzdocs.cli import common


@common.command("schema")
def command() -> None:
    """Gibt das JSON-Schema einer Kooperationsdatei aus (Draft 2020-12).

    Ein Editor, der JSON-Schema versteht, ergänzt und prüft damit beim Schreiben. So wird es
    abgelegt: ikzdocs schema > ikzdocs.schema.json
    """
    from ikzdocs import schema

    common.emit(json.dumps(schema.json_schema(), ensure_ascii=False, indent=2) + "\n", None)
