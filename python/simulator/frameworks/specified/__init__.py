"""Surfaces that are described rather than programmed: elements by name, and what they are mapped to."""

from .elements_base import ElementsBase, MapMode, create_matrix_identifiers
from .mappings import connect_mappings
from .specification import SurfaceSpecification, create_skin

__all__ = ["ElementsBase", "MapMode", "SurfaceSpecification", "connect_mappings", "create_matrix_identifiers", "create_skin"]
