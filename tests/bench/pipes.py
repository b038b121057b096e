#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Sends and receives 100 MB through pipes, without a window, beside ncat and socat, in turns.

    tests/bench/pipes.py [--rounds N] [--megabytes N] [--build FOLDER] [--no-build] [filter …]

Every byte is checked. A filter is a part of a row's name. Times are ratios to ncat in the same round:
median (lowest–highest), and the processor time, which other programs disturb less, the same way.
"""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

from machine import Others, description, warning  # noqa: E402
from subjects import printing_its_port  # noqa: E402
from table import NOISE, mark, shown  # noqa: E402

GOAL = 1.2  # × ncat's time
LINE = 100  # bytes
PROGRAMS = ("ncat", "headless", "socat")
# What flows, and options of Socket Chat.
ROWS = {"from standard input": ("send", ()),
        "both ways": ("echo", ()),
        "to standard output": ("receive", ()),
        "from standard input, each line a message": ("send", ("--framing", "line")),
        "to standard output, each line a message": ("receive", ("--framing", "line"))}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--megabytes", type=int, default=100)
    parser.add_argument("--build", type=Path, default=ROOT / "build/bench")
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--program", type=Path, help="another socketchat than the one in the build folder")
    parser.add_argument("filter", nargs="*")
    return parser.parse_args()


def build(folder):
    subprocess.run(["cmake", "--preset", "bench", "-B", folder], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", folder, "-j2", "--target", "socketchat", "bench_rawecho"],
                   check=True, stdout=sys.stderr)


class Pipes:
    """Runs one program between `cat` and this process, and checks every byte at the far end."""

    def __init__(self, program, echo, megabytes):
        self._program = program
        self._echo = echo
        lines = (b"%0*d\n" % (LINE - 1, number) for number in range(megabytes * 1_000_000 // LINE))
        self._data = b"".join(lines)
        self._file = tempfile.NamedTemporaryFile(prefix="socketchat-bench-")
        self._file.write(self._data)
        self._file.flush()
        # Written once, so that its pages exist before anything is measured.
        self._arrived = bytearray(b"\1") * len(self._data)

    def _command(self, name, flow, options, port):
        if name == "ncat":
            return ["ncat", "127.0.0.1", str(port)]
        if name == "socat":
            return ["socat", *(["-u"] if flow == "send" else []), "-", f"TCP:127.0.0.1:{port}"]
        return [str(self._program), "--headless", *options, f"tcp://127.0.0.1:{port}"]

    def _collect(self, read):
        """Returns how many bytes came; `read(into)` returns 0 at the end."""
        rest = memoryview(self._arrived)
        while len(rest) > 0 and (count := read(rest[:1 << 20])):
            rest = rest[count:]
        beyond = bytearray(1)
        return len(self._arrived) - len(rest) + read(beyond)

    def run(self, name, flow, options):
        """Returns seconds and processor seconds of one run."""
        if flow == "echo":
            echo = printing_its_port(self._echo, "tcp")
            port = echo.port
        else:
            server = socket.create_server(("127.0.0.1", 0))
            port = server.getsockname()[1]
        begin = time.monotonic()
        cat = None
        if flow != "receive":
            cat = subprocess.Popen(["cat", self._file.name], stdout=subprocess.PIPE)
        process = subprocess.Popen(self._command(name, flow, options, port),
                                   stdin=cat.stdout if cat else subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        if cat:
            cat.stdout.close()
        if flow == "send":
            connection, _ = server.accept()
            with connection:
                count = self._collect(connection.recv_into)
        else:
            if flow == "receive":
                connection, _ = server.accept()

                def feed():
                    with connection:
                        connection.sendall(self._data)
                threading.Thread(target=feed).start()
            count = self._collect(lambda into: os.readv(process.stdout.fileno(), [into]))
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stdout.close()
        if cat:
            cat.wait()
        if flow == "echo":
            echo.stop()
        else:
            server.close()
        if process.returncode != 0 or count != len(self._data) or self._arrived != self._data:
            raise RuntimeError(f"{name}, {flow}: exit code {process.returncode}, {count:,} bytes of "
                               f"{len(self._data):,}, the same: {self._arrived == self._data}")
        return seconds, usage.ru_utime + usage.ru_stime


def table(results, megabytes):
    lines = [f"| {megabytes} MB, TCP | ncat | headless, × its time | × its CPU | socat, × its time "
             "| × its CPU |", "|---" * 6 + "|"]
    for name, rounds in results.items():
        if not rounds:
            continue
        def ratios(who, part):
            return [each[who][part] / each["ncat"][part] for each in rounds]
        own = ratios("headless", 0)
        lines.append(f"| {name} | {median(each['ncat'][0] for each in rounds):.2f} s "
                     f"| {shown(own)} {mark(median(own) <= GOAL + NOISE)} {GOAL} "
                     f"| {median(ratios('headless', 1)):.2f} | {shown(ratios('socat', 0))} "
                     f"| {median(ratios('socat', 1)):.2f} |")
    return "\n".join(lines)


def run(program, echo, rounds, results, shares, megabytes=100, filters=()):
    """Adds the rounds of each row to `results` as they end, and what others used to `shares`."""
    pipes = Pipes(program, echo, megabytes)
    rows = {name: row for name, row in ROWS.items()
            if not filters or any(part in name for part in filters)}
    for number in range(rounds):
        for name, row in rows.items():
            others = Others()
            outcome = {who: pipes.run(who, *row) for who in PROGRAMS}
            results.setdefault(name, []).append(outcome)
            shares.setdefault(name, []).append(others.share())
            print(f"{number + 1}/{rounds} {name}, others {shares[name][-1]:.0%}: "
                  + ", ".join(f"{who} {seconds:.2f} s, {cpu:.2f} s CPU"
                              for who, (seconds, cpu) in outcome.items()),
                  file=sys.stderr, flush=True)


def main():
    options = arguments()
    if not options.no_build:
        build(options.build)
    results, shares = {}, {}
    run(options.program or options.build / "ui/socketchat", options.build / "bench/bench_rawecho",
        options.rounds, results, shares, options.megabytes, options.filter)
    print(f"{description()}.\n\n{table(results, options.megabytes)}")
    if noise := warning(shares):
        print(f"\n{noise}")


if __name__ == "__main__":
    main()
