"""Lines as they stood on pages become blocks of running text, notes and page furniture.

Every format hands over `Line`s; what follows is the same for all of them and reads, in order:
`furniture` (running heads, page numbers), `notes` and `marks` (footnotes), `paragraphs`,
`headings` and `lists`, `assembly` (one text with offsets).
"""
