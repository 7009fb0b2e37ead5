"""Where the framework packages lie, and what to say to a script that asks for more than there is."""

from __future__ import annotations

from pathlib import Path
from typing import Any, List

_PACKAGES = ("_Framework", "ableton")


def framework_folder() -> Path:
    """The folder that goes on `sys.path`."""
    return Path(__file__).parent / "packages"


class FrameworkFinder:
    """Stands last among Python's finders, so it is asked only for modules that do not exist.
    Says so in a sentence, where Python would only name the module."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:
        package, _, wanted = name.partition(".")
        if package in _PACKAGES and wanted:
            raise ModuleNotFoundError(
                f"the simulator's {package} has no module {wanted!r}; it has {', '.join(_modules(package))}",
                name=name,
            )


def _modules(package: str) -> List[str]:
    root = framework_folder() / package
    names = (file.relative_to(root).with_suffix("").parts for file in root.rglob("*.py"))
    return sorted({".".join(part for part in parts if part != "__init__") for parts in names} - {""})
