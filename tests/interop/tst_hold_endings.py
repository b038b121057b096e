#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests every way to end the program: data accepted for sending is sent within a time limit, which a
second request cuts short. The window's ways to end are in tests/e2e/tst_hold_window.py."""

import base64
import random
import re
import signal
import socket
import time
import unittest

from headless import PATIENCE, SocketChat, wait_for

SIZE = 8 << 20
TEXT = base64.b64encode(random.Random(5).randbytes(SIZE))[:SIZE]


def late_reader(port):
    """Connected, with little room of its own, so that most of what it is owed waits at the other
    end."""
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 << 10)
    client.settimeout(PATIENCE)
    client.connect(("127.0.0.1", port))
    return client


def bytes_received(server):
    return sum(int(number) for number in re.findall(
        rb'"event":"received"[^\n]*?"bytes":(\d+)', bytes(server.out)))


def read_slowly(client):
    data = bytearray()
    while piece := client.recv(256 << 10):
        data += piece
        if len(data) < SIZE // 2:
            time.sleep(0.005)
    return bytes(data)


def is_listening(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Endings(unittest.TestCase):
    def owing(self, server):
        """A client to whom the server owes nearly all of SIZE bytes."""
        client = late_reader(server.port())
        client.sendall(TEXT)
        wait_for(lambda: bytes_received(server) == SIZE, "everything to be received")
        return client

    def test_what_is_queued_is_sent_however_it_is_told_to_end(self):
        ways = {"SIGTERM": lambda server: server.process.send_signal(signal.SIGTERM),
                "SIGINT": lambda server: server.process.send_signal(signal.SIGINT),
                "end of input": lambda server: server.process.stdin.close()}
        for name, tell in ways.items():
            with self.subTest(name), SocketChat("--server", "tcp://127.0.0.1:0") as server, \
                    self.owing(server) as client:
                port = server.port()
                tell(server)
                wait_for(lambda: not is_listening(port), "the listener to close")
                self.assertTrue(read_slowly(client) == TEXT, "not all of it came")
                self.assertEqual(server.end(), 0, server.story())
                self.assertEqual(server.events("unsent"), [])

    def test_what_comes_after_the_stop_is_shown_and_not_answered(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, self.owing(server) as client:
            port = server.port()
            server.process.send_signal(signal.SIGTERM)
            wait_for(lambda: not is_listening(port), "the listener to close")
            client.sendall(b"too late")
            wait_for(lambda: bytes_received(server) == SIZE + 8, "the rest to be received")
            self.assertTrue(read_slowly(client) == TEXT, "not just what was accepted")
            self.assertEqual(server.end(), 0)

    def test_a_second_signal_ends_it_at_once(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(number), SocketChat("--server", "tcp://127.0.0.1:0") as server, \
                    self.owing(server):
                port = server.port()
                server.process.send_signal(number)
                wait_for(lambda: not is_listening(port), "the listener to close")
                self.assertIsNone(server.process.poll(), "it still has something to send")
                self.assertEqual(server.stop(number), -number)

    def test_nobody_who_does_not_read_can_keep_it_from_ending(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, self.owing(server):
            server.process.send_signal(signal.SIGTERM)
            self.assertEqual(server.end(), 4, server.story())  # something was lost
            event = server.wait_event("unsent")
            self.assertIn(event["message"], server.errors())
            self.assertGreater(event["messages"], 0)
            self.assertGreater(event["bytes"], 0)
            self.assertIn("still on their way", event["message"])

    def test_a_client_sends_what_it_was_given_before_a_signal(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 << 10)
            port = listener.getsockname()[1]
            with SocketChat(f"tcp://127.0.0.1:{port}") as client:
                peer = listener.accept()[0]
                with peer:
                    peer.settimeout(PATIENCE)
                    lines = b"".join(b"%06d %s\n" % (n, b"x" * 50_000) for n in range(15))
                    client.write(lines)
                    client.write(b"last\n")
                    # The first one not accepted by the kernel shows that the rest is queued behind
                    # it.
                    wait_for(lambda: client.events("sent"), "the first line")
                    data = bytearray()
                    while len(data) < len(lines) + 5:
                        data += peer.recv(1 << 16)
                    client.process.send_signal(signal.SIGINT)
                    self.assertEqual(peer.recv(1), b"")
                    self.assertEqual(client.end(), 0, client.story())
                self.assertTrue(bytes(data) == lines + b"last\n")


if __name__ == "__main__":
    unittest.main()
