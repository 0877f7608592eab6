"""The Gegenüberstellung: what the task costs each party before, and the Verbund after, a year.

Savings are measured as the programmes word it: the sum of the parties' personnel and material
costs before against the total of the Verbund after. Everything is Euro in `Decimal`; percent is
compared unrounded. What may be counted otherwise stands beside it as a `Lesart`.
"""

from ikzdocs.savings.model import (
    Gegenueberstellung,
    Jahr,
    Lesart,
    Zaehlweise,
    Zeile,
    gerundet,
)
from ikzdocs.savings.vergleich import fehlende_angaben, gegenueberstellung

__all__ = [
    "Gegenueberstellung",
    "Jahr",
    "Lesart",
    "Zaehlweise",
    "Zeile",
    "fehlende_angaben",
    "gegenueberstellung",
    "gerundet",
]
