"""A browser without a screen: asks the page by its right name and carries cookie and form key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ikzdocs import source
from ikzdocs.web import form

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from ikzdocs.web import Settings


@dataclass(frozen=True)
class Visitor:
    client: FlaskClient
    settings: Settings

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.settings.port}"

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.client.get(path, base_url=more.pop("base_url", self.base), **more)

    def post(self, path: str, data: Any = None, **more: Any) -> TestResponse:
        sent = {"formular": self.settings.form_key, **(data or {})}
        headers = {"Origin": self.base, **more.pop("headers", {})}
        return self.client.post(path, base_url=self.base, data=sent, headers=headers, **more)

    def answers(self, name: str) -> dict[str, str]:
        """What a browser would send of the form of a spec if nobody touched it."""
        content = (self.settings.folder / f"{name}.yaml").read_bytes()
        data = source.read(content, f"{name}.yaml").data
        return {
            **dict(form.pairs(form.build(data))),
            "basis": source.read(content, name).sha256,
            "entwurf": "abcdef0123456789",
        }
