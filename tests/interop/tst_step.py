#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Compares the calls that were asked for, one by one, with those that strace saw: no other was made."""

import re
import socket
import tempfile
import unittest
from pathlib import Path

import straced
from headless import PATIENCE, SocketChat, free_port, wait_for
from tst_strace import SANITIZER


class StepByStep(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = Path(folder.name) / "strace"

    def start(self, *arguments):
        traced = SocketChat("--step", "--calls", *arguments, env=SANITIZER, before=(
            "strace", "-f", "-qq", "-s", "32", "-e", "signal=none", "-e",
            "trace=network,close", "-o", self.file))
        self.addCleanup(traced.__exit__)
        return traced

    def step(self, program, line, name=None):
        """Asks for a call and waits until it has returned; what it returned, as it is told."""
        name = name or line.split()[0]
        before = len(self.returned(program, name))
        program.write(line + "\n")
        wait_for(lambda: len(self.returned(program, name)) > before, f"the answer to {line}")
        return self.returned(program, name)[-1]

    @staticmethod
    def returned(program, name):
        return [event["text"] for event in program.events("call")
                if event["call"] == name and "EAGAIN" not in event["text"]]

    def saw(self):
        """What strace saw, without how a call that waits is made (it is tried, and tried again),
        without what only looks (the own port, the length of the queue), and without what makes a
        failed connect() like one that has blocked."""
        calls = straced.calls(self.file.read_text(encoding="utf-8", errors="replace"))
        return [line for line in calls
                if not re.search(r"EAGAIN|TCP_INFO|^getsockname|^connect\(\d+, nobody\)", line)]

    def test_tcp_server(self):
        port = free_port()
        server = self.start("--server", f"tcp://127.0.0.1:{port}")
        self.assertIn("EBADF", self.step(server, "bind"))
        self.step(server, "socket")
        self.assertIn("EINVAL", self.step(server, "accept"))
        self.step(server, "bind")
        self.assertIn("EINVAL", self.step(server, "bind"))
        with self.assertRaises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.step(server, "listen")
        self.assertIn("ENOTCONN", self.step(server, "recv"))
        with socket.create_connection(("127.0.0.1", port), PATIENCE) as client:
            client.sendall(b"hello")
            self.step(server, "accept")
            self.assertRegex(self.step(server, "recv"), r" = 5$")
            client.setblocking(False)
            with self.assertRaises(BlockingIOError):
                client.recv(10)  # it echoes, but only when it is told to
            client.settimeout(PATIENCE)
            self.step(server, "send")
            self.assertEqual(client.recv(10), b"hello")
            self.step(server, "send you too")
            self.assertEqual(client.recv(20), b"you too")
            server.write("recv\n")  # nothing is there to read: it waits
            wait_for(lambda: any("EAGAIN" in event["text"] for event in server.events("call")),
                     "recv() to wait")
            client.sendall(b"later")
            wait_for(lambda: len(self.returned(server, "recv")) == 3, "recv() to return")
        self.assertRegex(self.step(server, "recv"), r" = 0$")
        self.step(server, "close")
        self.step(server, "close")
        server.process.stdin.close()
        self.assertEqual(server.end(), 0, server.story())
        names = [re.match(r"\w+", line)[0] for line in self.saw()]
        # The first bind() has no socket, and strace's reader no descriptor to know it by.
        self.assertEqual(names, ["socket", "accept", "bind", "bind", "listen", "recv", "accept",
                                 "recv", "send", "send", "recv", "recv", "close", "close"])

    def test_tcp_client(self):
        port = free_port()
        client = self.start(f"tcp://127.0.0.1:{port}")
        self.step(client, "socket")
        self.assertIn("EPIPE", self.step(client, "send hello"))
        client.write("connect\n")
        client.wait_event("error", count=2)  # nobody listens
        with socket.create_server(("127.0.0.1", port)) as server:
            client.write("connect\n")
            client.wait_event("connected")
            peer, _ = server.accept()
            with peer:
                peer.settimeout(PATIENCE)
                self.step(client, "send hello")
                self.assertEqual(peer.recv(10), b"hello")
                self.step(client, "shutdown")
                self.assertEqual(peer.recv(10), b"")
                peer.sendall(b"bye")
                self.assertRegex(self.step(client, "recv"), r" = 3$")
                self.step(client, "close")
        client.process.stdin.close()
        self.assertEqual(client.end(), 0, client.story())
        names = [re.match(r"\w+", line)[0] for line in self.saw()]
        # How a connect() that had to wait ended is asked with getsockopt().
        names = [name for name in names if name != "getsockopt"]
        self.assertEqual(names, ["socket", "send", "connect", "connect", "send", "shutdown", "recv",
                                 "close"])

    def test_text_goes_to_the_client_last_dealt_with(self):
        port = free_port()
        server = self.start("--server", f"tcp://127.0.0.1:{port}")
        for line in ("socket", "bind", "listen"):
            self.step(server, line)
        with socket.create_connection(("127.0.0.1", port), PATIENCE) as first, \
                socket.create_connection(("127.0.0.1", port), PATIENCE) as second:
            self.step(server, "accept")
            self.step(server, "accept")
            self.step(server, "send hi")
            self.assertEqual(second.recv(10), b"hi")
            self.step(server, "send more")
            self.assertEqual(second.recv(10), b"more")
            self.step(server, "close")
            self.step(server, "send bye")  # the other one is the last that is left
            self.assertEqual(first.recv(10), b"bye")
        self.step(server, "close")
        server.process.stdin.close()
        self.assertEqual(server.end(), 0, server.story())

    def test_udp(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
            peer.settimeout(PATIENCE)
            peer.bind(("127.0.0.1", 0))
            client = self.start(f"udp://127.0.0.1:{peer.getsockname()[1]}")
            client.write("socket\nsendto hello\nrecvfrom\nclose\n")  # each when it can be made
            data, address = peer.recvfrom(10)
            self.assertEqual(data, b"hello")
            peer.sendto(b"back", address)
            client.wait_event("received")
            client.process.stdin.close()
            self.assertEqual(client.end(), 0, client.story())
        names = [re.match(r"\w+", line)[0] for line in self.saw()]
        self.assertEqual(names, ["socket", "sendto", "recvfrom", "close"])

    def test_nothing_is_called_unasked(self):
        server = self.start("--server", "udp://127.0.0.1:0")
        server.process.stdin.close()
        self.assertEqual(server.end(), 0, server.story())
        self.assertEqual(self.saw(), [])

    def test_a_line_that_is_no_call(self):
        with SocketChat("--step", "udp://127.0.0.1:9") as client:
            self.assertEqual(client.finish(b"accept\nsocket\n"), 1)
            self.assertIn("socket, bind, sendto, recvfrom, close", client.errors())

    def test_a_line_without_an_end(self):
        with SocketChat("--step", "udp://127.0.0.1:9") as client:
            self.assertEqual(client.finish(b"socket\n" + bytes(2_000_000)), 1)
            self.assertIn("too long", client.errors())


if __name__ == "__main__":
    unittest.main()
