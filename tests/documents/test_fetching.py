import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from pledgewatch.documents import internet
from pledgewatch.documents.fetching import (
    Address,
    FetchError,
    FetchLimits,
    Page,
    fetched,
)

Answer = Callable[[BaseHTTPRequestHandler], None]
HURRY = FetchLimits(size=50_000, seconds=0.6, silence=0.3)


@dataclass
class Site:
    """A web site of this machine; `answers` by path, `asked` with the headers of each request."""

    server: ThreadingHTTPServer
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    scheme: str = "http"

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.server.server_port}{path}"


def _serving(context: ssl.SSLContext | None = None) -> Site:
    site: Site

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            site.answers.get(self.path, plain(b"no", status=404))(self)

        def log_message(self, *_: object) -> None:
            return

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            return  # a visitor that hangs up is what the tests are about

    server = Server(("127.0.0.1", 0), Handler)
    if context:
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    site = Site(server, scheme="https" if context else "http")
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return site


@pytest.fixture
def site() -> Iterator[Site]:
    made = _serving()
    yield made
    made.server.shutdown()
    made.server.server_close()


def plain(content: bytes, *, status: int = 200, **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        told = {"Content-Type": "text/plain", "Content-Length": str(len(content))}
        for name, value in {**told, **{k.replace("_", "-"): v for k, v in headers.items()}}.items():
            if value:
                request.send_header(name, value)
        request.end_headers()
        request.wfile.write(content)

    return answer


def to(place: str, status: int = 302) -> Answer:
    return plain(b"", status=status, Location=place)


def got(address: str, *, limits: FetchLimits = HURRY, private: bool = True) -> tuple[Page, bytes]:
    with fetched(address, limits=limits, private=private) as page:
        content = b""
        while piece := page.body.read(1000):
            content += piece
        return page, content


def test_page_comes_with_where_and_when_it_was(site: Site) -> None:
    site.answers["/papers/law%20one.txt?x=%D1%8F"] = plain(b"A law." * 1000)
    before = datetime.now(UTC)
    told: list[tuple[int, int]] = []
    with fetched(
        site.at("/papers/law one.txt?x=я#part"),
        private=True,
        follow=lambda done, total: told.append((done, total)),
    ) as page:
        assert page.body.read() == b"A law." * 1000
        assert page.body.read() == b""
    assert page.address == site.at("/papers/law%20one.txt?x=%D1%8F")
    assert (page.file_name, page.media_type) == ("law one.txt", "text/plain")
    assert before <= page.retrieved_at <= datetime.now(UTC)
    assert told[-1] == (6000, 6000)


def test_request_tells_little_and_carries_nothing_between_hops(site: Site) -> None:
    site.answers["/a"] = plain(b"", status=302, Location="/b", Set_Cookie="who=you")
    site.answers["/b"] = plain(b"here")
    got(site.at("/a"))
    assert [path for path, _ in site.asked] == ["/a", "/b"]
    for _, headers in site.asked:
        assert sorted(headers) == ["Accept", "Accept-Encoding", "Connection", "Host", "User-Agent"]
        assert headers["Host"] == f"127.0.0.1:{site.server.server_port}"
        assert headers["User-Agent"].startswith("Pledgewatch/")


def test_redirects_are_followed_so_far_and_no_further(site: Site) -> None:
    for number in range(6):
        site.answers[f"/{number}"] = to(
            f"/{number + 1}", status=(301, 302, 303, 307, 308)[number % 5]
        )
    site.answers["/6"] = plain(b"the end")
    page, content = got(site.at("/1"))
    assert (page.address, page.file_name, content) == (site.at("/6"), "6", b"the end")
    with pytest.raises(FetchError, match="leads on more than 5 times"):
        got(site.at("/0"))


@pytest.mark.parametrize(
    "place", ["http://127.0.0.2:1/x", "http://[::1]:1/", "http://169.254.169.254/latest/meta-data"]
)
def test_redirect_to_a_private_address_is_refused(
    site: Site, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    rule = internet.allowed
    monkeypatch.setattr(
        internet,
        "allowed",
        lambda one, *, private: one == "127.0.0.1" or rule(one, private=private),
    )
    site.answers["/a"] = to(place)
    with pytest.raises(FetchError, match="of this machine or of a private network"):
        got(site.at("/a"), private=False)


def test_redirect_to_another_scheme_is_refused(site: Site) -> None:
    site.answers["/a"] = to("file:///etc/passwd")
    with pytest.raises(FetchError, match="must begin with https://"):
        got(site.at("/a"))


def test_this_machine_is_asked_only_where_that_is_allowed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.answers["/a"] = plain(b"here")
    monkeypatch.delenv("PLEDGEWATCH_FETCH_PRIVATE", raising=False)
    with pytest.raises(FetchError, match="PLEDGEWATCH_FETCH_PRIVATE=1"), fetched(site.at("/a")):
        pass
    assert site.asked == []
    monkeypatch.setenv("PLEDGEWATCH_FETCH_PRIVATE", "1")
    with fetched(site.at("/a")) as page:
        assert page.body.read() == b"here"


def test_name_is_resolved_once_and_that_very_address_asked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = [("127.0.0.1",), ("127.0.0.2",)]  # what it would be if it were asked again
    monkeypatch.setattr(internet, "resolved", lambda _host, _port: numbers.pop(0))
    site.answers["/a"] = plain(b"here")
    assert got(site.at("/a", host="paper.example"))[1] == b"here"
    assert site.asked[0][1]["Host"] == f"paper.example:{site.server.server_port}"
    assert numbers == [("127.0.0.2",)]


@pytest.mark.parametrize(
    ("untrusted", "message"),
    [
        ("ftp://example.org/a", "must begin with https:// or http://"),
        ("javascript:alert(1)", "must begin with"),
        ("example.org/a", "must begin with"),
        ("http:///a", "must begin with"),
        ("https://ann:secret@example.org/", "carries a name or a password"),
        ("http://example.org:99999/", "is no web address"),
        ("http://exa\x00mple.org/", "is no web address"),
        ("http://[::1/", "is no web address"),
        ("http://a b.org/", "its host is no name"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(untrusted: str, message: str) -> None:
    with pytest.raises(FetchError, match=message):
        Address.of(untrusted)


def test_address_is_written_as_it_is_asked_for() -> None:
    address = Address.of(" HTTPS://Сайт.рф:443/доклад (1).pdf?год=2008&b=%20#стр ")
    assert address.url == (
        "https://xn--80aswg.xn--p1ai/%D0%B4%D0%BE%D0%BA%D0%BB%D0%B0%D0%B4%20(1).pdf"
        "?%D0%B3%D0%BE%D0%B4=2008&b=%20"
    )
    assert address.file_name == "доклад (1).pdf"
    assert Address.of(address.url) == address


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (404, r"answered 404 \(Not Found\)\. Check the address"),
        (403, r"answered 403 \(Forbidden\)\. It turns programs away"),
        (500, r"answered 500 \(Internal Server Error\)\. Try again later"),
        (599, r"answered 599 \(no status of the web\)"),
        (204, r"answered 204"),
    ],
)
def test_failure_is_told_with_what_to_do(site: Site, status: int, message: str) -> None:
    site.answers["/a"] = plain(b"", status=status)
    with pytest.raises(FetchError, match=message):
        got(site.at("/a"))


def test_what_is_too_large_is_refused_before_and_while_it_comes(site: Site) -> None:
    site.answers["/said"] = plain(b"x" * 50_001)
    site.answers["/unsaid"] = plain(b"x" * 50_001, Content_Length="")
    packed = gzip.compress(bytes(1_000_000))
    site.answers["/packed"] = plain(packed, Content_Encoding="gzip")
    site.answers["/just"] = plain(b"x" * 50_000, Content_Length="")
    for path in ("/said", "/unsaid", "/packed"):
        with pytest.raises(FetchError, match=r"is larger than 0\.0476837 MB"):
            got(site.at(path))
    assert len(got(site.at("/just"))[1]) == 50_000


def test_packed_answer_is_unpacked_and_a_strange_packing_refused(site: Site) -> None:
    site.answers["/a"] = plain(gzip.compress(b"A law. " * 5000), Content_Encoding="gzip")
    site.answers["/b"] = plain(b"?", Content_Encoding="br")
    site.answers["/c"] = plain(gzip.compress(b"A law. " * 5000)[:-20], Content_Encoding="gzip")
    assert got(site.at("/a"))[1] == b"A law. " * 5000
    with pytest.raises(FetchError, match="packed as “br”"):
        got(site.at("/b"))
    with pytest.raises(FetchError, match="broke off"):
        got(site.at("/c"))


def test_answer_in_chunks_is_read_whole(site: Site) -> None:
    def chunks(request: BaseHTTPRequestHandler) -> None:
        request.protocol_version = "HTTP/1.1"
        request.send_response(200)
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        request.wfile.write(b"3\r\nA l\r\n3\r\naw.\r\n0\r\n\r\n")

    site.answers["/a"] = chunks
    assert got(site.at("/a"))[1] == b"A law."


def test_answer_that_breaks_off_is_not_taken_for_whole(site: Site) -> None:
    site.answers["/a"] = plain(b"A la", Content_Length="6")
    with pytest.raises(FetchError, match="broke off before its end"):
        got(site.at("/a"))


def _drip(request: BaseHTTPRequestHandler) -> None:
    for _ in range(100):
        request.wfile.write(b"HTTP/1.0 200 OK\r\nX: y"[:1])
        request.wfile.flush()
        time.sleep(0.05)


def _drip_body(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.end_headers()
    _drip(request)


def _silent(request: BaseHTTPRequestHandler) -> None:
    time.sleep(1)


@pytest.mark.parametrize("slow", [_drip, _drip_body, _silent])
def test_slow_answer_is_cut_off_in_time(site: Site, slow: Answer) -> None:
    site.answers["/a"] = slow
    began = time.monotonic()
    with pytest.raises(FetchError, match="takes too long"):
        got(site.at("/a"))
    assert time.monotonic() - began < 1.5


def test_nobody_at_home_is_told() -> None:
    with socket.socket() as held:  # nobody else can take the port, and nobody listens at it
        held.bind(("127.0.0.1", 0))
        with pytest.raises(FetchError, match=r"cannot be reached \(Connection refused\)"):
            got(f"http://127.0.0.1:{held.getsockname()[1]}/a")


def test_host_that_nobody_knows_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_host: str, _port: int) -> tuple[str, ...]:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(internet, "resolved", unknown)
    with pytest.raises(FetchError, match=r"nobody knows the host nowhere\.invalid"):
        got("http://nowhere.invalid/")


@pytest.fixture
def secured(tmp_path: Path) -> Iterator[tuple[Site, ssl.SSLContext]]:
    """A site that proves with a certificate of its own to be paper.example, and who trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "paper.example")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("paper.example")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    held = tmp_path / "certificate.pem"
    held.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(held)
    made = _serving(context)
    made.answers["/a"] = plain(b"here")
    yield made, ssl.create_default_context(cafile=held)
    made.server.shutdown()
    made.server.server_close()


def test_certificate_is_checked(
    secured: tuple[Site, ssl.SSLContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    site, trusting = secured
    monkeypatch.setattr(internet, "resolved", lambda _host, _port: ("127.0.0.1",))
    with pytest.raises(FetchError, match=r"does not prove that it is paper\.example"):
        got(site.at("/a", host="paper.example"))
    with fetched(site.at("/a", host="paper.example"), private=True, context=trusting) as page:
        assert page.body.read() == b"here"
    with (
        pytest.raises(FetchError, match=r"does not prove that it is other\.example"),
        fetched(site.at("/a", host="other.example"), private=True, context=trusting),
    ):
        pass
