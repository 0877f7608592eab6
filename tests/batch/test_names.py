"""Names for folders are safe on every system and differ."""

from __future__ import annotations

from ikzdocs.batch.names import Names
from ikzdocs.output import is_safe_name


def test_names_are_ascii_and_keep_what_tells_them_apart() -> None:
    names = Names()
    assert names.new("Battenberg (Eder)") == "battenberg-eder"
    assert names.new("06431004 Birkenau") == "06431004-birkenau"
    assert names.new("../../etc/passwd") == "etc-passwd"
    assert names.new("Łódź") == "odz"


def test_names_are_given_once_whatever_is_wished() -> None:
    names = Names()
    given = [names.new(wish) for wish in ("a", "A", "a-2", "a", "…", "", "nul", "x" * 300)]
    assert given[:7] == ["a", "a-2", "a-2-2", "a-3", "kooperation", "kooperation-2", "ikz-nul"]
    assert all(is_safe_name(name) for name in given)
