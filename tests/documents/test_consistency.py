"""A paper that tells another figure than the cooperation is never written."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import pytest

from ikzdocs import pipeline, resources
from ikzdocs.documents import consistency, workbook
from ikzdocs.documents.plan import plan
from ikzdocs.documents.press import print_papers, select
from ikzdocs.documents.properties import Properties
from ikzdocs.documents.shelf import Shelf
from ikzdocs.errors import InvariantError, TemplateError
from ikzdocs.spec.model import (
    Ausgaben,
    Foerderart,
    Investitionsfolge,
    Kosten,
    Laufzeit,
    Schluessel,
)
from tests.cooperations import STICHTAG
from tests.helpers import ROOT
from tests.papers import BIRKENAU, GIESSEN, sample

if TYPE_CHECKING:
    from pathlib import Path

    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.press import Rendered
    from ikzdocs.papers import Papers
    from ikzdocs.spec.model import Spec

NBSP = "\N{NO-BREAK SPACE}"


@cache
def _akte(name: str = BIRKENAU) -> Akte:
    return pipeline.check(sample(name), stichtag=STICHTAG).akte


@cache
def _papers() -> dict[str, Rendered]:
    papers = print_papers(_akte(), Shelf(), select(_akte()))
    return {paper.name: paper for paper in papers}


def _edited(content: bytes, old: str, new: str) -> bytes:
    """A Word file in whose parts a text was replaced; it has to be there."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        parts = {name: before.read(name) for name in before.namelist()}
        assert any(old.encode() in data for data in parts.values())
        for name, data in parts.items():
            after.writestr(name, data.replace(old.encode(), new.encode()))
    return target.getvalue()


def _damaged(name: str, old: str, new: str) -> Rendered:
    paper = _papers()[name]
    return replace(paper, content=_edited(paper.content, old, new))


@pytest.mark.parametrize("name", [BIRKENAU, GIESSEN])
def test_the_papers_of_a_run_agree(name: str) -> None:
    akte = _akte(name)
    consistency.check(akte, print_papers(akte, Shelf(), select(akte)), ())


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("einsparung.docx", f"86.000{NBSP}Euro", f"68.000{NBSP}Euro", "der Betrag 68.000"),
        ("einsparung.docx", "84.143,69", "84.143,70", "der Betrag 84.143,70"),
        ("antrag.docx", f"30{NBSP}Prozent", f"31{NBSP}Prozent", "der Prozentsatz 31"),
        ("vereinbarung.docx", "die Dauer von fünf", "die Dauer von acht", "die Zahl der Jahre 8"),
        ("anschreiben-aufsicht.docx", f"soll am 1.{NBSP}J", f"soll am 2.{NBSP}J", "02.01.2027"),
        ("vereinbarung.docx", "Mörlenbach", "Morlenbach", "Gemeinde Mörlenbach wird nicht"),
        ("gegenueberstellung-birkenau.docx", "Birkenau", "Birken", "Gemeinde Birkenau wird nicht"),
    ],
)
def test_a_planted_slip_is_told_with_its_place(name: str, old: str, new: str, told: str) -> None:
    with pytest.raises(InvariantError) as caught:
        consistency.check(_akte(), [_damaged(name, old, new)], ())
    assert told in str(caught.value).replace(NBSP, " ")
    assert name in str(caught.value)


def test_another_version_of_the_agreement_is_told() -> None:
    damaged = _damaged("antrag.docx", _akte().fassung, "0123abcd")
    with pytest.raises(InvariantError, match="Fassung 0123abcd"):
        consistency.check(_akte(), [damaged], ())


def _rendered(templates: Path, old: str, new: str) -> Papers:
    """All papers, with a copy of our Beschlussvorlage that somebody has edited."""
    name = "resolutions/beschlussvorlage.docx"
    (templates / "resolutions").mkdir()
    (templates / name).write_bytes(_edited(resources.content("templates", name), old, new))
    options = pipeline.RenderOptions(templates=templates)
    return pipeline.render(sample(BIRKENAU), stichtag=STICHTAG, options=options)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Beantragt werden {{ antragsbetrag|euro }}", "Beantragt werden 57.000 Euro"),
        ("beginnt am {{ laufzeit.beginn|datum }}", "beginnt am 1. Juli 2026"),
        ("dauert {{ laufzeit.jahre|in_worten('ein') }} ", "dauert zehn Jahre "),
    ],
)
def test_a_figure_typed_into_a_template_is_refused(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(TemplateError, match=r"beschlussvorlage\.docx.*ist nicht bekannt"):
        _rendered(tmp_path, old, new)


def test_a_lawyer_may_add_figures_of_her_own(tmp_path: Path) -> None:
    old = "Beantragt werden {{ antragsbetrag|euro }}"
    own = f"{old} (Bagatellgrenze 500 Euro, Satzung vom 3. Mai 1999, zehn Jahre, 12,5 Prozent)"
    assert _rendered(tmp_path, old, own).files


def _variants() -> dict[str, Spec]:
    spec = sample(BIRKENAU).usable()
    costs, grant = spec.kosten, spec.foerderung
    dear = Ausgaben(personal=Decimal(300_000), sach=Decimal("12345.67"))
    follow = Investitionsfolge(
        vorher=Decimal("1234.56"), nachher=Decimal("7654.32"), beruecksichtigen=True
    )
    study = replace(grant, art=Foerderart.MACHBARKEITSSTUDIE)
    return {
        "dearer": replace(spec, kosten=replace(costs, nachher=dear)),
        "follow-up costs": replace(spec, kosten=replace(costs, investitionsfolge=follow)),
        "without key": replace(spec, kosten=replace(costs, schluessel=Schluessel())),
        "without costs": replace(spec, kosten=Kosten()),
        "without term": replace(spec, laufzeit=Laufzeit()),
        "unlimited": replace(spec, laufzeit=replace(spec.laufzeit, jahre=None, unbefristet=True)),
        "study with figures": replace(spec, foerderung=study),
        "study": replace(spec, foerderung=study, kosten=Kosten()),
        "more than the rule": replace(spec, foerderung=replace(grant, betrag=Decimal(99_999))),
        "odd growth": replace(spec, kosten=replace(costs, preissteigerung=Decimal("3.25"))),
    }


@pytest.mark.parametrize("variant", _variants())
def test_no_honest_cooperation_is_refused(variant: str) -> None:
    loaded = replace(sample(BIRKENAU), spec=_variants()[variant])
    assert pipeline.render(loaded, stichtag=STICHTAG).files


@pytest.mark.parametrize("path", sorted((ROOT / "samples").glob("*.yaml")), ids=lambda p: p.stem)
def test_no_sample_is_refused(path: Path) -> None:
    loaded = pipeline.load(path)
    if loaded.spec is not None:
        assert pipeline.render(loaded, stichtag=STICHTAG).files


def _workbook(akte: Akte) -> bytes:
    (planned,) = (one for one in plan(akte) if one.kind == workbook.KIND)
    content = workbook.workbook(akte, Properties.of(akte, planned))
    assert content is not None
    return content


def test_the_workbook_shows_the_same_figures() -> None:
    consistency.check_workbook(_akte(), "einsparung.xlsx", _workbook(_akte()))


def test_a_workbook_of_other_figures_is_refused() -> None:
    with pytest.raises(InvariantError, match=r"einsparung\.xlsx.*vorher ist 1042800"):
        consistency.check_workbook(_akte(), "einsparung.xlsx", _workbook(_akte(GIESSEN)))
