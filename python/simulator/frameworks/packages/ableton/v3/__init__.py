"""Version 3 of the newer framework."""
