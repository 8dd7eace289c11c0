from pledgewatch.reporting.formats.keeping import LENGTH, ROWS, kept_together
from pledgewatch.reporting.pandoc import Node, attributes, node, words

OPENS, CLOSES = ("#together({})[").format, node("RawBlock", ["typst", "]"])


def _heading(level: int) -> Node:
    return node("Header", [level, attributes(), words("Heading")])


def _paragraph(letters: int = 5) -> Node:
    return node("Para", words("x" * letters))


def _table(rows: int) -> Node:
    nothing = attributes()
    body = [nothing, 1, [], [[nothing, []]] * rows]
    return node("Table", [nothing, [None, []], [], [nothing, []], [body], [nothing, []]])


def _opens(level: int) -> Node:
    return node("RawBlock", ["typst", OPENS(level)])


def test_headings_keep_the_paragraph_after_them() -> None:
    one, two, said = _heading(1), _heading(2), _paragraph()
    assert kept_together((one, two, said)) == (_opens(1), one, two, said, CLOSES)


def test_a_long_paragraph_may_leave_its_heading_to_break() -> None:
    blocks = (_heading(3), _paragraph(LENGTH + 1))
    assert kept_together(blocks) == blocks


def test_notes_do_not_count_as_length() -> None:
    note = node("Note", [_paragraph(LENGTH + 1)])
    said = node("Para", [*words("Short."), note])
    assert kept_together((_heading(3), said))[0] == _opens(3)


def test_a_small_table_is_whole_and_a_large_one_breaks_between_rows() -> None:
    small, large = _table(ROWS), _table(ROWS + 1)
    assert kept_together((_paragraph(), small)) == (_paragraph(), _opens(0), small, CLOSES)
    rows = node("RawBlock", ["typst", "#whole-rows["])
    assert kept_together((large,)) == (rows, large, CLOSES)
    assert kept_together((_heading(2), large)) == (_heading(2), rows, large, CLOSES)


def test_a_table_with_a_very_tall_row_may_break_within_it() -> None:
    table = _table(1)
    cell = [attributes(), node("AlignDefault"), 1, 1, [node("Plain", [node("LineBreak")] * 40)]]
    table["c"][4][0][3] = [[attributes(), [cell]]]
    assert kept_together((table,)) == (table,)


def test_the_apparatus_may_break() -> None:
    box = node("Div", [attributes(classes=["small"]), [_paragraph()]])
    assert kept_together((_heading(1), box)) == (_heading(1), box)


def test_nothing_is_lost_at_the_end() -> None:
    assert kept_together((_heading(1),)) == (_heading(1),)
    assert kept_together(()) == ()
