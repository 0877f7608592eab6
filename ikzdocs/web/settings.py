"""What one running page is: its folder, its day, its secret."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import field
from datetime import date
from pathlib import Path

from ikzdocs.record import record

ADDRESS = "127.0.0.1"


@record
class Settings:
    """`heute` gives the day whose law counts; `key` opens the page and is new at every start."""

    folder: Path
    port: int
    heute: Callable[[], date]
    key: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    @property
    def address(self) -> str:
        """The URL that opens the page, with its key."""
        return f"http://{ADDRESS}:{self.port}/?schluessel={self.key}"

    @property
    def hosts(self) -> frozenset[str]:
        """The names under which a browser may ask for the page."""
        return frozenset({f"{ADDRESS}:{self.port}", f"localhost:{self.port}"})

    @property
    def cookie(self) -> str:
        """Cookies know no ports: two pages side by side need two names."""
        return f"ikzdocs-{self.port}"

    @property
    def form_key(self) -> str:
        """What every form of ours carries; whoever knows it cannot tell the key from it."""
        return hmac.new(self.key.encode(), b"formular", hashlib.sha256).hexdigest()
