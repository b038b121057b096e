#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Checks that only regular files are read and replaced, and that files the program creates on its own
are readable by their owner only."""

import os
import signal
import socket
import stat
import subprocess
import tempfile
import unittest
from pathlib import Path

from headless import HEADLESS, PATIENCE, PROGRAM, Running, SocketChat, environment, free_port, \
    wait_for, wait_for_listener


def mode(path):
    return stat.S_IMODE(os.stat(path).st_mode)


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.addCleanup(os.umask, os.umask(0o022))

    def save(self, path):
        """Has a short conversation saved; returns the exit code and what was said."""
        with Running(*HEADLESS, "--server", "--save", path, "tcp://127.0.0.1:0",
                     env=environment()) as server:
            port = int(server.wait_for_text("\n", "err").splitlines()[0].rpartition(":")[2])
            with socket.create_connection(("127.0.0.1", port)) as client:
                client.settimeout(PATIENCE)
                client.sendall(b"x")
                client.recv(1)
            return server.stop(), server.errors()

    def test_only_an_ordinary_file_is_replaced(self):
        pipe = self.folder / "pipe.jsonl"
        os.mkfifo(pipe)
        link = self.folder / "link.jsonl"
        link.symlink_to("/dev/null")
        circle = self.folder / "circle.jsonl"
        circle.symlink_to("circle.jsonl")
        directory = self.folder / "directory.jsonl"
        directory.mkdir()
        for path in (pipe, link, circle, directory):
            with self.subTest(path.name):
                before = path.lstat()
                code, said = self.save(path)
                self.assertEqual(code, 1, said)
                self.assertIn(path.name, said)
                self.assertEqual(path.lstat().st_ino, before.st_ino)
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))

    def test_links_are_followed(self):
        target = self.folder / "target"
        target.write_text("old")
        target.chmod(0o640)
        link = self.folder / "link.jsonl"
        link.symlink_to("target")
        code, said = self.save(link)
        self.assertEqual(code, 0, said)
        self.assertTrue(link.is_symlink())
        self.assertIn('"transcript"', target.read_text())
        self.assertEqual(mode(target), 0o640) # as its owner wanted it

    def test_what_is_made_is_for_its_owner(self):
        recordings = self.folder / "new" / "recordings"
        saved = self.folder / "saved.jsonl"
        with SocketChat("--server", "--record", recordings, "--save", saved,
                        "tcp://127.0.0.1:0") as server:
            server.port()
            self.assertEqual(server.stop(), 0, server.story())
        self.assertEqual(mode(recordings), 0o700)
        self.assertEqual([mode(path) for path in recordings.glob("*.jsonl")], [0o600])
        self.assertEqual(mode(saved), 0o600)

    def window(self, *arguments, env=None):
        port = free_port()
        home = {"HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder / "config"),
                "TMPDIR": str(self.folder / "tmp"), "XDG_RUNTIME_DIR": str(self.folder / "run")}
        (self.folder / "tmp").mkdir(exist_ok=True)
        (self.folder / "run").mkdir(mode=0o700, exist_ok=True)
        program = Running(PROGRAM, "--server", "--start", *arguments, f"tcp://127.0.0.1:{port}",
                          env=environment() | home | (env or {}))
        wait_for_listener(port)
        return program

    def test_settings_are_for_their_owner_and_nothing_is_left_behind(self):
        with self.window() as program:
            self.assertEqual(program.stop(), 0, program.story())
        settings = self.folder / "config" / "socketchat"
        self.assertEqual(mode(settings), 0o700)
        self.assertEqual([mode(path) for path in settings.iterdir()], [0o600])
        with self.window() as program:
            program.process.kill()
            program.end()
        self.assertEqual(list((self.folder / "tmp").iterdir()), [])

    def test_settings_that_are_a_pipe_are_not_waited_for(self):
        settings = self.folder / "config" / "socketchat"
        settings.mkdir(parents=True)
        os.mkfifo(settings / "socketchat.ini")
        with self.window() as program:
            program.wait_for_text("cannot be read", "err")
            self.assertEqual(program.stop(), 0, program.story())


if __name__ == "__main__":
    unittest.main()
