"""`python3 -m simulator.cost` measures what the simulator itself costs on this machine: one line of JSON for `npm run bench`.

Times are of this process alone and of its first run, as a test-suite meets them; frames are what the main thread works for one
tick (display, timers, clips, listeners), with Backline's own script loaded and 50 clips playing in a Set of 20,000.
"""

import json
import sys
from time import perf_counter

from .kit import simulator
from .sets.big import big_set

_TRACKS = _SCENES = 200
_PLAYING = 50
_FRAMES = 600
_MINUTE = 60.0


def half_full():
    """200 tracks by 200 scenes, a clip in every other slot, like a chessboard."""
    description = big_set(_TRACKS, _SCENES)
    for number, track in enumerate(description["tracks"]):
        track["clips"] = {scene: clip for scene, clip in track["clips"].items() if (int(scene) + number) % 2 == 0}
    return description


def timed(work):
    """Milliseconds."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1_000


def measure_demo():
    start = perf_counter()
    with simulator(set="demo", backline=False) as live:
        load = (perf_counter() - start) * 1_000
        reset = timed(lambda: live.reset("demo"))
        live.song.scenes[0].fire()
        minute = timed(lambda: live.run_for(_MINUTE))
    return {"demo load": load, "demo reset": reset, "demo minute": minute}


def measure_big():
    description = half_full()
    clips = sum(len(track["clips"]) for track in description["tracks"])
    start = perf_counter()
    with simulator(set=description) as live:
        load = (perf_counter() - start) * 1_000
        tracks = live.song.tracks[:_PLAYING]
        for number, track in enumerate(tracks):
            track.clip_slots[number % 2].fire()
        live.run_for(1.0)
        playing = sum(track.playing_slot_index >= 0 for track in tracks)
        frames = sorted(timed(lambda: live.run_frames(1)) for _ in range(_FRAMES))
    return {"clips": clips, "big load": load, "playing": playing, "frame p50": frames[_FRAMES // 2], "frame p99": frames[_FRAMES * 99 // 100]}


def main():
    print(json.dumps({**measure_demo(), **measure_big()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
