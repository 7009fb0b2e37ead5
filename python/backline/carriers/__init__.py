"""How bytes get to and from a client."""
