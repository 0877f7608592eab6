"""Only files of the folder, never over somebody else's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikzdocs.errors import UnknownNameError
from ikzdocs.output import sha256
from ikzdocs.web.store import DRAFTS, ChangedError, Store
from tests.web.conftest import BIRKENAU

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web.visitor import Visitor

OUTSIDE = (
    "../geheim",
    "..%2fgeheim",
    "/etc/passwd",
    "..\\geheim",
    "geheim",
    ".",
    "..",
    "a/b",
    "\0",
)


@pytest.mark.parametrize("name", OUTSIDE)
def test_no_name_leads_out_of_the_folder(folder: Path, name: str) -> None:
    (folder.parent / "geheim.yaml").write_text("kooperation: {titel: geheim}", encoding="utf-8")
    store = Store.of(folder)
    with pytest.raises(UnknownNameError):
        store.read(name)
    with pytest.raises(UnknownNameError):
        store.save(name, b"", "0" * 64)
    with pytest.raises(UnknownNameError):
        store.keep(name, "abcdef0123456789", "0" * 64, b"")


@pytest.mark.parametrize(
    "path", ["/k/..%2f..%2fgeheim", "/k/geheim", "/k/../geheim", "/static/../app.py"]
)
def test_no_address_leads_out_of_the_folder(visitor: Visitor, folder: Path, path: str) -> None:
    (folder.parent / "geheim.yaml").write_text("kooperation: {titel: geheim}", encoding="utf-8")
    answer = visitor.get(path)
    assert answer.status_code == 404
    assert "titel: geheim" not in answer.text


def test_a_link_is_no_cooperation(folder: Path) -> None:
    secret = folder.parent / "geheim.yaml"
    secret.write_text("kooperation: {titel: geheim}", encoding="utf-8")
    (folder / "link.yaml").symlink_to(secret)
    assert Store.of(folder).names() == (BIRKENAU,)


@pytest.mark.parametrize("ident", ["../../x", "x", "ABCDEF0123", "abcdef0123456789.yaml", ""])
def test_a_draft_is_kept_under_ids_of_ours_only(folder: Path, ident: str) -> None:
    with pytest.raises(UnknownNameError):
        Store.of(folder).keep(BIRKENAU, ident, "0" * 64, b"")
    assert not (folder / DRAFTS).exists()


def test_a_file_that_has_changed_is_not_overwritten(folder: Path) -> None:
    store = Store.of(folder)
    basis = store.read(BIRKENAU).sha256
    (folder / f"{BIRKENAU}.yaml").write_bytes(b"kooperation: {titel: von Hand}\n")
    with pytest.raises(ChangedError, match="an anderer Stelle"):
        store.save(BIRKENAU, b"meins", basis)
    assert store.read(BIRKENAU).content == b"kooperation: {titel: von Hand}\n"


def test_a_draft_lives_until_it_is_discarded(folder: Path) -> None:
    store = Store.of(folder)
    basis = sha256(b"alt")
    store.keep(BIRKENAU, "abcdef0123456789", basis, b"eins")
    store.keep(BIRKENAU, "abcdef0123456789", basis, b"zwei")
    store.keep(BIRKENAU, "0123456789abcdef", basis, b"andere")
    kept = store.draft(BIRKENAU, "abcdef0123456789")
    assert kept is not None
    assert (kept.content, kept.basis) == (b"zwei", basis)
    store.discard(BIRKENAU, "abcdef0123456789")
    assert [draft.content for draft in store.drafts(BIRKENAU)] == [b"andere"]


def test_new_files_get_names_of_their_own(folder: Path) -> None:
    store = Store.of(folder)
    names = [store.create(title, b"x") for title in ("Straße & Müll", "Strasse Müll", "CON", "…")]
    assert names == ["strasse-muell", "strasse-muell-2", "con-2", "kooperation"]
