"""Live without Live: hosts unmodified MIDI Remote Scripts on a simulated Set.

`python3 -m simulator --help` tells how to run it; `simulator.kit` is the way in for tests.
"""
