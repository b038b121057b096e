#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests starting without a reachable display: one sentence in the person's language and exit code 1."""

import os
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

from headless import PATIENCE, PROGRAM

HAN = r"[\u3400-\u9fff]"


def display_of_nobody():
    """Returns a display without an X server."""
    for number in range(77, 1000):
        with socket.socket(socket.AF_UNIX) as probe:
            if not Path(f"/tmp/.X11-unix/X{number}").exists() \
                    and probe.connect_ex(f"\0/tmp/.X11-unix/X{number}") != 0:
                return f":{number}"
    raise AssertionError("an X server at every display")


class NoDisplay(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)

    def refusal(self, language="en", arguments=(), **variables):
        """Returns what is printed if only these variables name a display."""
        environment = {key: value for key, value in os.environ.items()
                       if not key.startswith(("QT_", "WAYLAND", "XDG_")) and key != "DISPLAY"}
        environment |= {"XDG_RUNTIME_DIR": self.folder.name, "XDG_CONFIG_HOME": self.folder.name}
        done = subprocess.run([PROGRAM, "--lang", language, *arguments], capture_output=True,
                              text=True, env=environment | variables, timeout=PATIENCE)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertIn("--headless", done.stderr)
        (self.assertRegex if language == "zh" else self.assertNotRegex)(done.stderr, HAN)
        return done.stderr

    def test_no_display_at_all(self):
        for language in ("en", "zh"):
            said = self.refusal(language)
            self.assertNotIn("DISPLAY", said)
            self.assertNotIn("Qt", said)

    def test_an_x_display_that_nobody_serves(self):
        display = display_of_nobody()
        for language in ("en", "zh"):
            for arguments, variables in (((), {}), (("-platform", "xcb"), {}),
                                         ((), {"QT_QPA_PLATFORM": "xcb"})):
                said = self.refusal(language, arguments, DISPLAY=display, **variables)
                self.assertIn(f"DISPLAY={display}", said)
                self.assertNotIn("Qt", said)

    def test_a_wayland_display_that_nobody_serves(self):
        for language in ("en", "zh"):
            for variables in ({}, {"XDG_SESSION_TYPE": "wayland"}):
                said = self.refusal(language, WAYLAND_DISPLAY="wayland-77", **variables)
                self.assertIn("WAYLAND_DISPLAY=wayland-77", said)

    def test_both_displays_that_nobody_serves(self):
        display = display_of_nobody()
        said = self.refusal(DISPLAY=display, WAYLAND_DISPLAY="wayland-77",
                            QT_QPA_PLATFORM="wayland;xcb")
        self.assertIn(f"WAYLAND_DISPLAY=wayland-77, DISPLAY={display}", said)

    def test_a_platform_that_there_is_not(self):
        for language in ("en", "zh"):
            self.assertIn("nonsense", self.refusal(language, QT_QPA_PLATFORM="nonsense"))


if __name__ == "__main__":
    unittest.main()
