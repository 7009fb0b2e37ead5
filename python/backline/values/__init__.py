"""Values on their way from JSON into Live and back."""

from .decode import Decoder, Place
from .encode import Encoder
from .ranges import Ranges

__all__ = ["Decoder", "Encoder", "Place", "Ranges"]
