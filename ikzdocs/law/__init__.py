"""The law as dated data: `Law.at(day)["kgg.mindestinhalt"]`, each value with its source.

One file below `data/` is one parameter; its path is its name. No other module cites a norm.
"""

from ikzdocs.law.load import Law, ueberfaellig
from ikzdocs.law.model import Beleg, Bindung, Einheit, Parameter

__all__ = ["Beleg", "Bindung", "Einheit", "Law", "Parameter", "ueberfaellig"]
