from __future__ import annotations

import pytest

from ikzdocs import source
from ikzdocs.source import yaml_writer


def test_what_is_written_reads_as_a_clerk_would_write_it() -> None:
    data = {
        "stand": "entwurf",
        "beteiligte": [{"name": "Mörlenbach", "ags": "06431017", "federfuehrend": "ja"}],
        "kosten": {"nachher": {"personal": "86.000"}},
    }
    assert yaml_writer.write(data) == (
        "stand: entwurf\n\n"
        "beteiligte:\n  - name: Mörlenbach\n    ags: 06431017\n    federfuehrend: ja\n\n"
        "kosten:\n  nachher:\n    personal: 86.000\n"
    )


@pytest.mark.parametrize(
    "value",
    ["null", "~", "a: b # c", "- x", "zwei\nZeilen", "'", '"', "#", "12:30", "@", "x " * 99],
)
def test_every_text_is_read_as_it_was_written(value: str) -> None:
    written = yaml_writer.write({"a": {"b": value.strip()}})
    assert source.read(written.encode(), "x.yaml").data == {"a": {"b": value.strip()}}
