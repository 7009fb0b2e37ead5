"""Reading the XML as it streams by: what is needed is kept as a tree, everything is counted, nothing is expanded."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple
from xml.parsers import expat

from ..errors import SetError
from .container import expanded
from .folding import Passing, fold, is_passed
from .limits import LIMITS, Limits
from .tree import Element


def read_document(path: Path, limits: Limits = LIMITS) -> Element:
    """The root element. Raises SetError, with the reason only, for anything that is not one plain XML document."""
    return _Reading(limits).read(path)


class _Reading:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._open: List[Element] = [Element("", {})]
        self._passing: Optional[Passing] = None
        self._marks: List[Tuple[int, int]] = []
        self._elements = self._kept = self._text = self._depth = 0
        # What the document says of its encoding is not believed: Live writes UTF-8, and nothing else is read.
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse_definitions
        parser.EntityDeclHandler = self._refuse_definitions

    def read(self, path: Path) -> Element:
        fed = 0
        try:
            for piece in expanded(path, self._limits):
                fed += len(piece)
                self._parser.Parse(piece, False)
                self._check_progress(fed)
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise SetError(f"line {error.lineno}: this is not XML: {expat.ErrorString(error.code)}") from error
        return self._open[0].children[0]

    def _check_progress(self, fed: int) -> None:
        """A tag that never ends would be held, and searched again with every piece."""
        if fed - self._parser.CurrentByteIndex > self._limits.tag_bytes + 64 * 1024:
            raise SetError(
                f"line {self._parser.CurrentLineNumber}: a tag is longer than {self._limits.tag_bytes} bytes"
            )

    def _start(self, tag: str, attributes: Dict[str, str]) -> None:
        self._elements += 1
        self._depth += 1
        if self._elements > self._limits.elements:
            raise SetError(f"it has more than {self._limits.elements} elements")
        if self._depth > self._limits.depth:
            raise SetError(f"its elements are nested more than {self._limits.depth} deep")
        if self._passing is not None:
            self._passing.start(tag, attributes)
        elif self._depth > 1 and is_passed(tag, self._open[-1].tag):
            self._passing = Passing(tag)
        else:
            self._keep(Element(tag, attributes))

    def _keep(self, element: Element) -> None:
        self._marks.append((self._kept, self._text))
        self._kept += 1
        self._text += sum(map(len, element.attributes.values()))
        if self._kept > self._limits.kept_elements or self._text > self._limits.kept_text:
            raise SetError("it holds more than the simulator can open")
        self._open[-1].children.append(element)
        self._open.append(element)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if self._passing is None:
            self._close()
            return
        self._passing.end(tag)
        if self._passing.depth == 0:
            stands = self._passing.result()
            self._passing = None
            if stands is not None:
                self._open[-1].children.append(stands)

    def _close(self) -> None:
        element = self._open.pop()
        kept, text = self._marks.pop()
        small = fold(element)
        if small is not element:
            self._open[-1].children[-1] = small
            self._kept, self._text = kept + small.weight, text + small.characters

    def _refuse_definitions(self, *given: Any) -> None:
        raise SetError("it defines entities or a document type, which no Live Set does")
