"""What is fuzzed: of each format the seeds, how they are mutated, and its share of the time."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pledgewatch.documents.formats import rtf_tables
from scripts.fuzzing import mutations, packages, pdfs, seeds, words
from scripts.fuzzing.mutations import Mutation

LINES = re.compile(r"[^\n]*\n|[^\n]+")
TAGS = re.compile(r"<[^<>]{0,300}>|&#?\w+;|\w+|\s+|[^\w\s]")
RTF_TOKENS = re.compile(r"\\[A-Za-z]+-?\d* ?|\\'[0-9a-f]{2}|\\.|[{}]|[^\\{}]+", re.DOTALL)
RTF_WORDS = (
    *(f"\\{word} " for word in sorted(rtf_tables.LETTERS | dict.fromkeys(rtf_tables.ENDS, ""))),
    *(f"{{\\{word} " for word in sorted(rtf_tables.SKIPPED | rtf_tables.FURNITURE)),
    *(f"{{\\*\\{word} " for word in sorted(rtf_tables.READ_STARRED)),
    *(r"\u8238?", r"\u-10179?\u-8704?", r"\u55357 ", r"\u56832 ", r"\uc0 ", r"\uc99999 "),
    *(r"\bin9999 ", r"\bin-1 ", r"\'00", r"\'ff", r"\f2\'82", r"\fcharset128 ", r"\ansicpg0 "),
    *(r"\ansicpg65001 ", r"\ansicpg1200 ", r"\cpg42 ", r"\ansicpg99999 ", "{", "}", "{{{{", "}}}}"),
    *(
        r"\*",
        r"\chftn ",
        r"\s-1 ",
        r"\outlinelevel-5 ",
        r"\outlinelevel99999 ",
        r"\fs-24 ",
        r"\fs0 ",
    ),
    *(
        r"\ftnstart99999999 ",
        r"\ftnnruc ",
        r"\ftnnchi ",
        r"\ftnnalc ",
        r"\yr99999 ",
        r"\mo13 ",
        r"\v ",
    ),
    *(r"\deleted ", r"\upr ", r"\ud ", r"\pard ", r"\plain ", r"{\footnote{\footnote a}}"),
    *(r"{\header{\footnote a}}", r"{\*\shptxt a}"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A format: what it begins from, its mutation, its share of the time.

    `corpora` are where more such files are, beneath the folder of the corpora.
    """

    seeds: Callable[[], list[bytes]]
    mutation: Mutation
    share: int
    corpora: tuple[str, ...] = ()


TARGETS: dict[str, Target] = {
    "text": Target(
        seeds=seeds.texts,
        mutation=mutations.of_tokens(LINES, words.PLAIN),
        share=5,
        corpora=("memorandum/*.txt", "names/nerel/**/*.txt"),
    ),
    "markdown": Target(
        seeds=lambda: [seeds.MARKDOWN.encode()],
        mutation=mutations.of_tokens(LINES, (*words.MARKDOWN, *words.PLAIN)),
        share=5,
        corpora=("scans/*.md", "word/**/*.md"),
    ),
    "html": Target(
        seeds=seeds.pages,
        mutation=mutations.of_tokens(TAGS, words.HTML),
        share=8,
    ),
    "mhtml": Target(
        seeds=seeds.saved_pages,
        mutation=mutations.of_tokens(LINES, (*words.MAIL, *words.HTML)),
        share=2,
    ),
    "rtf": Target(
        seeds=lambda: [seeds.RTF],
        mutation=mutations.of_tokens(RTF_TOKENS, RTF_WORDS),
        share=8,
    ),
    "mail": Target(
        seeds=seeds.mails,
        mutation=mutations.of_tokens(LINES, (*words.MAIL, *words.PLAIN)),
        share=6,
    ),
    "mailbox": Target(seeds=seeds.boxes, mutation=mutations.of_tokens(LINES, words.MAIL), share=2),
    "word": Target(
        seeds=lambda: [seeds.WORD],
        mutation=packages.of_package,
        share=9,
        corpora=("word/**/*.docx",),
    ),
    "open document": Target(
        seeds=lambda: [seeds.OPEN_DOCUMENT],
        mutation=packages.of_package,
        share=7,
        corpora=("word/**/*.odt",),
    ),
    "book": Target(seeds=lambda: [seeds.BOOK], mutation=packages.of_package, share=4),
    "archive": Target(seeds=seeds.archives, mutation=packages.of_package, share=1),
    "pdf": Target(
        seeds=seeds.pdfs, mutation=pdfs.of_pdf, share=8, corpora=("hostile-pdf/**/*.pdf",)
    ),
    "picture": Target(seeds=seeds.images, mutation=mutations.of_bytes, share=2),
    "old word": Target(
        seeds=seeds.containers, mutation=mutations.of_bytes, share=1, corpora=("word/**/*.doc",)
    ),
}
