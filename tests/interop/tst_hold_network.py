#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Takes the network down and up again, and tests ports used by other programs. Runs in its own network
namespaces, so that it may take interfaces down and use privileged ports."""

import os
import signal
import socket
import subprocess
import threading
import unittest

from headless import HOSTS, PATIENCE, Namespaces, SocketChat, at, wait_for

HERE, THERE = "10.77.0.1", "10.77.0.2"


def ip(*words, before=()):
    subprocess.run([*before, "ip", *map(str, words)], check=True)


class NetworkGoesAway(unittest.TestCase):
    """A cable between two machines: one is here, `self.there` runs a program on the other."""

    def setUp(self):
        self.other = subprocess.Popen(["unshare", "--net", "sleep", "infinity"])
        ours = os.readlink("/proc/self/ns/net")
        wait_for(lambda: os.readlink(f"/proc/{self.other.pid}/ns/net") != ours, "the namespace")
        self.there = ("nsenter", "--target", str(self.other.pid), "--net")
        ip("link", "add", "here", "type", "veth", "peer", "name", "there", "netns", self.other.pid)
        ip("addr", "add", f"{HERE}/24", "dev", "here")
        ip("addr", "add", f"{THERE}/24", "dev", "there", before=self.there)
        ip("link", "set", "lo", "up", before=self.there)
        ip("link", "set", "there", "up", before=self.there)
        self.connect()

    def tearDown(self):
        self.other.send_signal(signal.SIGKILL)
        self.other.wait()
        subprocess.run(["ip", "link", "del", "here"], capture_output=True)

    def connect(self):
        ip("link", "set", "here", "up")

    def disconnect(self):
        ip("link", "set", "here", "down")

    def test_connecting_without_a_network_is_told(self):
        self.disconnect()
        with SocketChat(f"tcp://{THERE}:8000") as client:
            self.assertEqual(client.end(), 1)
            event = client.wait_event("error")
            self.assertEqual((event["kind"], event["name"], event["about"]),
                             ("network-unreachable", "ENETUNREACH", f"{THERE}:8000"))

    def test_a_connection_outlives_the_network(self):
        with SocketChat("--server", f"tcp://{THERE}:0", before=self.there) as server, \
                SocketChat(f"tcp://{THERE}:{server.port()}") as client:
            client.write("before\n")
            client.wait_event("received", text="before\n")
            self.disconnect()
            client.write("while it is away\n")
            client.wait_event("sent", text="while it is away\n")  # the system keeps it
            self.assertEqual(server.events("received", text="while it is away\n"), [])
            self.connect()
            client.wait_event("received", text="while it is away\n")
            self.assertEqual(client.events("error"), [])

    def test_a_stop_does_not_wait_for_the_network(self):
        with SocketChat("--server", f"tcp://{THERE}:0", before=self.there) as server, \
                SocketChat(f"tcp://{THERE}:{server.port()}") as client:
            client.write("before\n")
            client.wait_event("received", text="before\n")
            self.disconnect()

            def write():  # more than the system takes: the program stops reading its input
                try:
                    client.write((b"x" * 60_000 + b"\n") * 200)
                except OSError:
                    pass  # it has ended
            writer = threading.Thread(target=write)
            writer.start()
            wait_for(lambda: len(client.events("sent")) > 1, "the first to be taken")
            self.assertEqual(client.stop(signal.SIGTERM), 4, client.story())
            writer.join(PATIENCE)
            self.assertGreater(client.wait_event("unsent")["messages"], 0)

    def test_a_datagram_without_a_network_is_told_and_the_next_arrives(self):
        with SocketChat("--server", f"udp://{THERE}:0", before=self.there) as server, \
                SocketChat(f"udp://{THERE}:{server.port()}") as client:
            client.wait_event("ready")
            self.disconnect()
            client.write("lost\n")
            self.assertEqual(client.wait_event("failed")["text"], "lost\n")
            event = client.wait_event("error")
            self.assertEqual((event["name"], event["fatal"]), ("ENETUNREACH", False))
            self.connect()
            client.write("found\n")
            client.wait_event("received", text="found\n")

    def test_a_server_outlives_its_network(self):
        for scheme in ("tcp", "udp"):
            with self.subTest(scheme), SocketChat("--server", f"{scheme}://{HERE}:0") as server:
                port = server.port()
                self.disconnect()
                self.connect()
                with SocketChat(f"{scheme}://{HERE}:{port}", before=self.there) as client:
                    client.write("back again\n")
                    client.wait_event("received", text="back again\n")
                self.assertIsNone(server.process.poll())


class Services(unittest.TestCase):
    def test_port_7_gets_no_echo_and_it_is_said(self):
        with SocketChat("--server", "udp://127.0.0.1:0") as server, \
                socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as service, \
                socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            service.bind(("127.0.0.1", 7))
            service.setblocking(False)
            for _ in range(3):
                service.sendto(b"an echo of something", ("127.0.0.1", server.port()))
            event = server.wait_event("loop")
            self.assertEqual((event["reason"], event["port"]), ("service", 7))
            client.settimeout(PATIENCE)
            client.sendto(b"hello", ("127.0.0.1", server.port()))
            self.assertEqual(client.recv(100), b"hello")
            # Anything before the hello would have been answered before it.
            self.assertRaises(BlockingIOError, service.recv, 100)
            server.wait_event("received", text="hello")
            self.assertEqual(len(server.events("loop")), 1)
            self.assertEqual(len(server.events("received", port=7)), 3)


class TwoAtOnePort(unittest.TestCase):
    KINDS = {"tcp": socket.SOCK_STREAM, "udp": socket.SOCK_DGRAM}

    def refused(self, address):
        with SocketChat("--server", address) as server:
            self.assertEqual(server.end(), 1, server.story())
            event = server.wait_event("error")
            self.assertEqual((event["kind"], event["name"], event["fatal"]),
                             ("address-in-use", "EADDRINUSE", True))
            return event

    def test_another_program_has_it_however_it_took_it(self):
        for scheme, kind in self.KINDS.items():
            for host in HOSTS:
                for shared in (0, 1):
                    for place in (host, "*"):
                        with self.subTest(scheme=scheme, host=host, shared=shared, at=place), \
                                socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET,
                                              kind) as other:
                            other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, shared)
                            other.bind((host, 0))
                            if scheme == "tcp":
                                other.listen()
                            port = other.getsockname()[1]
                            event = self.refused(f"{scheme}://{at(place, port)}")
                            self.assertIn(str(port), event["message"])

    def test_two_of_ours_do_not_share_one(self):
        for scheme in self.KINDS:
            for host in (*HOSTS, "*"):
                with self.subTest(scheme=scheme, host=host), \
                        SocketChat("--server", f"{scheme}://{at(host, 0)}") as first:
                    self.refused(f"{scheme}://{at(host, first.port())}")
                    self.assertIsNone(first.process.poll())

    def test_the_two_protocols_and_families_do(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as first:
            port = first.port()
            for address in (f"udp://127.0.0.1:{port}", f"tcp://[::1]:{port}"):
                with SocketChat("--server", address) as second:
                    self.assertEqual(second.port(), port)

    def test_a_port_can_be_used_again_at_once(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as first:
            port = first.port()
            with socket.create_connection(("127.0.0.1", port)) as client:
                client.settimeout(PATIENCE)
                first.wait_event("connected")
                first.process.terminate()  # it closes first, so its end stays in TIME_WAIT
                self.assertEqual(client.recv(1), b"")
            self.assertEqual(first.end(), 0)
        with SocketChat("--server", f"tcp://127.0.0.1:{port}") as second:
            self.assertEqual(second.port(), port)


if __name__ == "__main__":
    Namespaces.enter("--net")
    ip("link", "set", "lo", "up")
    unittest.main()
