"""A second opinion from a model of the user's own choosing, only if somebody asks for it.

The document goes out in stretches (`stretches`), with a fixed question (`question`), to the one
address that the user named (`assistant`, `asking`). What comes back is foreign (`answers`): an item
is kept only if its quote stands in the stretch to the letter (`sifting`), and all else that a
proposal tells is read from those words by our own rules (`telling`). `consult` does it all.
"""

from pledgewatch.extraction.assistant.assistant import KEY, Assistant, AssistantError, Limits
from pledgewatch.extraction.assistant.opinion import Opinion, consult, opinion

__all__ = ["KEY", "Assistant", "AssistantError", "Limits", "Opinion", "consult", "opinion"]
