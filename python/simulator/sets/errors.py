"""What can be wrong with the description of a Set."""


class SetError(ValueError):
    """There is no such Set, or its description is faulty; the text names the place and says what would be right."""
