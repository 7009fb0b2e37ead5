"""Values on their way from JSON into Live and back."""

from .decode import Decoder, Place
from .encode import Encoder
from .ranges import check_range

__all__ = ["Decoder", "Encoder", "Place", "check_range"]
