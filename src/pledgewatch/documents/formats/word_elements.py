"""The elements of Word's XML that need a closer look, each a question with an answer."""

from collections.abc import Iterator

from pledgewatch.documents.formats import symbols
from pledgewatch.documents.formats.flowing import UNSEEN, Paragraph
from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.word_parts import MC, VAL, W, on, value
from pledgewatch.documents.formats.word_styles import number

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
OBJECT = "{urn:schemas-microsoft-com:office:office}OLEObject"
DIAGRAM, DIAGRAM_WORDS = DGM + "relIds", DGM + "dataModel"
FORMULAS, FORMULA_WORDS = (M + "oMath", M + "oMathPara"), M + "t"
PICTURES = {A + "blip", "{urn:schemas-microsoft-com:vml}imagedata"}
DRAWN = {W + "txbxContent", DIAGRAM, CHART, OBJECT, *PICTURES}
LONGEST_CUSTOM = 8  # letters of a mark that the author chose: "*", "**", "a"
# Inside a paragraph, or around several: what only holds other things.
HOLDERS = {
    W + tag
    for tag in (
        *("hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdt", "sdtContent"),
    )
}
INSERTED, DELETED = {W + "ins", W + "moveTo"}, {W + "del", W + "moveFrom"}
# Ways of drawing that are followed; of others the older form that stands beside them is read.
KNOWN = {"wps", "wpg", "wpc", "wpi", "w14", "w15", "w16se", "am3d"}


def through(holder: Element, tag: str) -> Iterator[Element]:
    """The children `tag` of `holder`, those too that stand in a holder of their own."""
    for child in holder:
        if child.tag == tag:
            yield child
        elif child.tag in HOLDERS or child.tag in INSERTED:
            yield from through(child, tag)


def alternative(element: Element) -> Iterator[Element]:
    """Of several forms of the same the first that is known, else the last resort."""
    for choice in element.findall(MC + "Choice"):
        if set((choice.get("Requires") or "").split()) <= KNOWN:
            yield choice
            return
    yield from element.findall(MC + "Fallback")


def words_of(element: Element) -> str:
    """All words in `element`, whether they are shown or not."""
    return " ".join(text.text or "" for text in element.iter(W + "t"))


def font(properties: Element | None) -> str:
    """The font that properties of a run name; "" for none."""
    fonts = properties.find(W + "rFonts") if properties is not None else None
    return (fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or "") if fonts is not None else ""


def custom_mark(reference: Element) -> str:
    """The mark that the author chose: it follows in the same run; "" where there is none."""
    for sibling in reference.itersiblings():
        if sibling.tag == W + "sym":
            return symbols.sign_at(sibling.get(W + "char"), sibling.get(W + "font"))
        mark = (sibling.text or "").split()[:1] if sibling.tag == W + "t" else []
        if mark:
            return mark[0] if len(mark[0]) <= LONGEST_CUSTOM else ""
    return ""


def chosen(field_start: Element) -> str:
    """What a field of a form shows that has no words of its own: a choice, a box to tick."""
    choices = field_start.find(f"{W}ffData/{W}ddList")
    if choices is not None:
        at = number(value(choices, "result")) or number(value(choices, "default")) or 0
        entries = choices.findall(W + "listEntry")
        return (entries[at].get(VAL) or "") if at < len(entries) else ""
    tick = field_start.find(f"{W}ffData/{W}checkBox")
    if tick is None:
        return ""
    checked = tick.find(W + "checked")
    return "☒" if on(checked if checked is not None else tick.find(W + "default")) else "☐"


def closed_fields(root: Element) -> set[Element]:
    """The beginnings of fields that end in the same story; one that never ends hides nothing."""
    found: set[Element] = set()
    begun: list[Element] = []
    for element in root.iter(W + "fldChar"):
        if not _belongs(element, root):
            continue
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            begun.append(element)
        elif kind == "end" and begun:
            found.add(begun.pop())
    return found


def _belongs(element: Element, root: Element) -> bool:
    """Whether `element` is read with the story `root`: not deleted, nor in a box of its own."""
    for outer in element.iterancestors():
        if outer is root:
            return True
        if outer.tag in DELETED or outer.tag == W + "txbxContent":
            return False
    return True


def diagram(model: Element) -> Iterator[Paragraph]:
    """The words of a diagram, in the order in which its parts were made."""
    for paragraph in model.iter(A + "p"):
        words = "".join(paragraph.itertext(A + "t"))
        if words.strip():
            yield Paragraph(words=words.translate(UNSEEN))


def drawn(drawing: Element) -> Iterator[Element]:
    """What in a drawing has words or may have: boxes, diagrams, pictures, charts, objects.

    Of two forms of the same drawing that stand side by side one is taken.
    """
    waiting = [drawing]
    while waiting:
        one = waiting.pop()
        if one.tag == MC + "AlternateContent":
            waiting.extend(reversed(list(alternative(one))))
        elif one.tag in DRAWN:
            yield one
        else:
            waiting.extend(reversed(one))
