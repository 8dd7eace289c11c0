"""Which pages of the workbench are pictured in docs/workbench.md, and which are not, and why."""

from dataclasses import dataclass

EXAMPLE = "/d/kazakhstan-madrid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A page to be pictured, and what is done on it before. `caption` stands above the picture.

    `{invitation}` in a path stands for an invitation that is open.
    """

    name: str
    path: str
    caption: str
    width: int = 1280  # CSS pixels
    height: int = 860
    language: str = "en-GB"
    dark: bool = False
    printed: bool = False
    signed_in: bool = True
    empty: bool = False  # of a workspace in which nothing was done yet
    choose: str = ""  # words of the page that are selected with the mouse
    key: str = ""  # pressed then
    into: str = ""  # selector of the field in which `words` are typed
    words: str = ""


SCREENS: dict[str, tuple[Screen, ...]] = {
    "Beginning": (
        Screen(
            name="first-start",
            path="/",
            caption="The first start: three steps, and an example to look at.",
            empty=True,
        ),
        Screen(
            name="begin",
            path="/begin/",
            caption="A dossier needs a title and who made the pledges.",
        ),
        Screen(
            name="home",
            path="/",
            caption="Every dossier at a glance: outcomes, what is overdue, what waits.",
        ),
        Screen(
            name="sign-in",
            path="/sign-in/",
            caption="Signing in, where several people work together.",
            signed_in=False,
        ),
        Screen(
            name="invitation",
            path="{invitation}",
            caption="An invitation: a name and a password, and the dossier is open.",
            signed_in=False,
        ),
        Screen(
            name="account",
            path="/account/",
            caption="One's own account: password, second factor, the browsers that are signed in.",
        ),
    ),
    "A dossier": (
        Screen(
            name="board", path=f"{EXAMPLE}/", caption="The board: where each pledge stands today."
        ),
        Screen(
            name="board-as-of",
            path=f"{EXAMPLE}/?as_of=2008-12-31",
            caption="The same board as of the last day of 2008: what was not known then is gone.",
        ),
        Screen(
            name="timeline",
            path=f"{EXAMPLE}/timeline/",
            caption="The timeline, to be zoomed and walked through with the keyboard.",
        ),
        Screen(
            name="search",
            path=f"{EXAMPLE}/search/?q=media",
            caption="Search over everything, with the words in their passages.",
        ),
        Screen(
            name="trail",
            path=f"{EXAMPLE}/history/",
            caption="The history of the dossier: who did what, when, and from what to what.",
        ),
        Screen(
            name="settings",
            path=f"{EXAMPLE}/settings/",
            caption="Settings: people, roles, languages, scales, backup, what is sent anywhere.",
        ),
    ),
    "Reading": (
        Screen(
            name="library",
            path=f"{EXAMPLE}/library/",
            caption="The library: documents are brought here, and read beside the page.",
        ),
        Screen(
            name="reader",
            path=f"{EXAMPLE}/read/s6/?page=4",
            caption="A PDF in the reader: its text beside the page as it looks.",
        ),
        Screen(
            name="reader-choosing",
            path=f"{EXAMPLE}/read/s3/",
            caption="Any words can be chosen, and a pledge, an event or evidence made of them.",
            choose="It was the second refusal.",
        ),
        Screen(
            name="reader-making",
            path=f"{EXAMPLE}/read/s3/",
            caption="An event made of chosen words.",
            choose="It was the second refusal.",
            key="2",
        ),
        Screen(
            name="review",
            path=f"{EXAMPLE}/review/",
            caption="Everything that waits for a second pair of eyes, over all documents.",
        ),
        Screen(name="source", path=f"{EXAMPLE}/s1/", caption="A source, and what rests on it."),
    ),
    "Judging": (
        Screen(
            name="pledge",
            path=f"{EXAMPLE}/p1/",
            caption="A pledge: its words, what would show it kept, evidence, and where it stands.",
            height=1500,
        ),
        Screen(
            name="assess",
            path=f"{EXAMPLE}/p1/do/assess/",
            caption="An assessment: a verdict on each criterion, with its grounds.",
            height=1200,
        ),
        Screen(
            name="history",
            path=f"{EXAMPLE}/p1/history/",
            caption="The history of every field: who, when, from what to what.",
        ),
        Screen(name="concern", path=f"{EXAMPLE}/c1/", caption="A concern, without a pledge."),
        Screen(name="event", path=f"{EXAMPLE}/e12/", caption="An event, and what tells of it."),
        Screen(name="measure", path=f"{EXAMPLE}/m1/", caption="A measure, and its stages."),
        Screen(name="case", path=f"{EXAMPLE}/case1/", caption="A case."),
        Screen(name="actor", path=f"{EXAMPLE}/a2/", caption="An actor."),
        Screen(name="recommendation", path=f"{EXAMPLE}/rec1/", caption="A recommendation."),
        Screen(
            name="new-pledge",
            path=f"{EXAMPLE}/new/pledge/",
            caption="Stating a pledge by hand.",
        ),
    ),
    "Publishing": (
        Screen(
            name="memorandum",
            path=f"{EXAMPLE}/memorandum/?section=p1",
            caption="The memorandum: outline, a section's words, preview, problems as they arise.",
            height=1100,
        ),
        Screen(
            name="memorandum-citing",
            path=f"{EXAMPLE}/memorandum/",
            caption="A citation is found with “@” and a few words.",
            into="textarea",
            words=" The bill was signed @signed",
        ),
        Screen(
            name="memorandum-check",
            path=f"{EXAMPLE}/memorandum/check/",
            caption="Every problem of the whole memorandum.",
        ),
        Screen(
            name="memorandum-issue",
            path=f"{EXAMPLE}/memorandum/issue/",
            caption="Drafts, and the versions that were issued.",
        ),
    ),
    "Elsewhere": (
        Screen(name="board-dark", path=f"{EXAMPLE}/", caption="In the dark.", dark=True),
        Screen(
            name="reader-dark",
            path=f"{EXAMPLE}/read/s6/?page=4",
            caption="The reader in the dark.",
            dark=True,
        ),
        Screen(
            name="board-phone", path=f"{EXAMPLE}/", caption="On a phone.", width=390, height=844
        ),
        Screen(
            name="pledge-phone",
            path=f"{EXAMPLE}/p1/",
            caption="A pledge on a phone.",
            width=390,
            height=844,
        ),
        Screen(
            name="pledge-russian", path=f"{EXAMPLE}/p1/", caption="In Russian.", language="ru-RU"
        ),
        Screen(name="pledge-printed", path=f"{EXAMPLE}/p1/", caption="On paper.", printed=True),
        Screen(
            name="not-found",
            path=f"{EXAMPLE}/p99/",
            caption="A page that is not there says so, and where to go.",
        ),
    ),
}

# By the name of an address, why there is no picture of it.
A_PART = "a part of a page that is pictured"
A_FILE = "a file, not a page"
SAME_FORM = "one field and one button, as the page of signing in has them"
LEFT_OUT = {
    "enter": "leads home",
    "library_work": A_PART,
    "example_work": A_PART,
    "reader_make": A_PART,
    "reader_sheet": A_PART,
    "reader_picture": A_FILE,
    "memorandum_cite": A_PART,
    "memorandum_looks": A_PART,
    "memorandum_outline": A_PART,
    "memorandum_making": A_PART,
    "memorandum_draft_file": A_FILE,
    "memorandum_verified": A_PART,
    "memorandum_file": A_FILE,
    "container": A_FILE,
    "original": A_FILE,
    "new_password": SAME_FORM,
    "account_reauthenticate": SAME_FORM,
    "mfa_index": "leads to the account",
    "mfa_list_webauthn": "leads to the account",
    "mfa_activate_totp": "asks for the password first, and shows a secret then",
    "mfa_deactivate_totp": SAME_FORM,
    "mfa_add_webauthn": SAME_FORM,
    "mfa_remove_webauthn": SAME_FORM,
    "mfa_view_recovery_codes": "shows secrets",
    "mfa_generate_recovery_codes": SAME_FORM,
    "mfa_authenticate": SAME_FORM,
    "mfa_login_webauthn": A_PART,
    "mfa_reauthenticate": SAME_FORM,
    "mfa_reauthenticate_webauthn": SAME_FORM,
}
