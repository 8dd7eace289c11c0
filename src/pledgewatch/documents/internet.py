"""Which addresses of the internet a fetch may connect to.

A web address comes from outside, or from a page that was asked: without these rules it could name
the machine itself, its neighbours, or the service that hands a cloud's machine its keys.
"""

import ipaddress
import socket
from ipaddress import IPv4Address, IPv6Address
from itertools import chain

# Services of clouds at addresses that are public by their number; the others are link-local, or
# in ranges that are not global.
_OF_CLOUDS = frozenset({IPv4Address("168.63.129.16")})  # Azure
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits


def resolved(host: str, port: int) -> tuple[str, ...]:
    """The addresses of a host, as numbers, each once; raises `OSError` if it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))


def allowed(number: str, *, private: bool) -> bool:
    """Whether an address, as a number, may be connected to.

    With `private`, those of this machine and of its network may, too; link-local ones, where
    clouds keep their machines' keys, and those of many machines at once never may.
    """
    try:
        address = ipaddress.ip_address(number)
    except ValueError:  # fe80::1%eth0: of one network card only
        return False
    return all(_allowed(one, private=private) for one in (address, *_within(address)))


def _allowed(address: IPv4Address | IPv6Address, *, private: bool) -> bool:
    if address.is_multicast or address.is_unspecified or address in _OF_CLOUDS:
        return False
    if address.is_link_local:
        return False
    if private:
        return address.is_global or address.is_private or address.is_loopback
    return address.is_global


def _within(address: IPv4Address | IPv6Address) -> tuple[IPv4Address, ...]:
    """The IPv4 addresses that an IPv6 address stands for."""
    if isinstance(address, IPv4Address):
        return ()
    inner = (address.ipv4_mapped, address.sixtofour, *(address.teredo or ()))
    nat64 = IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None
    return tuple(one for one in chain(inner, (nat64,)) if one is not None)
