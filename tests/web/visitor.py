"""A browser without a screen: asks the page by its right name and carries cookie and form key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from flask.testing import FlaskClient

from ikzdocs import pipeline
from ikzdocs.web import Settings, form

if TYPE_CHECKING:
    from collections.abc import Mapping
    from io import BytesIO

    from werkzeug.test import TestResponse

Sent: TypeAlias = "Mapping[str, str | tuple[BytesIO, str]]"
DRAFT = "abcdef0123456789"


@dataclass(frozen=True)
class Visitor:
    client: FlaskClient
    settings: Settings

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.settings.port}"

    def get(self, path: str) -> TestResponse:
        return self.client.get(path, base_url=self.base, buffered=True)

    def post(
        self, path: str, data: Sent | None = None, headers: Mapping[str, str] | None = None
    ) -> TestResponse:
        sent = {"formular": self.settings.form_key, **(data or {})}
        told = {"Origin": self.base, **(headers or {})}
        return self.client.post(path, base_url=self.base, data=sent, headers=told, buffered=True)

    def answers(self, name: str) -> dict[str, str]:
        """What a browser would send of the form of a spec if nobody touched it."""
        read = pipeline.read(self.settings.folder / f"{name}.yaml")
        shown = dict(form.pairs(form.build(read.data)))
        return {**shown, "basis": read.sha256, "entwurf": DRAFT, "ende": "1"}
