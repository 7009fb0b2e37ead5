"""What every script of this framework is made with; the same as in version 2."""

from ableton.v2.base import *
