"""Templates looked at before they are used: what is wrong, where, and what to do about it."""

from ikzdocs.templates_check.comments import commented
from ikzdocs.templates_check.linter import lint
from ikzdocs.templates_check.model import Fault
from ikzdocs.templates_check.twin import twin

__all__ = ["Fault", "commented", "lint", "twin"]
