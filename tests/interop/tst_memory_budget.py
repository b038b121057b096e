#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Checks that the memory all peers together can occupy is bounded. The peer that takes most is paused
or disconnected, which is reported, and the others are not affected."""

import contextlib
import socket
import threading
import time
import unittest

from headless import PATIENCE, PlainServer, SocketChat, allowed_memory, peak_memory, wait_for


def connect(port, receive_buffer=None):
    client = socket.socket()
    if receive_buffer:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    client.connect(("127.0.0.1", port))
    client.settimeout(PATIENCE)
    return client


class MemoryBudget(unittest.TestCase):
    def unfinished(self, framing, beginning):
        with contextlib.ExitStack() as ends:
            server = ends.enter_context(PlainServer("--framing", framing, "--reply", "manual",
                                                    "--keep", "32M", "tcp://127.0.0.1:0"))
            port = server.port()
            for _ in range(60):
                client = ends.enter_context(connect(port))
                client.sendall(beginning + b"x" * 15_000_000)
            server.wait_for_text("longer than there is room for", "err")
            # A client that completes its message is served as usual.
            client = ends.enter_context(connect(port))
            client.sendall((3).to_bytes(4, "big") + b"abc" if beginning else b"abc\n")
            self.assertLess(peak_memory(server.process.pid), allowed_memory(256 + 32 + 200))

    def test_unfinished_lines_of_many_clients(self):
        self.unfinished("line", b"")

    def test_unfinished_messages_of_many_clients(self):
        self.unfinished("length4be", (16_000_000).to_bytes(4, "big"))

    def test_a_member_of_a_room_that_never_reads(self):
        with PlainServer("--reply", "room", "--framing", "line", "--keep", "16M",
                         "tcp://127.0.0.1:0") as server, contextlib.ExitStack() as ends:
            port = server.port()
            silent = ends.enter_context(connect(port, 2048))
            talker = ends.enter_context(connect(port))
            reader = ends.enter_context(connect(port))
            got = 0
            done = threading.Event()

            def read():
                nonlocal got
                with contextlib.suppress(OSError):
                    while not done.is_set() and (piece := reader.recv(1 << 20)):
                        got += len(piece)
            thread = threading.Thread(target=read)
            thread.start()
            name = "127.0.0.1:%d" % silent.getsockname()[1]
            end = time.monotonic() + PATIENCE
            while "because too much waited" not in server.errors():
                talker.sendall(b"\n" * 4096)
                self.assertLess(time.monotonic(), end, "it is never let go")
            self.assertIn(f"connection with {name}, because too much waited", server.errors())
            self.assertRegex(server.errors(), rf"\d+ bytes were still on their way to {name}")
            # The others continue.
            before = got
            talker.sendall(b"still there?\n")
            wait_for(lambda: got > before, "the room to go on")
            self.assertLess(peak_memory(server.process.pid), allowed_memory(64 + 16 + 150))
            done.set()
            reader.shutdown(socket.SHUT_RDWR)
            thread.join()

    def test_many_who_do_not_read_their_echoes(self):
        # Each may leave something unread; all together may not exceed the limit.
        with PlainServer("--keep", "16M", "tcp://127.0.0.1:0") as server, \
                contextlib.ExitStack() as ends:
            port = server.port()
            block = b"e" * (1 << 20)
            for _ in range(40):
                client = ends.enter_context(connect(port, 4096))
                client.settimeout(0.2)
                with contextlib.suppress(OSError):
                    for _ in range(40):
                        client.sendall(block)
            with connect(port) as other:
                other.sendall(b"and I?")
                self.assertEqual(other.recv(100), b"and I?")
            self.assertLess(peak_memory(server.process.pid), allowed_memory(256 + 16 + 200))

    def test_held_by_conditions(self):
        # Empty datagrams cost memory too.
        with SocketChat("--server", "--conditions", "delay=10000", "--keep", "1M",
                        "udp://127.0.0.1:0") as server, \
                socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            target = ("127.0.0.1", server.port())
            for _ in range(200_000):
                client.sendto(b"", target)
            self.assertLess(peak_memory(server.process.pid), allowed_memory(150))


if __name__ == "__main__":
    unittest.main()
