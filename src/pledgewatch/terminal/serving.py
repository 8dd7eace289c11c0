"""The workbench in the browser: `serve`."""

import errno
import os
import signal
import sys
import threading
import webbrowser
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlsplit

import typer

from pledgewatch import PledgewatchError
from pledgewatch.terminal.attending import Attendant
from pledgewatch.terminal.screen import say, show
from pledgewatch.terminal.workspaces import Opened, opened_for_serving

if TYPE_CHECKING:
    from collections.abc import Callable

NAME, NUMBER = "localhost", "127.0.0.1"  # of this machine
THIS_MACHINE = (NUMBER, NAME, "::1")
THREADS = 6  # answer at once; the rest wait their turn
PORT = 8420


class ServingError(PledgewatchError):
    """The workbench cannot be served as told."""


def add_to(app: typer.Typer) -> None:
    """Register the command of this file."""
    app.command()(serve)


def serve(
    *,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = PORT,
    host: Annotated[
        str,
        typer.Option(help="Address to listen on; others than this machine need PLEDGEWATCH_SITE."),
    ] = "127.0.0.1",
    proxy: Annotated[
        str, typer.Option(help="Address of the proxy in front, for a team’s server.")
    ] = "127.0.0.1",
    browser: Annotated[bool, typer.Option("--open", help="Open the link in the browser.")] = False,
) -> None:
    """Open the workbench in the browser: for yourself, or for a team.

    Prints a link that signs you in once. Only this machine is answered, unless PLEDGEWATCH_SITE
    names the address at which a team reaches it. Documents are read by a worker beside it.
    """
    site = os.environ.get("PLEDGEWATCH_SITE", "").rstrip("/")
    _refuse_strangers(host, site)
    here = opened_for_serving()
    server = _server(host, port, proxy if site else "")
    _forget_old_sessions()
    base = site or f"http://{_in_address(host)}:{server.effective_port}"
    other = "" if site or host == NAME else f" Passkeys need a name: {NAME} in place of {host}."
    signal.signal(signal.SIGTERM, _stop)
    link = _printer(here, base)
    say(
        f"Pledgewatch serves {here.workspace.folder} at {base}. The link signs you in once, within "
        f"15 minutes; Enter prints another, Ctrl-C stops.{other}"
    )
    first = link()
    if site.startswith("http:") and host not in THIS_MACHINE:
        say("Passwords travel unencrypted over http. Put a proxy with https in front.")
    if browser:
        webbrowser.open(first)
    with Attendant(["work", "--with-parent"]):
        _warm_beside(here)
        if sys.stdin.isatty():
            threading.Thread(target=_print_at_enter, args=(link,), daemon=True).start()
        server.run()  # until Ctrl-C or SIGTERM
    say("Pledgewatch has stopped.")


def _refuse_strangers(host: str, site: str) -> None:
    if site and (urlsplit(site).scheme not in {"http", "https"} or not urlsplit(site).hostname):
        raise ServingError(f"PLEDGEWATCH_SITE is “{site}”; it must look like https://example.org.")
    if host not in THIS_MACHINE and not site:
        raise ServingError(
            f"Listening on {host} lets others reach the workbench. Say under which address, as "
            "PLEDGEWATCH_SITE=https://pledges.example.org, or leave --host out."
        )


def _server(host: str, port: int, proxy: str) -> Any:
    """The server, listening but not yet answering, and with the pages loaded."""
    from django.core.servers.basehttp import get_internal_wsgi_application
    from django.urls import get_resolver
    from waitress import create_server

    get_resolver().url_patterns  # noqa: B018 -- loads the pages, before anybody asks for one
    trusted = (
        {
            "trusted_proxy": proxy,
            "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"},
        }
        if proxy
        else {}
    )
    try:
        return create_server(
            get_internal_wsgi_application(),
            host=NUMBER if host == NAME else host,  # one address, one socket, one port
            port=port,
            threads=THREADS,
            ident=None,
            clear_untrusted_proxy_headers=True,
            **trusted,
        )
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise ServingError(
            f"Port {port} is taken: perhaps the workbench runs already, in another window. "
            "Stop it there, or choose another port with --port."
        ) from None


def _warm_beside(here: Opened) -> None:
    """Derive what the first pages show while they are on their way."""
    from pledgewatch.record import warming  # needs an open workspace

    warming.settle()
    warming.warm_beside(here.person)


def _forget_old_sessions() -> None:
    """Nothing else does: sessions that are over stay in the record until somebody clears them."""
    from django.contrib.sessions.backends.db import SessionStore  # needs an open workspace

    SessionStore.clear_expired()


def _printer(here: Opened, base: str) -> "Callable[[], str]":
    """Makes a fresh link and prints it, alone on its line of stdout."""
    from pledgewatch.accounts.links import make_link  # needs an open workspace
    from pledgewatch.accounts.models import LinkPurpose

    def link() -> str:
        address = f"{base}/enter/{make_link(here.person, LinkPurpose.ENTER)}/"
        show(address)
        sys.stdout.flush()
        return address

    return link


def _print_at_enter(link: "Callable[[], str]") -> None:
    while sys.stdin.readline():
        link()


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
