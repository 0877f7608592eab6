"""What we ship is found, and only that."""

from __future__ import annotations

import pytest

from ikzdocs import resources
from ikzdocs.errors import InternalError


def test_the_samples_are_there() -> None:
    assert "birkenau-digitalisierung.yaml" in resources.names("samples", ".yaml")
    assert resources.content("samples", "birkenau-digitalisierung.yaml")


def test_lock_files_of_word_are_not_ours() -> None:
    assert not [name for name in resources.names("templates", ".docx") if "~$" in name]


def test_a_missing_file_means_a_broken_installation() -> None:
    with pytest.raises(InternalError, match=r"templates/gibt-es-nicht\.docx fehlt"):
        resources.content("templates", "gibt-es-nicht.docx")
