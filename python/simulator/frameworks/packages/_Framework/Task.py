"""Things that go on over several ticks."""

from simulator.frameworks.tasks import Task, TaskGroup, delay, loop, parallel, run, sequence, wait

__all__ = ["Task", "TaskGroup", "delay", "loop", "parallel", "run", "sequence", "wait"]
