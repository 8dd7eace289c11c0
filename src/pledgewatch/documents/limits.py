"""What reading a file may cost, by its size."""

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What reading may cost. Each limit is a base and so much more for each byte of the file.

    Fixed limits fail on honest large files; a UN report of 24 pages has about 250 KiB and takes
    well under a second. Each page that must be recognised (OCR) is given time besides: it takes
    two to five seconds, and four times that where its language must be found out.
    """

    seconds: float = 20.0
    seconds_per_mib: float = 10.0
    seconds_per_picture: float = 12.0  # of a page
    most_seconds: float = 1800.0
    memory: int = 768 * MIB  # of address space, Python and the parsers included
    memory_per_byte: int = 24
    most_memory: int = 4096 * MIB
    output: int = 8 * MIB  # of JSON
    output_per_byte: int = 40  # text in a PDF is compressed

    def for_size(self, size: int) -> dict[str, int]:
        """The limits for a file of `size` bytes, as the child is told them."""
        seconds = min(self.most_seconds, self.seconds + self.seconds_per_mib * size / MIB)
        return {
            "seconds": max(1, round(seconds)),
            "most_seconds": max(1, round(self.most_seconds)),
            "milliseconds_per_picture": round(1000 * self.seconds_per_picture),
            "memory": min(self.most_memory, self.memory + self.memory_per_byte * size),
            "output": min(self.output + self.output_per_byte * size, (1 << 32) - 1),
        }


DEFAULT_LIMITS = Limits()
# Somebody waits for a picture. A page of print takes 50 ms, one of maps or scans a second.
PICTURE_LIMITS = Limits(seconds=10, seconds_per_mib=1, most_seconds=60)
# Members come as they are, some MiB at a time, the largest by itself: `formats.members`.
UNPACKING_LIMITS = Limits(output=128 * MIB, output_per_byte=0, memory=1024 * MIB)
MOST_UNPACKED = 1100 * MIB
