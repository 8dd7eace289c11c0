"""A hostile document in a real browser: its words, its title and its name do nothing anywhere.

What would betray that something ran is watched in every browser of these tests: dialogs, broken
policies, scripts that fail, and requests to other machines.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Serve, Workbench
from tests.terminal.conftest import runner

ATTACK = (
    "<script>alert(1)</script><img src=https://evil.example/a.png onerror=alert(2)>"
    "<svg onload=alert(3)><a href='javascript:alert(4)'>here</a>"
    "\u202egnp.exe\u202c\"'>{{ 7|add:1 }}"
)
WORDS = f"The minister said on 3 March 2008: “We will simplify registration {ATTACK} by 2009.”"
PAGE = f"""<!doctype html><html><head><title>{ATTACK.replace("<", "&lt;")}</title>
<meta name="author" content='x" onload="alert(5)'><base href="https://evil.example/">
<script src="https://evil.example/a.js"></script></head><body onload="alert(6)"><article>
<h1>{ATTACK.replace("<", "&lt;")}</h1><p>{WORDS.replace("<", "&lt;")}</p>
<p>In March 2008 a court fined <a href="javascript:alert(7)" onclick="alert(8)">the newspaper</a>
and <img src="https://evil.example/b.png" onerror="alert(9)"> closed it, the editors said.</p>
<iframe src="https://evil.example/"></iframe></article></body></html>"""
NAME = "a<img src=x onerror=alert(10)>'\".txt"
DOSSIER = "/d/orsk/"
RUN = """() => [...document.querySelectorAll(
    "script:not([src^='/static/']), iframe, object, embed, base, [onerror], [onload], [onclick],"
    + "a[href^='javascript:']")].map((one) => one.outerHTML)"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose documents and dossier say the attack wherever they can."""
    folder = tmp_path_factory.mktemp("hostile")
    workspace = folder / "workspace"
    run = runner(workspace)
    run("new", "orsk", "--title", f"Orsk {ATTACK}", "--maker", f"Orsk {ATTACK}")
    plain, page = folder / NAME, folder / "page.html"
    plain.write_text(f"{ATTACK}\n\n{WORDS}\n\n{ATTACK}\n", encoding="utf-8")
    page.write_text(PAGE, encoding="utf-8")
    run("add", "orsk", plain, page)
    return workspace


@pytest.fixture
def bench(workbench: Serve, hostile: Path, page: Page) -> Workbench:
    """It is served, and somebody has signed in."""
    made = workbench(hostile)
    page.goto(made.link)
    return made


def test_hostile_words_do_nothing_on_any_page(page: Page, bench: Workbench) -> None:
    page.goto(f"{bench.base}{DOSSIER}read/s1/")
    expect(page.locator("#text")).to_contain_text("<script>alert(1)</script>")
    page.get_by_label("Exact words").fill("We will simplify registration")
    page.get_by_role("button", name="Pledge").click()
    page.get_by_label("Title").fill(ATTACK)
    page.get_by_label("Made on").fill("2008-03-03")
    page.get_by_role("button", name="Record it").click()
    expect(page.locator("#notices")).to_contain_text("p1 is recorded.")
    page.goto(f"{bench.base}{DOSSIER}memorandum/?section=p1&begin=1")
    page.locator("#words").fill(f"{ATTACK}\n\n[here](javascript:alert(11)) ![x](//evil.example/x)")
    page.locator("#words").press("End")
    page.locator("#words").press_sequentially(" @simpl")
    page.wait_for_load_state("networkidle")
    assert page.evaluate(RUN) == []
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#notices")).to_contain_text("Saved.")

    inside = (
        "", "timeline/", "library/", "review/", "memorandum/", "memorandum/?section=p1", "p1/",
        "memorandum/check/", "memorandum/issue/", "settings/", "read/s1/", "read/s2/", "s1/", "s2/",
        "p1/history/", "p1/do/edit/", "s1/do/edit/", "search/?q=simplify", "search/?q=<script>",
    )  # fmt: skip
    for address in ("/", *(f"{DOSSIER}{one}" for one in inside)):
        page.goto(bench.base + address)
        page.wait_for_load_state("networkidle")
        assert page.evaluate(RUN) == [], address


def test_hostile_name_of_a_file_does_nothing_as_it_is_sent(page: Page, bench: Workbench) -> None:
    page.goto(f"{bench.base}{DOSSIER}library/")
    name = NAME.replace("'\"", "")
    page.get_by_label("Drop documents here").set_input_files(
        {"name": name, "mimeType": "text/html", "buffer": b"<script>alert(12)</script> In 2008."}
    )
    expect(page.locator("#work")).to_contain_text(name)
    expect(page.locator("#work progress")).to_have_count(0, timeout=20_000)
    assert page.evaluate(RUN) == []
