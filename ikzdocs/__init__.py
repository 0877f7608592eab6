"""ikzdocs: one checked cooperation spec, all papers of an inter-municipal cooperation."""

from __future__ import annotations

__version__ = "1.0.0"
