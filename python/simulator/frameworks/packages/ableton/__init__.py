"""The newer framework, of which scripts use version 2."""
