from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest

from ikzdocs.errors import SourceError
from ikzdocs.source import MAX_BYTES, Position, read, read_file


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as caught:
        read_file(path)
    assert caught.value.file == str(path)
    return str(caught.value)


def test_a_file_is_read_under_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "größe.yaml"
    path.write_bytes(b"a: 1\n")
    source = read_file(path)
    assert source.data == {"a": "1"}
    assert source.sha256 == hashlib.sha256(b"a: 1\n").hexdigest()
    assert source.position("a") == Position(file=str(path), line=1, column=4)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{"a":\t1}'),
        ("A.JSON", '{"a":\t1}'),
        ("<stdin>", '{"a":\t1}'),
        ("<stdin>", "a: 1"),
        ("a.yaml", "{a: 1}"),
        ("a.yml", "{'a': 1}"),
    ],
)
def test_json_is_told_from_yaml(name: str, text: str) -> None:
    assert read(text.encode(), name).data == {"a": "1"}


def test_a_folder_is_not_a_spec(tmp_path: Path) -> None:
    assert "ein Ordner" in refusal(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "gibt es nicht" in refusal(tmp_path / "fehlt.yaml")


def test_missing_rights_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "Leserechte" in refusal(tmp_path / "a.yaml")


def test_a_failing_disk_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    assert "Input/output error" in refusal(tmp_path / "a.yaml")


def test_of_a_huge_file_no_more_than_the_limit_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    path.touch()
    asked: list[int] = []

    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            asked.append(size or 0)
            return b"#" * (size or 0)

    monkeypatch.setattr(Path, "open", lambda *_: Endless())
    assert "größer als 1 MB" in refusal(path)
    assert asked == [MAX_BYTES + 1]


def test_a_name_that_is_no_path_is_refused() -> None:
    with pytest.raises(SourceError):
        read_file("a\0b")
