"""The letters of rich text: bytes in the code page of their font, and numbers of Unicode."""

from collections.abc import Callable
from dataclasses import dataclass, field

from pledgewatch.documents.formats import symbols
from pledgewatch.documents.formats.rtf_state import Fonts, Into, State

WIDE = 0x10000
SURROGATE, LOW, SURROGATES_END = 0xD800, 0xDC00, 0xE000
UNREAD = frozenset({Into.NOWHERE, Into.INFO, Into.DAY})


@dataclass(slots=True)
class Letters:
    """Gathers bytes until they are whole letters, which `put` is given.

    `skip` is how many letters still come that stand in for one of Unicode, for programs that have
    none.
    """

    fonts: Fonts
    put: Callable[[str], None]
    skip: int = 0
    _bytes: bytearray = field(default_factory=bytearray)
    _encoding: str = ""
    _high: int = 0  # the first half of a letter beyond 16 bits

    def add(self, content: bytes, state: State) -> None:
        """Bytes that came where `state` holds."""
        if self.skip:
            taken = min(self.skip, len(content))
            self.skip -= taken
            content = content[taken:]
        if not content or state.into in UNREAD:
            return
        encoding = self.fonts.encoding(state.font)
        if encoding != self._encoding:
            self.flush(state)
            self._encoding = encoding
        self._bytes += content

    def flush(self, state: State) -> None:
        """Give what came so far; a letter may take two bytes."""
        if self._high:
            self._high = 0
            self.put("\ufffd")
        if self._bytes:
            content, self._bytes = bytes(self._bytes), bytearray()
            if state.into is not Into.FONTS and self.fonts.is_symbol(state.font):
                name = self._font_name(state)
                self.put("".join(symbols.sign(code, name) for code in content))
            else:
                self.put(content.decode(self._encoding, errors="replace"))

    def wide(self, number: int, state: State) -> None:
        """A letter of Unicode: 16 bits, as a number that may be negative."""
        if self.skip:
            self.skip -= 1
            return
        high, self._high = self._high, 0
        self.flush(state)
        code = number % WIDE
        self.skip = state.skipped
        if SURROGATE <= code < LOW:
            self._high = code
        elif LOW <= code < SURROGATES_END:
            pair = WIDE + ((high - SURROGATE) << 10) + (code - LOW)
            self.put(chr(pair) if high else "\ufffd")
        else:
            self.put(symbols.shown(chr(code), self._font_name(state)))

    def _font_name(self, state: State) -> str:
        font = self.fonts.font(state.font)
        return font.name if font else ""
