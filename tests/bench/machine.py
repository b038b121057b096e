#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Says which machine this is, and how much of it other programs used meanwhile."""

import os
import platform
import re
import time
from pathlib import Path

QUIET = 0.05  # of all processors; other programs that use more disturb the results
TICK = os.sysconf("SC_CLK_TCK")


def processor():
    info = Path("/proc/cpuinfo").read_text()
    found = re.search(r"^(?:model name|Model|Hardware)\s*:\s*(.+)$", info, re.M)
    return found[1].strip() if found else platform.machine()


def description():
    memory = re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())
    gib = int(memory[1]) / (1 << 20)
    count = len(os.sched_getaffinity(0))
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return (f"{processor()}, {count} processor{'s' if count > 1 else ''}, {gib:.0f} GiB; "
            f"Linux {platform.release()}, {system}")


def _busy():
    """Returns the processor seconds of all programs since the start of the system, and those that the
    host of a virtual machine gave to others. Interrupts are left out: the network's are our own."""
    user, nice, kernel, _, _, _, _, steal, *_ = (
        int(number) for number in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:])
    return (user + nice + kernel + steal) / TICK


def _interrupt_threads():
    """Returns the kernel's threads that continue the network's interrupts."""
    found = []
    for name in Path("/proc").glob("[0-9]*/comm"):
        try:
            if name.read_text().startswith("ksoftirqd/"):
                found.append(int(name.parent.name))
        except OSError:
            pass  # it has just ended
    return tuple(found)


def _own(running):
    """Returns those of this program, of what it has started and waited for, and of `running`."""
    times = os.times()
    seconds = times.user + times.system + times.children_user + times.children_system
    for process in running:
        try:
            fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
        except FileNotFoundError:
            continue
        seconds += (int(fields[11]) + int(fields[12])) / TICK
    return seconds


KSOFTIRQD = _interrupt_threads()


class Others:
    """Measures the share of all processors that programs of others have used since it was made.

    All that this program starts meanwhile must have been waited for, but for the processes `running`.
    """

    def __init__(self, running=()):
        self._running = (*running, *KSOFTIRQD)
        self._begin = time.monotonic(), _busy(), _own(self._running)

    def share(self):
        begin, busy, own = self._begin
        seconds = (time.monotonic() - begin) * os.cpu_count()
        others = _busy() - busy - (_own(self._running) - own)
        return max(0.0, others / seconds) if seconds > 0 else 0.0


def warning(shares):
    """Returns a sentence about the shares of others, by what was measured; empty if it was quiet."""
    loud = {name: max(each) for name, each in shares.items() if each and max(each) > QUIET}
    if not loud:
        return ""
    listed = "; ".join(f"{name} {share:.0%}" for name, share in loud.items())
    return (f"**Not quiet:** other programs used the processors meanwhile (the most in one measurement: {listed}"
            " of all). Only ratios within a round mean anything, and those not much.")


if __name__ == "__main__":
    print(description())
