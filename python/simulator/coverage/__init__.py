"""Which members of Live's API the tests of the simulator prove: `python3 -m simulator.coverage` counts them and lists the rest.

A test declares what it is about: `@exercises("Clip.fire")`. The declaration counts for an aspect (read, write, call, listen) when
the test touches it, passes, and fails as soon as that aspect is broken (live_module/witness.py). A member is proven when every way
to use it is: a property that can be set needs a test that fails when setting does nothing. Listeners are counted by themselves.
"""
