from __future__ import annotations

import yaml

from ikzdocs.source.yaml_messages import explain


def test_a_fault_that_nobody_foresaw_still_gets_a_sentence() -> None:
    error = explain(yaml.MarkedYAMLError(problem="something new"), "a: b", "a.yaml")
    assert str(error).startswith("a.yaml:1:1: Der Aufbau der Datei stimmt hier nicht.")
