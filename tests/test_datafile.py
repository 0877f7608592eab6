from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ikzdocs import datafile, pantry
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


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(pantry.FOLDER, str(tmp_path / "vorrat"))
    place = tmp_path / "daten"
    (place / "kgg").mkdir(parents=True)
    (place / "a.yaml").write_text("zahl: 5\ntag: 2021-12-07\nsatz: 0.5\n", encoding="utf-8")
    (place / "kgg/b.yaml").write_text("[ja, ä]\n", encoding="utf-8")
    return place


def test_many_files_say_the_same_from_the_pantry(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = datafile.read_all(folder)
    assert fresh == {path: datafile.read(folder / path) for path in ("a.yaml", "kgg/b.yaml")}
    monkeypatch.setattr(datafile, "_said", lambda *_: pytest.fail("read once more"))
    assert datafile.read_all(folder) == fresh


def test_a_file_that_changed_is_read_anew(folder: Path) -> None:
    datafile.read_all(folder)
    (folder / "kgg/b.yaml").write_text("[nein]\n", encoding="utf-8")
    assert datafile.read_all(folder)["kgg/b.yaml"] == ["nein"]


def test_one_faulty_file_of_many_names_itself(folder: Path) -> None:
    (folder / "kgg/b.yaml").write_text("[", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ParameterError, match=r"kgg/b\.yaml"):
            datafile.read_all(folder)
