#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests a server that accepts one client at a time: the others wait in the kernel's queue, where ss
sees them, and are served in their order."""

import os
import socket
import subprocess
import tempfile
import unittest

from headless import PATIENCE, SocketChat, wait_for


def queue_of(port):
    """How many wait in the queue of the listening socket, and its limit, as ss tells."""
    line = subprocess.run(["ss", "-Hltn", f"sport = :{port}"], capture_output=True, text=True,
                          check=True).stdout.split()
    return int(line[1]), int(line[2])


def queue_at(path):
    """The same of a Unix socket."""
    line = subprocess.run(["ss", "-Hxln", "src", path], capture_output=True, text=True,
                          check=True).stdout.split()
    return int(line[2]), int(line[3])


class OneAtATime(unittest.TestCase):
    def test_the_next_client_waits_until_the_one_before_has_gone(self):
        with SocketChat("--server", "--accept", "one", "--backlog", "5", "tcp://127.0.0.1:0") as server:
            port = server.port()
            self.assertEqual(queue_of(port), (0, 5))
            clients = []
            for number in range(4):
                client = socket.create_connection(("127.0.0.1", port), PATIENCE)
                self.addCleanup(client.close)
                client.sendall(b"%d" % number)
                clients.append(client)
                wait_for(lambda waiting=number: queue_of(port) == (waiting, 5),
                         f"{number} waiting clients")
            for number, client in enumerate(clients):
                self.assertEqual(client.recv(10), b"%d" % number)
                for later in clients[number + 1:]:
                    later.setblocking(False)
                    with self.assertRaises(BlockingIOError):
                        later.recv(10)
                    later.settimeout(PATIENCE)
                self.assertEqual(queue_of(port), (3 - number, 5))
                client.close()
            self.assertEqual(queue_of(port), (0, 5))

    def test_it_waits_at_a_unix_socket_too(self):
        path = os.path.join(tempfile.gettempdir(), f"accept-{os.getpid()}")
        with SocketChat("--server", "--accept", "one", "--backlog", "5", f"unix:{path}") as server:
            server.wait_event("listening")
            clients = []
            for number in range(3):
                client = socket.socket(socket.AF_UNIX)
                self.addCleanup(client.close)
                client.settimeout(PATIENCE)
                client.connect(path)
                client.sendall(b"%d" % number)
                clients.append(client)
                wait_for(lambda waiting=number: queue_at(path) == (waiting, 5),
                         f"{number} waiting clients")
            for number, client in enumerate(clients):
                self.assertEqual(client.recv(10), b"%d" % number)
                self.assertEqual(queue_at(path), (2 - number, 5))
                client.close()


if __name__ == "__main__":
    unittest.main()
