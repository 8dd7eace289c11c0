"""What mutations put in: letters, numbers and words of each format that were trouble somewhere."""

# Letters that are not seen, that turn what is seen, that become two or another when their case is
# changed; digits that are no numbers, and numbers that are no digits.
LETTERS = (
    *("\x00", "\x01", "\x0b", "\f", "\x1b", "\x1c", "\x1f", "\x7f", "\x85", "\xa0", "\xad"),
    *("\u200b", "\u2028", "\u2029", "\u202e", "\u2066", "\u2069", "\u3000", "\ufeff", "\ufffe"),
    *("ß", "İ", "ı", "ŉ", "ſ", "K", "ﬁ", "ᾳ", "\u0345", "\u0301", "é", "²", "①", "Ⅻ", "٣", "५"),
    *("½", "〇", "\U0001d7d9", "\U00010000", "\U0001f600", "\U000e0001", "\uf0b7", "\uf020", "�"),
    *("ё", "қ", "中", "—", "“", "”", "•"),
)
NUMBERS = (
    *("-1", "0", "1", "2", "9", "10", "31", "127", "255", "256", "1000", "32768", "65535"),
    *("65536", "1114112", "2147483647", "2147483648", "-2147483649", "4294967296"),
    *("18446744073709551616", "999999999999999999999999999999", "1e309", "-0", "0x10", "1.5"),
    *("NaN", "٣", "²", "-", ""),
)
PLAIN = (
    *("\n", "\n\n", "\r\n", "\f", "\t", "   ", "-", "- ", "•", "1.", "97.1.", "(a)", "(1)", "[1]"),
    *("1 See above.", "Distr.: General", "Original: ENGLISH", "5 May 2008", "Astana, 5 May 2008"),
    *("2008-05-06", "31.02.2008", "99.99.0000", "Auguſt 2008", "May ٢٠٠٨", "_____", "====="),
    *("Contents", "....... 12", "page 1 of 2", "A/HRC/14/10", "* See above.", "fn1", "ﬁ-"),
    *("co-\noperation", "The law", "Закон", "Заң", "le médias", "Annex", "Endnotes", "Notes"),
    *("^1", "¹", "²³"),
)
MARKDOWN = (
    *("# ", "## ", "###### ", "- ", "* ", "1. ", "999999999. ", "> ", "    ", "\t", "```\n"),
    *("~~~\n", "[^1]", "[^1]: ", "[^", "]: ", "[a](b)", "![a](b)", "[a]: http://b\n", "<div>"),
    *("</div>", "<!--", "-->", "|", "|---|---|\n", "---\n", "===\n", "***", "**", "__", "~~", "`"),
    *("``", "\\", "&amp;", "&#0;", "&#x110000;", "&nbsp;", "&#xD800;", "- [x] "),
    *("---\ntitle: x\n---\n", "...\n", "title:", "date: 2008-13-45\n", "author: ", "  \n", "\\\n"),
    *("<a@b.c>", "<http://a>", "$$", "{#id}", ":::"),
)
HTML = (
    *("<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<ul>"),
    *("<ol start=-5>", "<li>", "<li value=99999999999>", "<h1>", "<h2>", "</h1>", "<br>", "<sup>"),
    *("<a href=#fn1>1</a>", "<a id=fn1>", "<a name=fn1>", "<script>", "</script>", "<style>"),
    *("<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0' encoding='utf-16'?>"),
    *("<meta charset=utf-7>", "<meta charset=utf-16>", "<meta charset=idna>"),
    *("<meta charset=zip>", "<meta charset=rot13>", "<meta charset=unicode_escape>"),
    *("<base href=x>", "<template>", "<svg>", "<math>", "<noscript>", "<frameset>", "<plaintext>"),
    *("<article>", "<main>", "<aside>", "<nav>", "<header>", "<body>", "<html lang=ru>"),
    *("<title>", "<", "s", "c", "r", "i", "p", "t", " ", "t", "y", "p", "e", "=", "a", "p", "p"),
    *("l", "i", "c", "a", "t", "i", "o", "n", "/", "l", "d", "+", "j", "s", "o", "n", ">", "{"),
    *('"', "@", "t", "y", "p", "e", '"', ":", '"', "A", "r", "t", "i", "c", "l", "e", '"', ","),
    *('"', "d", "a", "t", "e", "P", "u", "b", "l", "i", "s", "h", "e", "d", '"', ":", "[", "1"),
    *("]", ",", '"', "a", "u", "t", "h", "o", "r", '"', ":", "{", '"', "n", "a", "m", "e", '"'),
    *(":", "[", "]", "}", "}", "<", "/", "s", "c", "r", "i", "p", "t", ">"),
    "<meta property=article:published_time content=0000-00-00>",
    *("<meta name=author content=''>", "&#0;", "&#xD800;", "&#x202e;", "&nbsp;", "&shy;", "&amp"),
    *("&#99999999999;", "<details>", "<dl><dt>", "<span hidden>", "<p style=display:none>"),
    *("<pre>", "<q>", "<section>", "<blockquote>", "<select>"),
)
MAIL = (
    *("\r\n\r\n", "\n\n", "\r\n", "--b\r\n", "--b--\r\n", "From: a@b\r\n", "To: \r\n"),
    *("Subject: \r\n", "Date: Sat, 99 May 2008 99:99:99 +9999\r\n", "Date: \r\n", "Date: 0\r\n"),
    *("Date: Sat, 10 May 10008 1:1:1\r\n", "Content-Type: multipart/mixed; boundary=b\r\n"),
    "Content-Type: multipart/mixed\r\n",
    *('Content-Type: multipart/alternative; boundary="b"\r\n', "Content-Type: message/rfc822\r\n"),
    *("Content-Type: text/html\r\n", "Content-Type: text/plain; charset=idna\r\n"),
    *("Content-Type: /\r\n", "Content-Type: text/plain; charset*=''%ff\r\n"),
    *("Content-Type: message/partial\r\n", "Content-Type: multipart/encrypted; boundary=b\r\n"),
    *("Content-Type: text/plain; charset=\x00\r\n", "Content-Type: message/delivery-status\r\n"),
    *("Content-Type: message/external-body\r\n", "Content-Transfer-Encoding: base64\r\n"),
    "Content-Transfer-Encoding: uuencode\r\n",
    *("Content-Transfer-Encoding: quoted-printable\r\n", "Content-Transfer-Encoding: x\r\n"),
    *("=\r\n", "=FF", "=?utf-8?b?w?=", "=?utf-7?q?+2AA-?=", "=?idna?q?a?="),
    *("=?utf-8?q?=00=E2=80=AE?=", "=?x?b?=?=", "=?"),
    "Content-Disposition: attachment; filename*=utf-8''%00%FF\r\n",
    *("; filename*0*=a; filename*1=b", 'Content-Disposition: attachment; filename="../../a"\r\n'),
    *("Content-ID: <a>\r\n", " \r\n", "\t", "From a@b Sat May 10 23:30:00 2008\n", ">From ", "> "),
    *(">> ", "-----Original Message-----\n", "\x00", "References: <a>\r\n"),
    *("From: =?utf-8?q?=2C?= <@>, (((\r\n", 'From: "a\r\n', "Reply-To: [\r\n", "begin 644 a\n"),
)
PDF = (
    *("<<", ">>", "[", "]", "(", ")", "<", ">", "obj", "endobj", "stream\n", "endstream", "null"),
    *("true", "/Type", "/Page", "/Pages", "/Catalog", "/Font", "/XObject", "/Kids", "/Count"),
    *("/Parent", "/Length", "/MediaBox [0 0 0 0]", "/MediaBox [1e9 -1e9 1e30 1e30]"),
    *("/CropBox [10 10 5 5]", "/Rotate 45", "/Rotate -90", "/UserUnit 1e9", "/Filter /LZWDecode"),
    *("/Filter [/FlateDecode /FlateDecode]", "/DecodeParms << /Predictor 15 /Columns 99999999 >>"),
    *("/Encrypt << >>", "/ToUnicode 4 0 R", "/Encoding /Identity-H"),
    *("/Encoding << /Differences [32 /a /b] >>", "/Subtype /Type3", "/Widths [0]", "/OC << >>"),
    *("/SMask 4 0 R", "1 0 R", "3 0 R", "4 0 R", "99 0 R", "-1 0 R", "BT", "ET", "Tj", "TJ", "Tm"),
    *("Tf", "Td", "q", "Q", "cm", "Do", "/F 10 Tf", "3 Tr", "0 Tz", "1e9 Tw", "0 0 0 0 0 0 cm"),
    *("1 0 0 -1 0 0 Tm", "0 0 0 0 0 0 Tm", "re f", "W n", "/Title <FEFF202E0000>"),
    *("/Title (\\000)", "/CreationDate (D:99999999999999)", "/Info << /Title (x) >>", "/Trapped"),
    *("BI ID EI", "1 g", "(ﬁ) Tj"),
)
NAMES = (
    *("../../a", "/etc/passwd", "C:\\a", "a/", "", "a\x00b", "\u202egpj.exe", "__MACOSX/._a"),
    *("mimetype", "[Content_Types].xml", "META-INF/container.xml", "META-INF/manifest.xml"),
    *("word/document.xml", "word/footnotes.xml", "word/styles.xml", "content.xml", "styles.xml"),
    (
        ""
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    ),
    *(".a", "a\nb", "\ufeffa", "META-INF/encryption.xml", "EncryptedPackage", "_rels/.rels"),
    *("a.zip", "law.txt"),
)
