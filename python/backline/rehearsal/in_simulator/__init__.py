"""The real script in the simulator: what only shows with all of Live around it."""
