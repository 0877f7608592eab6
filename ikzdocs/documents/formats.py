"""The filters of the Word templates: German formats through which a gap stays visible."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from types import MappingProxyType

from ikzdocs import formats
from ikzdocs.documents.gaps import Gap

Filter = Callable[..., object]


def _durchlaessig(filter_: Filter) -> Filter:
    """Let a gap pass through a filter as it is."""

    @wraps(filter_)
    def gefiltert(wert: object, *args: object) -> object:
        return wert if isinstance(wert, Gap) else filter_(wert, *args)

    return gefiltert


FILTERS: Mapping[str, Filter] = MappingProxyType(
    {
        filter_.__name__: _durchlaessig(filter_)
        for filter_ in (
            *(formats.datum, formats.datum_kurz, formats.monat, formats.euro),
            *(formats.euro_tabelle, formats.euro_in_worten, formats.prozent),
            *(formats.prozent_tabelle, formats.zahl, formats.in_worten, formats.mehrzahl),
            *(formats.aufzaehlung, formats.gross, formats.satz, formats.glied),
            formats.gebunden,
        )
    }
)
"""The filters by name, as the templates' environment and the linter know them."""
