"""Dependency injection."""

from simulator.frameworks.dependencies import DependencyError, depends, inject

__all__ = ["DependencyError", "depends", "inject"]
