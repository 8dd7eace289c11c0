"""Many files let fall at once, with progress, and what is here already said so."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Serve
from tests.terminal.conftest import runner

SLOW = 30_000  # milliseconds
FALL = """([names, size]) => {
    const held = new DataTransfer();
    for (const name of names) {
        const words = `In May 2008 the ministry told of ${name}. `;
        const text = words + "Nothing else was said. ".repeat(size);
        held.items.add(new File([text], name, {type: "text/plain"}));
    }
    const form = document.getElementById("bring");
    for (const type of ["dragenter", "dragover", "drop"])
        form.dispatchEvent(new DragEvent(type, {dataTransfer: held, cancelable: true}));
}"""
# Everything that the line of progress ever said.
LISTEN = """() => {
    const line = document.querySelector(".sending");
    window.told = [];
    new MutationObserver(() => line.textContent && window.told.push(line.textContent))
        .observe(line, {childList: true, characterData: true, subtree: true});
}"""


def test_many_files_are_let_fall_at_once_and_those_here_already_are_named(
    workbench: Serve, page: Page, tmp_path: Path
) -> None:
    workspace = tmp_path / "made"
    runner(workspace)("new", "orsk", "--title", "Orsk", "--maker", "Orsk")
    bench = workbench(workspace)
    page.goto(bench.link)
    page.goto(f"{bench.base}/d/orsk/library/")
    names = [f"letter-{number}.txt" for number in range(8)]
    page.evaluate(LISTEN)
    page.evaluate(FALL, [names, 300])
    work = page.locator("#work li.job")
    expect(work).to_have_count(8, timeout=SLOW)
    told = page.evaluate("window.told")
    for name in names:
        assert any(name in line and "%" in line for line in told), name
    expect(page.locator(".sending")).to_have_text("")
    expect(page.locator("#work .job-done")).to_have_count(8, timeout=SLOW)
    page.get_by_role("link", name="Show the library anew").click()
    expect(page.locator("table.shelf tbody tr")).to_have_count(8)

    page.evaluate(FALL, [["letter-3.txt", "new.txt"], 300])
    expect(page.locator("#notices")).to_contain_text("“letter-3.txt” is in “orsk” already: s4")
    expect(page.locator("#work .job-done")).to_have_count(9, timeout=SLOW)
    page.reload()
    expect(page.locator("table.shelf tbody tr")).to_have_count(9)
    expect(page.locator("#bring")).not_to_have_class("drop over")
