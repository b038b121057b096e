# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Starts the echo servers that are compared, and finds their ports."""

import json
import os
import re
import select
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PATIENCE = 20  # s


class Running:
    """A running server. Its standard input stays open until stop()."""

    def __init__(self, command, environment=None, **streams):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE,
                                        env=os.environ | (environment or {}), **streams)
        self.port = None
        self._read = b""

    def line(self, stream, matching="", patience=PATIENCE):
        """Returns the next matching line; fails after `patience` seconds."""
        deadline = time.monotonic() + patience
        while True:
            while b"\n" in self._read:
                line, self._read = self._read.split(b"\n", 1)
                if re.search(matching, line.decode()):
                    return line.decode()
            # Without Python's buffer, which select() does not see.
            left = deadline - time.monotonic()
            ready = left > 0 and select.select([stream], [], [], left)[0]
            more = os.read(stream.fileno(), 4096) if ready else b""
            if not more:
                raise RuntimeError(f"{self.process.args[0]} does not say {matching or 'anything'}")
            self._read += more

    def cpu(self):
        """Returns the processor time of all its threads so far, in seconds."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def wakeups(self):
        """Counts how often its threads have blocked so far; each block ends with a wake-up."""
        return sum(int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", status.read_text(), re.M)[1])
                   for status in Path(f"/proc/{self.process.pid}/task").glob("*/status"))

    def stop(self):
        # Our servers exit when standard input is closed; others need a signal.
        self.process.stdin.close()
        for insist, patience in ((self.process.terminate, 1), (self.process.kill, 5), (None, None)):
            try:
                self.process.wait(patience)
                break
            except subprocess.TimeoutExpired:
                insist()
        for stream in (self.process.stdout, self.process.stderr):
            if stream:
                stream.close()


class Window(Running):
    """The program with its window, controlled through the probe linked into it."""

    def __init__(self, program, screen, *arguments, inspector=True):
        self._home = tempfile.TemporaryDirectory(prefix="socketchat-bench-")
        settings = Path(self._home.name) / "socketchat/socketchat.ini"
        settings.parent.mkdir()
        settings.write_text(f"[window]\ninspector={'true' if inspector else 'false'}\n")
        self.started = time.monotonic_ns()
        super().__init__([program, *arguments],
                         screen.environment | {"XDG_CONFIG_HOME": self._home.name, "LC_ALL": "C.UTF-8"},
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.startup = (self.answer("painted") - self.started) / 1e9

    def answer(self, key=None, patience=PATIENCE):
        line = json.loads(self.line(self.process.stdout, f'"{key}"' if key else "", patience))
        return line[key] if key else line

    def order(self, text, patience=PATIENCE):
        self.process.stdin.write(text.encode() + b"\n")
        self.process.stdin.flush()
        return self.answer(patience=patience)

    def stop(self):
        super().stop()
        self._home.cleanup()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def printing_its_port(*command):
    running = Running([str(part) for part in command], stdout=subprocess.PIPE)
    running.port = int(running.line(running.process.stdout))
    return running


def listening_at(command, port):
    running = Running(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    running.port = port
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return running
        except ConnectionRefusedError:
            time.sleep(0.02)
    raise RuntimeError(f"{command[0]} does not listen")


class Subjects:
    """Starts the servers by name."""

    def __init__(self, build, screen):
        self._build = build
        self._screen = screen

    def start(self, name, protocol):
        return getattr(self, name)(protocol)

    def raw(self, protocol):
        return printing_its_port(self._build / "bench/bench_rawecho", protocol)

    def headless(self, protocol, sockets="system"):
        running = Running([str(self._build / "ui/socketchat"), "--headless", "--server", "--lang", "en",
                           "--sockets", sockets, f"{protocol}://127.0.0.1:0"],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        line = running.line(running.process.stderr, r"127\.0\.0\.1:\d+")
        running.port = int(re.search(r"127\.0\.0\.1:(\d+)", line)[1])
        return running

    def relay(self, protocol):
        """The program between the load and the raw echo."""
        target = self.raw(protocol)
        running = Running([str(self._build / "ui/socketchat"), "--headless", "--lang", "en", "--raw",
                           "--relay", f"{protocol}://127.0.0.1:{target.port}", f"{protocol}://127.0.0.1:0"],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        line = running.line(running.process.stderr, r"127\.0\.0\.1:\d+")
        running.port = int(re.search(r"127\.0\.0\.1:(\d+)", line)[1])
        stop = running.stop

        def stop_both():
            stop()
            target.stop()
        running.stop = stop_both
        return running

    def classes(self, protocol):
        return self.headless(protocol, sockets="qt")

    def window(self, protocol, inspector=True):
        running = Window(str(self._build / "bench/bench_window"), self._screen,
                         "--server", "--start", f"{protocol}://127.0.0.1:0", inspector=inspector)
        running.port = running.answer("port")
        return running

    def bare(self, protocol):
        """Starts the window without its inspector."""
        return self.window(protocol, inspector=False)

    def qt(self, protocol):
        return printing_its_port(self._build / "bench/bench_qtecho", protocol)

    def python(self, protocol):
        return printing_its_port(sys.executable, HERE / "pythonecho.py", protocol)

    def socat(self, _):
        port = free_port()
        return listening_at(["socat", f"TCP-LISTEN:{port},bind=127.0.0.1,fork,backlog=4096", "PIPE"],
                            port)

    def ncat(self, _):
        port = free_port()
        return listening_at(["ncat", "-l", "-k", "-m", "200", "-e", "/bin/cat", "127.0.0.1",
                             str(port)], port)
