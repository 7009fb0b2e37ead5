"""Values on their way from JSON into Live and back."""

from .decode import Decoder
from .encode import Encoder
from .place import Place
from .ranges import Ranges

__all__ = ["Decoder", "Encoder", "Place", "Ranges"]
