#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests every kind of address in every role and protocol: it reaches a real peer with its first
message, or is refused with a sentence that says what is missing."""

import contextlib
import json
import socket
import subprocess
import unittest

from headless import PATIENCE, SocketChat, at, free_port, wait_for


def interfaces():
    """Of this machine: (name, address, prefix length, family, scope)."""
    found = []
    for entry in json.loads(subprocess.run(["ip", "-j", "addr"], capture_output=True).stdout):
        if "UP" in entry.get("flags", ()) or entry.get("operstate") == "UNKNOWN":
            for info in entry.get("addr_info", ()):
                if not info.get("tentative") and not info.get("dadfailed"):
                    found.append((entry["ifname"], info["local"], info["prefixlen"],
                                  info["family"], info["scope"]))
    return found


def own_hosts():
    """As they are typed."""
    hosts = {"127.0.0.1", "127.0.0.2", "::1", "0.0.0.0", "::", "::ffff:127.0.0.1"}
    with contextlib.suppress(socket.gaierror):  # a system without /etc/hosts does not know the name
        socket.getaddrinfo("localhost", 0)
        hosts.add("localhost")
    for name, address, _, family, scope in interfaces():
        hosts.add(f"{address}%{name}" if family == "inet6" and scope == "link" else address)
    return sorted(hosts)


def python_address(host, port):
    """The same place as Python reaches it."""
    # Socket Chat takes 127.0.0.1 for localhost; the system may prefer ::1.
    host = {"0.0.0.0": "127.0.0.1", "::": "::1", "::ffff:127.0.0.1": "127.0.0.1",
            "localhost": "127.0.0.1"}.get(host, host)
    found = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)
    return found[0][0], found[0][4]


class OwnAddresses(unittest.TestCase):
    def test_a_client_reaches_a_peer_with_its_first_message(self):
        for protocol, kind in (("tcp", socket.SOCK_STREAM), ("udp", socket.SOCK_DGRAM)):
            for host in own_hosts():
                family, address = python_address(host, 0)
                with self.subTest(protocol=protocol, host=host), \
                        socket.socket(family, kind) as peer:
                    peer.settimeout(PATIENCE)
                    peer.bind(address)
                    if kind == socket.SOCK_STREAM:
                        peer.listen()
                    with SocketChat(f"{protocol}://{at(host, peer.getsockname()[1])}") as client:
                        client.write("hello\n")
                        if kind == socket.SOCK_STREAM:
                            with peer.accept()[0] as connection:
                                connection.settimeout(PATIENCE)
                                self.assertEqual(connection.recv(100), b"hello\n")
                                connection.sendall(b"answer\n")
                                client.wait_event("received", text="answer\n")
                        else:
                            data, source = peer.recvfrom(100)
                            self.assertEqual(data, b"hello\n")
                            peer.sendto(b"hello\n", source)
                            event = client.wait_event("received", text="hello\n")
                            self.assertEqual(event.get("echo"), "exact", client.story())

    def test_a_server_is_reached_by_the_first_message(self):
        for protocol, kind in (("tcp", socket.SOCK_STREAM), ("udp", socket.SOCK_DGRAM)):
            for host in own_hosts():
                with self.subTest(protocol=protocol, host=host), \
                        SocketChat("--server", f"{protocol}://{at(host, 0)}") as server:
                    family, address = python_address(host, server.port())
                    with socket.socket(family, kind) as client:
                        client.settimeout(PATIENCE)
                        client.connect(address)
                        client.send(b"hello")
                        self.assertEqual(client.recv(100), b"hello")

    def test_a_server_everywhere_names_what_others_can_type(self):
        mine = {address for _, address, _, family, scope in interfaces()
                if scope not in ("host", "link")}
        if not mine:
            self.skipTest("this machine has no address for others")
        for protocol, kind in (("tcp", socket.SOCK_STREAM), ("udp", socket.SOCK_DGRAM)):
            for host in ("", "0.0.0.0", "[::]"):
                port = free_port(kind)
                with self.subTest(protocol=protocol, host=host), \
                        SocketChat("--server", f"{protocol}://{host}:{port}") as server:
                    event = server.wait_event("listening" if protocol == "tcp" else "ready")
                    self.assertTrue(event["reachable"])
                    for where in event["reachable"]:
                        name, _, number = where.rpartition(":")
                        self.assertIn(name.strip("[]"), mine)
                        self.assertEqual(int(number), port)
                        with socket.socket(socket.AF_INET6 if "[" in where else socket.AF_INET,
                                           kind) as client:
                            client.settimeout(PATIENCE)
                            client.connect((name.strip("[]"), port))
                            client.send(b"hello")
                            self.assertEqual(client.recv(100), b"hello")


class Broadcasts(unittest.TestCase):
    def test_the_broadcast_address_of_each_network(self):
        networks = {("127.255.255.255", "127.0.0.1")}
        for _, address, prefix, family, _ in interfaces():
            if family == "inet" and 0 < prefix < 31 and not address.startswith("127."):
                number = int.from_bytes(socket.inet_aton(address), "big")
                last = number | ((1 << (32 - prefix)) - 1)
                networks.add((socket.inet_ntoa(last.to_bytes(4, "big")), address))
        for host, _ in sorted(networks):
            with self.subTest(host), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
                peer.bind(("", 0))
                peer.settimeout(PATIENCE)
                with SocketChat(f"udp://{host}:{peer.getsockname()[1]}") as client:
                    client.write("discover\n")
                    data, source = peer.recvfrom(100)
                    self.assertEqual(data, b"discover\n")
                    peer.sendto(b"here\n", source)
                    client.wait_event("received", text="here\n")


class Refused(unittest.TestCase):
    def refused(self, kind, words, *arguments):
        with self.subTest(arguments), SocketChat(*arguments) as chat:
            self.assertEqual(chat.end(), 1, chat.story())
            error = chat.wait_event("error")
            self.assertEqual(error["kind"], kind)
            for word in words:
                self.assertIn(word, error["message"])

    def test_what_is_missing_is_said(self):
        for protocol in ("tcp", "udp"):
            for role in ("--server", "--client"):
                self.refused("scope-missing", ["interface", "percent", "lo"], role,
                             f"{protocol}://[fe80::1]:8000")
                self.refused("no-such-interface", ["nosuch", "lo"], role,
                             f"{protocol}://[fe80::1%25nosuch]:8000")
        for host in ("224.0.0.1", "255.255.255.255", "127.255.255.255", "[ff02::1%25lo]"):
            for role in ("--server", "--client"):
                self.refused("only-for-datagrams", ["many machines", "UDP"], role,
                             f"tcp://{host}:8000")
            self.refused("no-server-at-group", ["many machines", "0.0.0.0"], "--server",
                         f"udp://{host}:8000")


class SilentPeers(unittest.TestCase):
    def test_the_system_asks_after_a_client_that_was_silent(self):
        with SocketChat("--server", "--calls", "--keep-alive", "1", "tcp://127.0.0.1:0") as server, \
                socket.create_connection(("127.0.0.1", server.port())) as client:
            wait_for(lambda: [call for call in server.events("call")
                              if "KEEPALIVE" in call["text"].upper()], "keep-alive to be set")
            client.sendall(b"still here")
            self.assertEqual(client.recv(100), b"still here")


if __name__ == "__main__":
    unittest.main()
