"""Sets as plain data: the ones that come with the simulator, and reading one from a file."""

from .check import check_description
from .errors import SetError
from .open import SET_NAMES, open_set

__all__ = ["SET_NAMES", "SetError", "check_description", "open_set"]
