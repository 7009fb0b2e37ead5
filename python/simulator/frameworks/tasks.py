"""Tasks: things that go on over several ticks, such as waiting, and then doing something."""

from __future__ import annotations

from typing import Any, Callable, List, Optional

from ..escapes import FROM_SCRIPTS, let_ctrl_c_through

TICK_SECONDS = 0.1


class Task:
    """Goes on from tick to tick while it is running. `kill` ends it early, `restart` begins it anew."""

    def __init__(self) -> None:
        self.is_running = True
        self.is_killed = False

    def update(self, seconds: float = TICK_SECONDS) -> None:
        """Lets so much time pass for it."""
        if self.is_running and not self.is_killed:
            self.do_update(seconds)

    def do_update(self, seconds: float) -> None:
        """For overriding."""

    def on_start(self) -> None:
        """For overriding: begin anew."""

    def kill(self) -> None:
        self.is_running, self.is_killed = False, True

    def pause(self) -> None:
        self.is_running = False

    def resume(self) -> None:
        self.is_running = not self.is_killed

    def restart(self) -> None:
        self.is_running, self.is_killed = True, False
        self.on_start()


class Wait(Task):
    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._seconds = self._left = seconds

    def do_update(self, seconds: float) -> None:
        self._left -= seconds
        # Tenths of a second do not add up exactly.
        if self._left <= 1e-9:
            self.kill()

    def on_start(self) -> None:
        self._left = self._seconds


class Run(Task):
    """Calls a function once."""

    def __init__(self, function: Callable[[], Any]) -> None:
        super().__init__()
        self._function = function

    def do_update(self, seconds: float) -> None:
        self.kill()
        self._function()


class Sequence(Task):
    """One after the other; those that take no time follow in the same tick."""

    def __init__(self, *tasks: Any) -> None:
        super().__init__()
        self._tasks = [as_task(task) for task in tasks]
        self._index = 0

    def do_update(self, seconds: float) -> None:
        while self._index < len(self._tasks):
            task = self._tasks[self._index]
            task.update(seconds)
            if not task.is_killed:
                return
            self._index += 1
        self.kill()

    def on_start(self) -> None:
        self._index = 0
        for task in self._tasks:
            task.restart()


class Loop(Sequence):
    """A sequence that begins again at its end."""

    def do_update(self, seconds: float) -> None:
        super().do_update(seconds)
        if self.is_killed:
            self.restart()


class Parallel(Task):
    """All at once; over when all are."""

    def __init__(self, *tasks: Any) -> None:
        super().__init__()
        self._tasks = [as_task(task) for task in tasks]

    def do_update(self, seconds: float) -> None:
        for task in self._tasks:
            task.update(seconds)
        if all(task.is_killed for task in self._tasks):
            self.kill()

    def on_start(self) -> None:
        for task in self._tasks:
            task.restart()


class TaskGroup(Task):
    """The tasks of a component. One that raises is reported and gone."""

    def __init__(self, failed: Optional[Callable[[BaseException], None]] = None) -> None:
        super().__init__()
        self._failed = failed
        self._tasks: List[Task] = []

    def add(self, task: Any) -> Task:
        task = as_task(task)
        self._tasks.append(task)
        return task

    def clear(self) -> None:
        for task in self._tasks:
            task.kill()
        self._tasks.clear()

    def do_update(self, seconds: float) -> None:
        for task in tuple(self._tasks):
            try:
                task.update(seconds)
            except FROM_SCRIPTS as error:
                let_ctrl_c_through(error)
                task.kill()
                if self._failed is None:
                    raise
                self._failed(error)


def as_task(thing: Any) -> Task:
    """A task; of a function, one that calls it once."""
    return thing if isinstance(thing, Task) else Run(thing)


def wait(seconds: float) -> Task:
    return Wait(seconds)


def delay(ticks: int) -> Task:
    return Wait(ticks * TICK_SECONDS)


def run(function: Callable[..., Any], *given: Any) -> Task:
    return Run(lambda: function(*given))


def sequence(*tasks: Any) -> Task:
    return Sequence(*tasks)


def parallel(*tasks: Any) -> Task:
    return Parallel(*tasks)


def loop(*tasks: Any) -> Task:
    return Loop(*tasks)
