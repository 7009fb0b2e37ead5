"""Names of places in a Set, and what stands there."""

from .canonical import canonical_path
from .near import did_you_mean
from .path import HANDLE, INDEX, NAME, QUOTED, ROOT, Path, parse_path
from .resolver import Resolver

__all__ = ["HANDLE", "INDEX", "NAME", "QUOTED", "ROOT", "Path", "Resolver", "canonical_path", "did_you_mean", "parse_path"]
