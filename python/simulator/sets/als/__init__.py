"""Reading Live's own files, `.als`: gzipped XML of Live 8 to 12, of which nothing is believed.

A file is read as a stream, within the limits of limits.py; definitions and entities are refused, and paths in it are
never opened. What a description cannot hold (plug-ins, automation, arrangement clips …) is told in the report.
"""

from .limits import LIMITS, Limits
from .read import LiveSetFile, read_als
from .report import Report, Unknown

__all__ = ["LIMITS", "Limits", "LiveSetFile", "Report", "Unknown", "read_als"]
