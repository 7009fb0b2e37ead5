"""What a script says of its hardware by `get_capabilities`."""

from simulator.frameworks.capabilities import *
