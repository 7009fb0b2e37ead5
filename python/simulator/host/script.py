"""A remote script as the host holds it: its folder, its object, and every call into it, measured and guarded."""

from __future__ import annotations

import os
import time
import traceback
from typing import Any, Callable, Optional

from ..escapes import FROM_SCRIPTS, let_ctrl_c_through
from ..frameworks import explain
from .c_instance import CInstance
from .holds import Holds
from .journal import Journal
from .package import LoadError, ScriptFolder, forget_package, import_package
from .socket_profile import apply_socket_profile

_MAP_HANDLES_FROM = 1000
"""Map handles and script handles differ, so that a script that mixes them up is found out."""


class HostedScript:
    def __init__(self, source: ScriptFolder, handle: int, host: Any, live_sockets: bool) -> None:
        self.name = source.name
        self.handle = handle
        self.map_handle = _MAP_HANDLES_FROM + handle
        self.holds = Holds()
        self.c_instance = CInstance(handle, host, source.name)
        self.instance: Any = None
        self.wants_midi_map = True
        self._source = source
        self._module: Any = None
        self._live_sockets = live_sockets
        self._host = host
        self._journal: Journal = host.journal

    @property
    def running(self) -> bool:
        return self.instance is not None

    def create(self) -> None:
        """Imports the package if need be and makes the instance. Raises LoadError only;
        what the script's own code raises is reported, and leaves the script not running."""
        if self._module is None:
            self._module = self.measure("import", self._import)
        if self._module is not None:
            self.wants_midi_map = True
            self.instance = self.measure("create_instance", self._module.create_instance, self.c_instance)

    def call(self, method: str, *arguments: Any) -> Any:
        """Calls a method of the instance; a script that is not running or has no such method returns None."""
        function = getattr(self.instance, method, None)
        return None if function is None else self.measure(method, function, *arguments)

    def measure(self, entry: str, function: Callable[..., Any], *arguments: Any) -> Any:
        """One slot of this script: timed, and no exception leaves it (None is returned instead)."""
        recorder = self._host.recorder
        recorder.begin_slot(self.name, entry, arguments)
        failure: Optional[BaseException] = None
        started, busy = time.perf_counter(), time.thread_time()
        try:
            return function(*arguments)
        except LoadError:
            raise
        except FROM_SCRIPTS as error:
            failure = error
            let_ctrl_c_through(error)
            self.failed(entry, error)
            return None
        finally:
            self.holds.add(entry, time.perf_counter() - started, time.thread_time() - busy)
            recorder.end_slot(failure)

    def failed(self, entry: str, error: BaseException) -> None:
        explain(error)
        self._journal.failed(self.name, entry, error, str(self._source.folder))

    def owns(self, function: Any) -> bool:
        """Is this function (or bound method, or partial of one) defined in the script's package?"""
        module = module_of(function)
        return module == self.name or module.startswith(f"{self.name}.")

    def was_at_work(self, error: BaseException) -> bool:
        """Did the exception pass through a line of the script's folder?"""
        folder = f"{self._source.folder}{os.sep}"
        return any(frame.filename.startswith(folder) for frame in traceback.extract_tb(error.__traceback__))

    def disconnect(self) -> None:
        self.call("disconnect")
        self.instance = None

    def forget(self) -> None:
        """Takes the package out of Python's memory, so that the next load reads the files again."""
        self._module = None
        forget_package(self.name)

    def _import(self) -> Any:
        module = import_package(self._source)
        if self._live_sockets:
            apply_socket_profile(self.name)
        return module


def module_of(function: Any) -> str:
    """The name of the module that a callable comes from; an object that is callable counts by its class."""
    inner: Optional[Any] = getattr(function, "func", None)
    if inner is not None:
        return module_of(inner)
    return getattr(function, "__module__", None) or type(function).__module__
