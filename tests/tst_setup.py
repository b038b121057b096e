#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests app/packages.sh, with which app/run and tests/run install and build: without sudo, with apt
locked, offline, without apt, and in a folder whose name has blanks and Chinese characters."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ("bash", "cat", "dirname", "env", "sed")
SCRIPTS = {
    "id": "echo 1000",
    "dpkg-query": 'shift 2; for name; do [ "$name" = missing-one ] || echo "$name installed"; done',
    "dpkg": "exit 0",
    "apt-cache": "echo '  Candidate: 6.4.2'",
    "apt-get": 'echo "$@" >> "$LOG"',
    "sudo": 'exec "$@"',
}
LOCKED = ('case "$*" in *install*) echo "E: Could not get lock /var/lib/dpkg/lock-frontend." >&2;'
          " exit 100;; esac")


class Installing(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="socketchat-setup-")
        self.addCleanup(folder.cleanup)
        self.bin = Path(folder.name) / "bin"
        self.bin.mkdir()
        self.log = Path(folder.name) / "log"
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        for name, script in SCRIPTS.items():
            self.put(name, script)

    def put(self, name, script):
        (self.bin / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (self.bin / name).chmod(0o755)

    def install(self, *packages):
        done = subprocess.run(
            ["bash", "-uc", '. "$1"; shift; install_missing "$@"; echo went on', "bash",
             str(ROOT / "app/packages.sh"), *packages], capture_output=True, text=True, timeout=60,
            env={"PATH": str(self.bin), "LOG": str(self.log), "LC_ALL": "C.UTF-8"}, check=False)
        called = self.log.read_text(encoding="utf-8") if self.log.exists() else ""
        return done.returncode, done.stdout, done.stderr, called

    def test_asks_for_nothing_where_all_is_there(self):
        code, out, err, called = self.install("one", "two")
        self.assertEqual((code, out, err, called), (0, "went on\n", "", ""))

    def test_installs_only_what_is_missing(self):
        code, out, err, called = self.install("one", "missing-one")
        self.assertEqual((code, out), (0, "went on\n"), err)
        self.assertIn("missing-one", called)
        self.assertNotIn(" one", called)

    def test_says_what_to_ask_for_without_sudo(self):
        (self.bin / "sudo").unlink()
        code, out, err, called = self.install("one", "missing-one")
        self.assertEqual((code, out, called), (1, "", ""))
        self.assertIn("no sudo", err)
        self.assertIn("apt-get install --no-install-recommends missing-one\n", err)

    def test_says_so_where_sudo_is_refused(self):
        self.put("sudo", "echo 'user is not in the sudoers file.' >&2; exit 1")
        code, out, err, _ = self.install("missing-one")
        self.assertEqual((code, out), (1, ""))
        self.assertIn("apt-get install --no-install-recommends missing-one\n", err)

    def test_waits_for_another_installation_then_says_so(self):
        self.put("apt-get", 'echo "$@" >> "$LOG"; ' + LOCKED)
        code, out, err, called = self.install("missing-one")
        self.assertEqual((code, out), (1, ""))
        self.assertIn("DPkg::Lock::Timeout=", called)
        self.assertIn("Another program may be installing", err)

    def test_names_the_packages_without_apt(self):
        (self.bin / "apt-get").unlink()
        code, out, err, _ = self.install("one", "two")
        self.assertEqual((code, out), (1, ""))
        self.assertIn("one two", err)
        self.assertIn("--no-install", err)


class Building(unittest.TestCase):
    def test_in_a_folder_with_blanks_and_chinese_characters(self):
        with tempfile.TemporaryDirectory(prefix="套接字 聊天 (a b) ") as folder:
            root = Path(folder) / "Socket Chat 'x'"
            shutil.copytree(ROOT, root, symlinks=True,
                            ignore=shutil.ignore_patterns("build", ".git", "__pycache__", "core"))
            done = subprocess.run(
                ["bash", "-uc", 'root=$1; . "$root/app/packages.sh"; '
                 'build test "$root/build/test" bench_rawecho', "bash", str(root)],
                capture_output=True, text=True, timeout=500, check=False,
                env={**os.environ, "LC_ALL": "C.UTF-8"})
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
            made = [path for path in (root / "build/test").rglob("bench_rawecho")
                    if os.access(path, os.X_OK)]
            self.assertEqual(len(made), 1)
            # The shell understands the commands of all other steps, too.
            commands = subprocess.run(
                ["ninja", "-C", str(root / "build/test"), "-t", "commands", "all"],
                capture_output=True, text=True, check=True).stdout
            read = subprocess.run(
                ["sh", "-n"], input=commands, capture_output=True, text=True, check=False)
            self.assertEqual(read.returncode, 0, read.stderr)
            # Without a display and without anything to install, app/run says what is possible.
            refused = subprocess.run(
                [str(root / "app/run"), "--no-install"], capture_output=True, text=True, timeout=60,
                env={"PATH": os.environ["PATH"]}, check=False)
            self.assertEqual(refused.returncode, 1)
            self.assertIn("There is no display here", refused.stderr)


if __name__ == "__main__":
    unittest.main()
