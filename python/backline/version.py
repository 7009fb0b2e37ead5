"""What the script says of itself in its run file and in its welcome."""

VERSION = "0.1.0"
PROTOCOL = 1
