from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ikzdocs import datafile
from ikzdocs.errors import ParameterError


def _read(tmp_path: Path, text: str) -> object:
    file = tmp_path / "daten.yaml"
    file.write_bytes(text.encode("utf-8"))
    return datafile.read(file)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        ("-3", -3),
        ("14.9", Decimal("14.9")),
        ("2021-12-07", date(2021, 12, 7)),
        ("true", True),
        ("null", None),
        ("", None),
        # What YAML would guess, and what it is:
        ("06431002", "06431002"),
        ("18:30", "18:30"),
        ("no", "no"),
        ("ja", "ja"),
        ("1e3", "1e3"),
        ("86.000,50", "86.000,50"),
    ],
)
def test_a_scalar_is_what_it_looks_like(tmp_path: Path, text: str, value: object) -> None:
    read = _read(tmp_path, f"wert: {text}\n")

    assert read == {"wert": value}
    assert isinstance(read, dict)
    assert type(read["wert"]) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "wert: 1\nwert: 2\n",
        "wert: 2021-02-30\n",
        "wert: [1\n",
        "wert: !!python/object/apply:os.getcwd []\n",
    ],
)
def test_a_faulty_file_names_itself(tmp_path: Path, text: str) -> None:
    with pytest.raises(ParameterError, match=r"daten\.yaml"):
        _read(tmp_path, text)


def test_a_file_that_is_not_utf8_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "daten.yaml"
    file.write_bytes("wert: Gießen".encode("latin-1"))

    with pytest.raises(ParameterError, match=r"daten\.yaml"):
        datafile.read(file)


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match=r"fehlt\.yaml"):
        datafile.read(tmp_path / "fehlt.yaml")
