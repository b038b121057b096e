# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Runs a virtual screen with a window manager, so that windows behave as on a desktop."""

import os
import subprocess


class Screen:
    def __init__(self):
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp",
             "-noreset"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.environment = {"DISPLAY": ":" + number.readline().strip(),
                                "QT_QPA_PLATFORM": "xcb"}
        self._manager = subprocess.Popen(
            ["openbox"], env=os.environ | self.environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    @property
    def processes(self):
        return self._server.pid, self._manager.pid

    def close(self):
        for process in (self._manager, self._server):
            process.terminate()
            process.wait()
