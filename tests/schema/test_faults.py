from __future__ import annotations

from ikzdocs.schema.faults import Unreadable


def test_a_fault_says_what_is_wrong_and_what_to_write() -> None:
    fault = Unreadable("ist kein Datum", "Als 01.01.2027 schreiben.")
    assert (fault.problem, fault.remedy) == fault.args
