"""Whether a web page is a document only: a judgment, a law, what a word processor exported.

In such a page nothing is to be left out. What finds the article of a page among its menus leaves
out what looks like one: short lines, headings one behind the other, words that come twice.
"""

import re

from lxml import html

# Parts that the pages of a site have, and documents have not.
OF_SITES = ("script", "form", "button", "input", "select", "menu", "dialog", "iframe", "video")
ROLES = frozenset({"navigation", "banner", "complementary", "search", "menu", "menubar", "dialog"})
NAMED = {
    *("nav", "navbar", "navigation", "menu", "sidebar", "breadcrumb", "breadcrumbs", "cookie"),
    *("cookies", "share", "sharing", "social", "related", "comment", "comments", "advert"),
    *("advertisement", "promo", "widget", "subscribe", "newsletter"),
}
NAMES = re.compile(r"[a-z]+")
MOST_LINKED = 0.2  # of the letters in links that lead elsewhere: an index, or a menu


def is_plain(tree: html.HtmlElement) -> bool:
    """Whether all of `tree`, as it was parsed, is one document."""
    body = tree.find("body")
    if body is None or next(tree.iter(*OF_SITES), None) is not None:
        return False
    if any(_leads_about(element) for element in body.iter("nav", "aside")):
        return False
    return not any(_is_of_a_site(element) for element in body.iter()) and _is_read(body)


def _is_of_a_site(element: html.HtmlElement) -> bool:
    if element.get("role") in ROLES:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return not NAMED.isdisjoint(NAMES.findall(names))


def _leads_about(element: html.HtmlElement) -> bool:
    """Whether a list of links leads elsewhere than into the document, as its contents do."""
    return any(not _is_inside(link) for link in element.iter("a"))


def _is_inside(link: html.HtmlElement) -> bool:
    return (link.get("href") or "#").startswith("#")


def _is_read(body: html.HtmlElement) -> bool:
    """Whether most of the words are there to be read, not to be clicked."""
    linked = sum(len(link.text_content()) for link in body.iter("a") if not _is_inside(link))
    return linked <= MOST_LINKED * len(body.text_content())
