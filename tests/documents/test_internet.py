import pytest

from pledgewatch.documents import internet

PUBLIC = ("93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946")
PRIVATE = ("10.0.0.1", "127.0.0.1", "127.8.9.1", "172.16.5.4", "192.168.1.1", "::1", "fd12::1")
INSIDE = (  # IPv6 addresses that stand for 127.0.0.1 and 10.0.0.1
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
)
NEVER = (
    "0.0.0.0",  # noqa: S104 -- what must be refused
    "::",
    "169.254.169.254",  # where clouds keep their machines' keys
    "::ffff:169.254.169.254",
    "fe80::1",
    "fe80::1%eth0",
    "168.63.129.16",
    "224.0.0.1",
    "ff02::1",
    "64:ff9b::a9fe:a9fe",
    "2002:a9fe:a9fe::1",
    "not a number",
)


@pytest.mark.parametrize("number", PUBLIC)
def test_public_addresses_may_be_asked(number: str) -> None:
    assert internet.allowed(number, private=False)
    assert internet.allowed(number, private=True)


@pytest.mark.parametrize("number", [*PRIVATE, *INSIDE, "64:ff9b::7f00:1", "100.100.100.200"])
def test_addresses_of_this_machine_and_its_network_may_not(number: str) -> None:
    assert not internet.allowed(number, private=False)


@pytest.mark.parametrize("number", [*PRIVATE, *INSIDE])
def test_they_may_where_an_intranet_is_allowed(number: str) -> None:
    assert internet.allowed(number, private=True)


@pytest.mark.parametrize("number", NEVER)
def test_some_addresses_are_never_asked(number: str) -> None:
    assert not internet.allowed(number, private=False)
    assert not internet.allowed(number, private=True)


def test_host_that_is_a_number_in_disguise_is_seen_as_what_it_is() -> None:
    assert internet.resolved("127.1", 80) == ("127.0.0.1",)
    assert internet.resolved("0x7f000001", 80) == ("127.0.0.1",)
