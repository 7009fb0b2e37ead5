"""What a script says of its hardware by `get_capabilities`; Live reads it to know which ports to suggest."""

from simulator.frameworks.capabilities import *
