# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Measures one server at a time: starts it, runs the load against it, returns the result."""

import json
import socket
import subprocess
import time

from subjects import Window

IDLE = 5  # s


def load(program, workload, port, seconds):
    name, *options = (str(part) for part in workload.load)
    result = subprocess.run([program, name, str(port), "--seconds", str(seconds), *options],
                            capture_output=True, text=True, timeout=60 + seconds)
    if result.returncode != 0:
        raise RuntimeError(result.stderr.strip())
    return json.loads(result.stdout)


def measure(subjects, program, workload, name, seconds, page=0):
    """Runs one workload against one server. `rate` is a second, or a share of what was sent."""
    running = subjects.start(name, workload.protocol)
    try:
        if name in ("window", "bare"):
            running.order(f"page {page}")
            running.order("start")
        cpu = running.cpu()
        outcome = load(program, workload, running.port, seconds)
        outcome["cpu"] = (running.cpu() - cpu) / max(1, outcome["done"])
        whole = outcome["seconds"] if workload.compared else outcome["sent"]
        outcome["rate"] = outcome["done"] / whole
        if name in ("window", "bare"):
            time.sleep(0.1)  # includes showing the last messages
            outcome["window"] = running.order("report")
        return outcome
    finally:
        running.stop()


def first_paint(program, screen, *arguments):
    """Returns the seconds from starting a program until its window is painted."""
    window = Window(str(program), screen, *arguments)
    window.stop()
    return window.startup


def idle_wakeups(subjects, protocol):
    """Returns wake-ups a second of all threads, with a connected (or known) client, while idle."""
    running = subjects.start("window", protocol)
    kind = socket.SOCK_STREAM if protocol == "tcp" else socket.SOCK_DGRAM
    try:
        with socket.socket(socket.AF_INET, kind) as client:
            client.connect(("127.0.0.1", running.port))
            client.send(b"hello")
            client.recv(100)
            time.sleep(15)  # start-up is done, and the cursor no longer blinks
            before = running.wakeups()
            time.sleep(IDLE)
            return (running.wakeups() - before) / IDLE
    finally:
        running.stop()


def million(subjects, messages):
    """Returns the cost of a stored message, and how long the window is busy showing so many."""
    running = subjects.start("window", "tcp")
    try:
        memory = running.order(f"fill {messages}")
        return memory, running.order("frames"), running.order("work", patience=600)
    finally:
        running.stop()
