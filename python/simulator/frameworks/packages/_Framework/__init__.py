"""The older framework, which most published scripts are built on."""
