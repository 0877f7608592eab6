"""Write docs/angaben.md, the list of everything that a spec can say, from the schema."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs.schema import Field, Shape, root

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parent.parent / "docs/angaben.md"
_INTRODUCTION = """\
# Was in der Angabendatei stehen kann

Nötig sind nur die mit * bezeichneten Angaben (unterhalb einer Liste oder eines Blocks erst, wenn es
ihn gibt); alles andere darf fehlen oder leer bleiben. Was fehlt, zeigt der Prüfbericht als offen,
und in den Unterlagen steht dort `[[FEHLT: …]]`. `[]` steht für jeden Eintrag einer Liste,
`{kuerzel}` für das Kürzel einer Kommune, `{regel}` für die Kennung einer Regel.

Diese Seite entsteht aus `schemas/` (`python -m scripts.angaben`). Dasselbe sagt `ikzdocs schema`
als JSON-Schema.

## Wie Werte geschrieben werden
| Art | so | nicht so |
|---|---|---|
| Euro | `86.000` · `86.000,50` · `86000.50` · `86000,5` | `86,000` (Tausender oder Komma?) |
| Prozent | `15` · `2,5` · `2.5 %` | `0,025` für 2,5 Prozent |
| Tag | `01.01.2027` · `2027-01-01` | `01.01.27` |
| ja oder nein | `ja` · `nein` · `true` · `false` | `1` · `yes` |
| Gemeindeschlüssel | `"06431004"`, Landkreise `"06431000"` | `6431004` |
| Text | ohne Anführungszeichen; mit, wenn er `: ` oder ` #` enthält | |

Zwischen geschweiften Klammern trennt das Komma: `{umfang: "0,5"}` braucht Anführungszeichen.
"""


def page() -> str:
    """Return the page as it must be."""
    return _INTRODUCTION + "".join(_section(field) for field in root().fields.values())


def _section(field: Field) -> str:
    lines = [f"\n## {field.label}", "", field.erklaerung, ""]
    lines += ["| Angabe | heißt | Beispiel |", "|---|---|---|", *_rows(field.name, field)]
    return "\n".join(lines) + "\n"


def _rows(path: str, field: Field) -> Iterator[str]:
    if field.shape in {Shape.LIST, Shape.TABLE} and field.entry:
        place = "[]" if field.shape is Shape.LIST else f".{{{field.keys}}}"
        yield from _rows(path + place, field.entry)
    elif field.shape is Shape.BLOCK:
        for name, part in field.fields.items():
            yield from _rows(f"{path}.{name}", part)
    else:
        yield _row(path, field)


def _row(path: str, field: Field) -> str:
    star = "\\*" if field.required else ""
    meaning = f"**{field.label}**{star}. {field.erklaerung}"
    if field.auswahl:
        meaning += (
            " " + " · ".join(f"`{word}`: {text}" for word, text in field.auswahl.items()) + "."
        )
    if field.default is not None:
        meaning += f" Ohne Angabe: `{field.default}`."
    return f"| `{path}` | {meaning} | `{field.beispiel}` |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
