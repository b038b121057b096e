# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Defines the workloads measured and the goals for Socket Chat."""

from dataclasses import dataclass

OURS = ("headless", "window")
CLASSES = "classes"  # headless, with Qt's socket classes; compared with plain Qt
OTHERS = ("qt", "python", "socat", "ncat")
LATENESS = (12, 33)  # ms: 99th percentile and worst


@dataclass(frozen=True)
class Workload:
    name: str
    protocol: str
    load: tuple  # arguments of bench_load: the workload, then options
    goals: tuple  # shares of E: headless, window
    classes: float = 1.0  # with Qt's classes: a multiple of plain Qt in the same round
    others: tuple = ("qt",)
    seconds: float = 1.5
    compared: bool = True  # with E; otherwise the goal is a share of what was sent

    @property
    def subjects(self):
        return ("raw", *OURS, CLASSES, *self.others)


def round_trips(clients, goals, active=None, others=("qt",), classes=1.0):
    name = (f"TCP round trips, {clients:,} client{'s' if clients > 1 else ''}" if active is None
            else f"TCP round trips, {active} active among {clients - active:,} idle")
    options = ("--clients", clients) + (("--active", active) if active else ())
    return Workload(name, "tcp", ("tcp-round-trips", *options), goals, classes, others)


def storm(clients, goals):
    return Workload(f"TCP connect–echo–close, {clients:,} at once", "tcp",
                    ("tcp-storm", "--clients", clients), goals,
                    others=("qt", "python") if clients < 1000 else ("qt",))


WORKLOADS = [
    round_trips(1, (0.9, 0.9), others=OTHERS),
    round_trips(100, (0.9, 0.85), others=OTHERS),
    round_trips(1000, (0.9, 0.85), classes=1.5),
    round_trips(1004, (0.9, 0.85), active=4, classes=1.5),
    # With its backlog of 50, plain Qt takes minutes to accept five thousand clients.
    round_trips(5004, (0.9, 0.85), active=4, others=()),
    storm(16, (0.9, 0.85)),
    storm(256, (0.9, 0.85)),
    storm(1000, (0.9, 0.85)),
    # Without ncat: `ncat -e cat` blocks forever once both its pipes are full.
    Workload("TCP bulk, 1 client, 256 KiB on their way", "tcp", ("tcp-bulk",), (0.9, 0.85),
             others=("qt", "python", "socat")),
    Workload("UDP round trips, 1 sender", "udp", ("udp-round-trips",), (1.0, 0.85),
             others=("qt", "python")),
    Workload("UDP round trips, 100 senders", "udp", ("udp-round-trips", "--clients", 100), (1.0, 0.85),
             others=("qt", "python")),
    Workload("UDP, 100,000 datagrams/s", "udp", ("udp-flood", "--rate", 100_000), (1.0, 1.0),
             others=("qt", "python"), seconds=5, compared=False),
]

# With a relay between the load and E, as a share of E itself: half of it, since each byte is read and
# sent once more.
RELAYED = ("TCP bulk, 1 client, 256 KiB on their way", "TCP round trips, 1 client",
           "TCP round trips, 100 clients", "UDP round trips, 100 senders")
RELAY_GOAL = 0.5

# Measured with and without the inspector, which may cost a tenth; and with each of its pages, none of
# which may make the window late.
INSPECTED = ("TCP round trips, 100 clients", "UDP round trips, 100 senders")
# The ladder reads every call; of a single client it draws all of them.
LADDERED = ("TCP round trips, 1 client", "TCP round trips, 100 clients")
PAGES = ("Calls", "Ladder", "URL", "Stream or Datagrams", "Conditions", "Bytes", "Statistics")
