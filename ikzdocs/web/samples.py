"""What a new cooperation begins with: nothing, the commented starter, or a sample."""

from __future__ import annotations

from ikzdocs import resources, source
from ikzdocs.errors import UnknownNameError
from ikzdocs.web import answers, form, yamltext

STARTER = "vorlage"


def all_samples() -> tuple[tuple[str, str], ...]:
    """Return name and title of every sample but the starter."""
    names = (name.removesuffix(".yaml") for name in resources.names("samples", ".yaml"))
    return tuple((name, _title(name)) for name in names if name != STARTER)


def entitled(sample: str, title: str) -> bytes:
    """Return the text of a sample, or of an empty spec, with this title.

    Raises:
        UnknownNameError: there is no such sample.
    """
    text = _content(sample).decode("utf-8") if sample else ""
    before = dict(_shown(text)) if text else {}
    block = {**before.get("kooperation", {}), "titel": title}
    return yamltext.merge(text, before, {**before, "kooperation": block}).encode("utf-8")


def _shown(text: str) -> dict[str, dict[str, str]]:
    data = source.read(text.encode("utf-8"), "beispiel.yaml").data
    return dict(answers.read(form.pairs(form.build(data))).data)


def _content(sample: str) -> bytes:
    known = (STARTER, *(name for name, _ in all_samples()))
    if sample not in known:
        raise UnknownNameError("Das Beispiel", sample, known)
    return resources.content("samples", f"{sample}.yaml")


def _title(name: str) -> str:
    data = source.read(resources.content("samples", f"{name}.yaml"), f"{name}.yaml").data
    block = data.get("kooperation")
    title = block.get("titel") if isinstance(block, dict) else None
    return title if isinstance(title, str) else name
