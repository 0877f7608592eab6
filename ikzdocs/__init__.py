"""ikzdocs: one checked cooperation spec, all papers of an inter-municipal cooperation.

The library's face: `load`, `check`, `render` and `review` over paths or bytes, with typed results.
They are imported when first used, so that `import ikzdocs` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ikzdocs.pipeline import check, load, render, review

__version__ = "1.0.0"
__all__ = ["__version__", "check", "load", "render", "review"]


def __getattr__(name: str) -> object:
    if name in __all__:
        from ikzdocs import pipeline  # noqa: PLC0415 - see above

        return getattr(pipeline, name)
    raise AttributeError(f"module 'ikzdocs' has no attribute '{name}'")
