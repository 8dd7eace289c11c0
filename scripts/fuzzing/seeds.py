"""The files that mutations begin from, of our own making: one or more of each format.

They are full of what readers have rules for: notes, lists, tables, boxes, changes, two languages.
"""

from tests.factories.containers import archive, letter, mailbox
from tests.factories.packages import docx, odt, p, run, style
from tests.factories.pdfs import encrypted, one_page, stream, typeset, words_at
from tests.factories.scans import pictures, saved

LAW = "The law on the media will be amended by the end of 2008, the minister said in Madrid."
RUSSIAN = "Министр обещал в Мадриде, что закон о СМИ будет изменён до конца 2008 года."
TEXT = f"""                         UNITED NATIONS                A/HRC/14/10
Distr.: General
23 March 2010
Original: ENGLISH

I. Media law

{LAW} 1 Nothing has hap-
pened since.[2] {RUSSIAN}

97.1. Ratify the Covenant (Algeria);
97.2. Amend the law (France, Mexico);
(a) the law on parties;
    • the law on elections.

____________________
1 Speech in Madrid, 29 November 2007.
2 Law of 23 July 1999, art. 5.
\f                                       2
A/HRC/14/10

II. Elections

{LAW}

Astana, 5 May 2008
"""
MARKDOWN = f"""---
title: The Madrid promises
author: Ann Person
date: 2008-05-06
---

# Media *law*[^1]

Registration
------------

- one **bold** word goes on with AT&amp;T
  1. two [words](https://example.org/a_b "t"), three
- [x] done

2) second

| Year | Cases |
|------|-------|
| 2007 | `17`  |

> quoted[^law] twice[^law] and on[^none]

```
code  *stays*
```

<div>gone</div>

{LAW} {RUSSIAN} ![map](map.png) it\\*

[^1]: See the *speech*
[^law]:
    Law of 1999.

    As amended.
"""
HTML = f"""<!DOCTYPE html><html lang=en><head><meta charset=utf-8>
<title>Media law delayed | The Herald</title>
<meta property="og:site_name" content="The Herald"><meta name=author content="Aigul Person">
<meta property="article:published_time" content="2009-02-10T10:00:00Z">
<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"2009-02-10",
"author":[{{"name":"Aigul Person"}}],"publisher":{{"name":"The Herald"}}}}</script></head>
<body><nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav>
<div class=content><h1>Media law delayed</h1><p>{LAW}<sup><a href=#fn1>1</a></sup>, as&nbsp;promised
in Mad&shy;rid.</p><h2>What comes next</h2><p>{LAW}</p><p>{RUSSIAN}</p>
<ul><li>amend the law on the media;<li>register the <b>parties</b>.</ul>
<p>97.1. Ratify the Covenant and its Protocol without any further delay (Algeria);</p>
<blockquote>We will do it by the end of 2008, he said in Madrid.</blockquote><p hidden>Not seen</p>
<table><tr><th>Year<th>Number<tr><td>2007<td>17 cases</table>
<ol start=3><li id=fn1>Speech in Madrid, November 2007. <a href=#ref1>↩</a></ol></div>
<aside>Related: other things</aside><footer>Copyright 2009. All rights reserved.</footer></body>"""
SAVED = (
    "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/law\r\n"
    "Subject: Media law\r\nDate: Tue, 2 Jun 2009 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'
    "----b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable"
    "\r\n\r\n{page}\r\n"
    "----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----b--"
)
RTF = (
    rb"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\froman\fcharset204{\*\panose 02020603}Times New"
    rb" Roman;}"
    rb"{\f1\fcharset2 Symbol;}{\f2\fcharset128 MS Mincho;}}{\stylesheet{\s0 Normal;}{\s1"
    rb"\outlinelevel0 heading 1;}"
    rb"{\s2 Title;}}{\info{\title The Madrid promises}{\author Ann Person}{\creatim\yr2008\mo5"
    rb"\dy6}}"
    rb"{\header running head\par}{\footer 2\par}\pard\plain\s2 The Madrid promises\par\pard\s1\b "
    rb"Media law\b0\par"
    rb"\pard The law{\super\chftn}{\footnote\pard{\super\chftn} Speech in {\i Madrid}, 2007.} "
    rb"will be amended"
    rb"\~by \'e4\'e5\'ea\'e0\'e1\'f0\'fc \u1079?\u1072?\u1082?\uc2\u1086 xx\u-4000 yy.\par"
    rb"{\listtext\pard\'b7\tab}one item{\footnote\ftnalt * See above.}\par{\pntext 2.\tab}two\par"
    rb"\trowd\cellx100\cellx200\pard\intbl 2007\cell 17 cases\cell\row\pard"
    rb"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt A box\par}}}{\upr{plain}{\*\ud{\u1079?akon}}}"
    rb"{\deleted gone}{\revised come}{\v hidden}{\*\annotation a note}{\f1 abc}{\f2 \'82\'a0}"
    rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt words}}\bin3 abc{\pict 00ff}{\object{\*\objdata "
    rb"00}}"
    rb"\sect\ftnstart3\ftnrestart\ftnnrlc Last\line words\emdash end\par}"
)
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
LIST = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
COUNTED = (
    FIELD.format("begin")
    + "<w:r><w:instrText> PAGEREF x </w:instrText></w:r>"
    + FIELD.format("separate")
    + run("12")
    + FIELD.format("end")
)
BODY = f"""{p("The Madrid promises", "t")}{p("Media law", "h")}
{p(run("The law") + NOTE + run(" will be amended.", "<w:b/>"))}
{p("one", properties=LIST.format(0))}{p("two", properties=LIST.format(1))}
<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>{p("2007")}
</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p("17")}</w:tc></w:tr></w:tbl>
<w:p><w:ins w:author="Ann">{run("come")}</w:ins><w:del w:author="Ben"><w:r><w:delText>gone
</w:delText></w:r></w:del><w:moveFrom w:author="Ann">{run("moved")}</w:moveFrom></w:p>{p(COUNTED)}
<w:p>{run("hidden", "<w:vanish/>")}<w:r><w:sym w:font="Symbol" w:char="F061"/><w:tab/><w:br/></w:r>
<w:r><w:commentReference w:id="1"/><w:endnoteReference w:id="3"/></w:r>{run(RUSSIAN)}</w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>
{p("A box")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>
<w:txbxContent>{p("A box")}</w:txbxContent></v:textbox></w:pict></mc:Fallback>
</mc:AlternateContent></w:r></w:p><w:sdt><w:sdtContent>{p("chosen")}</w:sdtContent></w:sdt>
<w:sectPr><w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numStart w:val="3"/></w:footnotePr>
</w:sectPr>"""
LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    f'<w:lvlText w:val="{shown}"/></w:lvl>'
    for level, (form, shown) in enumerate(
        (("decimal", "%1."), ("lowerLetter", "(%2)"), ("bullet", "\uf0b7"), ("upperRoman", "%1.%4"))
    )
)
WORD = docx(
    BODY,
    styles="<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr></w:rPrDefault>"
    "</w:docDefaults>"
    + style("h", "heading 1", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:basedOn w:val='n'/>")
    + style("n", "Normal", "<w:rPr><w:sz w:val='24'/></w:rPr>")
    + style("t", "Title", "<w:basedOn w:val='n'/>"),
    numbering=f'<w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum><w:num w:numId="1">'
    '<w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>'
    "</w:lvlOverride></w:num>",
    footnotes=f'<w:footnote w:id="2">{p("Speech in Madrid.")}</w:footnote>',
    endnotes=f'<w:endnote w:id="3">{p("Law of 1999.")}</w:endnote>',
    comments='<w:comment w:id="1" w:author="Ann Person"><w:p/></w:comment>',
    header=p("running head"),
    settings='<w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr>',
    core="<dc:title>The Madrid promises</dc:title><dc:creator>Ann Person</dc:creator>"
    "<dcterms:modified>2008-05-06T00:00:00Z</dcterms:modified>",
    app="<Company>The Herald</Company>",
)
OPEN_DOCUMENT = odt(
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>'
    "<dc:creator>Ann</dc:creator></office:change-info><text:p>gone</text:p></text:deletion>"
    '</text:changed-region></text:tracked-changes><text:h text:outline-level="1">Media law</text:h>'
    '<text:p text:style-name="P1">The<text:s text:c="3"/>law<text:note text:id="n1" '
    'text:note-class="footnote">'
    "<text:note-citation>1</text:note-citation><text:note-body><text:p>Speech in Madrid.</text:p>"
    "</text:note-body></text:note> will<text:tab/>be<text:line-break/>amended<text:change "
    'text:change-id="c1"/>.'
    '</text:p><text:list text:style-name="L1"><text:list-item text:start-value="4"><text:p>one'
    "</text:p>"
    "<text:list><text:list-item><text:p>two</text:p></text:list-item></text:list>"
    "</text:list-item></text:list>"
    '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>'
    "2007</text:p>"
    "</table:table-cell><table:covered-table-cell/></table:table-row></table:table><text:p>"
    "<draw:frame>"
    "<draw:text-box><text:p>A box</text:p></draw:text-box></draw:frame><office:annotation>"
    "<dc:creator>Ben"
    '</dc:creator><text:p>note</text:p></office:annotation></text:p><text:p text:style-name="P2">'
    "hidden</text:p>"
    f"<text:section text:display='none'><text:p>no</text:p></text:section><text:p>{RUSSIAN}"
    f"</text:p>",
    automatic='<style:style style:name="P1" style:family="paragraph" style:parent-style-name="S">'
    '<style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>'
    '<style:style style:name="P2" style:family="paragraph"><style:text-properties '
    'text:display="none"/>'
    '</style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
    'style:num-format="i" style:num-suffix="." text:start-value="3"/><text:list-level-style-bullet '
    'text:level="2" text:bullet-char="•"/></text:list-style>',
    styles='<office:styles><style:style style:name="S" style:family="paragraph" '
    'style:parent-style-name="S"/>'
    '<text:notes-configuration text:note-class="footnote" style:num-format="1" '
    'text:start-value="0"/>'
    "</office:styles><office:master-styles><style:master-page><style:header><text:p>head</text:p>"
    "</style:header></style:master-page></office:master-styles>",
    meta="<dc:title>The Madrid promises</dc:title><dc:creator>Ann Person</dc:creator><dc:date>"
    "2008-05-06"
    "</dc:date>",
)
CHAPTER = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html '
    'xmlns="http://www.w3.org/1999/xhtml" '
    'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>1</title></head><body><h1>Promises</h1>'
    f'<p>{LAW}<a epub:type="noteref" href="#n1">1</a> and<sup><a href="b.xhtml#n1">2</a></sup>.</p>'
    "<ul><li>one</li></ul><p style='display: none'>Hidden</p><aside epub:type='footnote' id='n1'>"
    "<p>Law of 1999.</p></aside></body></html>"
)
CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/b.opf"/></rootfiles></container>"""
CONTENTS = """<package xmlns="http://www.idpf.org/2007/opf"
xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The Madrid promises</dc:title>
<dc:creator>Ann Person</dc:creator><dc:date>2008</dc:date><dc:language>en</dc:language>
<dc:publisher>The Herald</dc:publisher></metadata><manifest>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml"/>
<item id="n" href="n.xhtml" properties="nav"/></manifest><spine><itemref idref="a"/>
<itemref idref="b" linear="no"/><itemref idref="n"/></spine></package>"""
NOTES = f"""<html><body><p id="n1"><a href="a.xhtml#x">2</a> Speech.</p><p>{RUSSIAN}</p></body>
</html>"""
BOOK = archive(
    ("mimetype", b"application/epub+zip"),
    ("META-INF/container.xml", CONTAINER.encode()),
    ("OEBPS/b.opf", CONTENTS.encode()),
    ("OEBPS/a.xhtml", CHAPTER.encode()),
    ("OEBPS/b.xhtml", NOTES.encode()),
    ("OEBPS/n.xhtml", b"<html><body><p>Contents</p></body></html>"),
)


def mails() -> list[bytes]:
    """Letters: plain, with attachments and letters within, in HTML, encoded."""
    inner = letter(LAW, subject="Закон о СМИ")
    both = letter(f"{LAW}\n\n> {LAW}\n> {RUSSIAN}\n\nOn Sat, Ann wrote:\n> yes\n-- \nBen")
    both.add_alternative(HTML, subtype="html")
    return [
        letter(RUSSIAN, ("закон.txt", LAW.encode()), within=(inner,)).as_bytes(),
        both.as_bytes(),
        both.as_bytes().replace(b"\n", b"\r\n"),
    ]


def boxes() -> list[bytes]:
    """Mailboxes."""
    return [mailbox(*mails()), mailbox(letter(LAW).as_bytes(), letter(f"From {LAW}").as_bytes())]


def archives() -> list[bytes]:
    """Archives of documents."""
    inner = archive(("law.txt", LAW.encode()))
    return [
        archive(("2008/law.txt", LAW.encode()), ("закон.md", MARKDOWN.encode()), ("in.zip", inner))
    ]


def pdfs() -> list[bytes]:
    """PDF files typeset, and written object by object."""
    typed = typeset(
        '#set page(width: 9cm, height: 9cm, numbering: "1", header: [A/HRC/14/10])\n= Media law\n'
        f"{LAW}#footnote[Speech in Madrid.]\n\n+ one\n+ two\n\n{RUSSIAN}\n#pagebreak()\n"
        "#columns(2)[#lorem(40)]\n#table(columns: 2)[2007][17]"
    )
    shown = words_at((30, 350, LAW), (30, 330, "1 Speech in Madrid."), (300, 10, "off the page"))
    hidden = f"{shown} 3 Tr {words_at((30, 300, 'Not seen'))} 0 g 20 290 100 30 re f"
    form = "/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Resources << /Font << /F 5 0 R >> >>"
    return [
        typed,
        one_page(hidden),
        one_page(
            f"{shown} /X Do",
            resources="/XObject << /X 6 0 R >>",
            more=(stream(shown.encode(), form),),
        ),
        encrypted("", "secret"),
        one_page(
            shown,
            more=("<< /Title (The Madrid promises) /CreationDate (D:20080506) >>",),
            trailer="/Info 6 0 R",
        ),
    ]


def images() -> list[bytes]:
    """Small pictures in every format that is read."""
    drawn = pictures("The law", dpi=20)[0]
    forms = ("PNG", "JPEG", "GIF", "TIFF", "WEBP")
    return [*(saved(drawn, form) for form in forms), saved(drawn, "TIFF", drawn, drawn)]


def texts() -> list[bytes]:
    """Plain texts in some encodings."""
    return [
        TEXT.encode(),
        TEXT.encode("utf-16"),
        RUSSIAN.encode("cp1251"),
        f"{LAW}\n{RUSSIAN}".encode(),
    ]


def pages() -> list[bytes]:
    """Web pages."""
    return [HTML.encode(), HTML.encode("utf-16"), CHAPTER.encode()]


def saved_pages() -> list[bytes]:
    """Web pages that a browser saved whole."""
    return [SAVED.format(page=HTML.replace("=", "=3D")).encode()]


def containers() -> list[bytes]:
    """Old Office containers (OLE) with just what tells their kind."""
    return [_container("Workbook"), _container("WordDocument"), _container("EncryptedPackage")]


def _container(name: str) -> bytes:
    """A header and a directory of one entry ([MS-CFB] 2.2, 2.6.1); the part itself is Word's."""
    header = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0"))
    header[30] = 9  # sectors of 512 bytes
    entry = bytearray(name.encode("utf-16-le").ljust(128, b"\0"))
    entry[64] = 2 * len(name) + 2
    entry[116] = 1  # the sector where it begins
    is_encrypted = 0x0100
    part = (0xA5EC).to_bytes(2, "little") + bytes(8) + is_encrypted.to_bytes(2, "little")
    return bytes(header) + bytes(entry).ljust(512, b"\0") + part.ljust(512, b"\0")
