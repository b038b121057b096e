#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Checks that the program ends in time on every signal, with the conversation saved and recorded, and
that writing to a closed pipe or socket, or to a file at its size limit, does not kill it."""

import os
import resource
import signal
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

from headless import HEADLESS, PATIENCE, PROGRAM, Running, SocketChat, environment, free_port, \
    wait_for, wait_for_listener

HOW_TO_END = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def connected(port):
    client = socket.create_connection(("127.0.0.1", port))
    client.settimeout(PATIENCE)
    return client


def exchange(client, data):
    client.sendall(data)
    back = b""
    while len(back) < len(data):
        piece = client.recv(1 << 16)
        if not piece:
            break
        back += piece
    return back


class Signals(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def recorded(self):
        return b"".join(path.read_bytes() for path in sorted((self.folder / "rec").glob("*.jsonl")))

    def test_every_signal_saves_and_records(self):
        for number in HOW_TO_END:
            saved = self.folder / f"{number}.jsonl"
            with self.subTest(number), SocketChat(
                    "--server", "--record", self.folder / "rec", "--save", saved,
                    "tcp://127.0.0.1:0") as server, connected(server.port()) as client:
                exchange(client, b"last words")
                self.assertEqual(server.stop(number), 0, server.story())
                self.assertIn(b"last words", saved.read_bytes())
                self.assertIn(b"last words", self.recorded())
                self.assertIn(b'"end"', self.recorded().splitlines()[-1])

    def test_a_terminal_that_closes_says_so_more_than_once(self):
        saved = self.folder / "saved.jsonl"
        with SocketChat("--server", "--save", saved, "tcp://127.0.0.1:0") as server, \
                connected(server.port()) as client:
            exchange(client, b"last words")
            for number in (signal.SIGHUP, signal.SIGHUP, signal.SIGTERM, signal.SIGHUP):
                server.process.send_signal(number)
            self.assertEqual(server.end(), 0, server.story())
            self.assertIn(b"last words", saved.read_bytes())

    def test_nohup_outlives_its_terminal(self):
        with SocketChat("--server", "tcp://127.0.0.1:0",
                        before=("sh", "-c", 'trap "" HUP; exec "$@"', "-")) as server:
            with connected(server.port()) as client:
                server.process.send_signal(signal.SIGHUP)
                self.assertEqual(exchange(client, b"still here"), b"still here")
            self.assertEqual(server.stop(), 0)

    def test_output_that_nobody_reads_ends_in_time(self):
        saved = self.folder / "saved.jsonl"
        reader, writer = os.pipe()
        self.addCleanup(os.close, reader)
        for stream in ("stdout", "stderr"):
            saved.unlink(missing_ok=True)
            port = free_port()
            streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: writer}
            arguments = ["--json"] if stream == "stdout" else []
            server = subprocess.Popen([*HEADLESS, "--server", *arguments, "--save", saved,
                                       f"tcp://127.0.0.1:{port}"], env=environment(),
                                      stdin=subprocess.DEVNULL, **streams)
            with self.subTest(stream):
                wait_for_listener(port)
                # More than a pipe holds: at least one line for each of them.
                for _ in range(600):
                    with connected(port) as client:
                        exchange(client, b"x" * 200)
                server.send_signal(signal.SIGTERM)
                self.assertEqual(server.wait(PATIENCE), 4 if stream == "stdout" else 0)
                self.assertTrue(saved.exists())
            if server.poll() is None:
                server.kill()
        os.close(writer)


class Window(unittest.TestCase):
    """What kills a program that does not expect it does not kill a window either."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def window(self, **options):
        port = free_port()
        home = {"HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder / "config")}
        program = Running(PROGRAM, "--server", "--start", "--record", self.folder / "rec",
                          f"tcp://127.0.0.1:{port}", env=environment() | home, **options)
        wait_for_listener(port)
        return program, port

    def recorded(self):
        return b"".join(path.read_bytes() for path in sorted((self.folder / "rec").glob("*.jsonl")))

    def test_every_signal_ends_a_recording_properly(self):
        for number in HOW_TO_END[:1] + HOW_TO_END[2:]:
            program, port = self.window()
            with self.subTest(number), program, connected(port) as client:
                exchange(client, b"last words")
                self.assertEqual(program.stop(number), 0, program.story())
                self.assertIn(b"last words", self.recorded())

    def test_a_file_that_may_not_grow_is_no_end(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        program, port = self.window(preexec_fn=limit)
        with program, connected(port) as client:
            for _ in range(60):
                self.assertEqual(len(exchange(client, b"x" * 5000)), 5000)
            exchange(client, b"last words")
            self.assertEqual(program.stop(), 0, program.story())
            self.assertIn(b"last words", self.recorded())

    def test_nor_is_an_error_output_that_has_gone(self):
        program, port = self.window()
        with program, connected(port) as client:
            program.process.send_signal(signal.SIGPIPE)
            self.assertEqual(exchange(client, b"still here"), b"still here")
            self.assertEqual(program.stop(), 0, program.story())


if __name__ == "__main__":
    unittest.main()
