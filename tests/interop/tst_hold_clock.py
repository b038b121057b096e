#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Sets the clock back while the program runs (with libfaketime, for that process only): times stay in
order, and durations stay correct."""

import tempfile
import unittest
from pathlib import Path

from headless import SANITIZED, SocketChat

LIBRARY = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))), None)


class Clock(unittest.TestCase):
    def test_times_stay_in_order_when_the_clock_is_set_back(self):
        self.assertTrue(LIBRARY, "libfaketime is missing; tests/run installs it")
        with tempfile.NamedTemporaryFile("w") as clock:
            def set_clock(time):
                Path(clock.name).write_text(f"@{time}\n", encoding="ascii")
            set_clock("2020-05-05 12:00:00")
            environment = {
                "LD_PRELOAD": str(LIBRARY), "FAKETIME_TIMESTAMP_FILE": clock.name,
                "FAKETIME_NO_CACHE": "1", "DONT_FAKE_MONOTONIC": "1",
                "FAKETIME_DONT_FAKE_MONOTONIC": "1", "TZ": "UTC"}
            if SANITIZED:
                environment["ASAN_OPTIONS"] = "verify_asan_link_order=0"
            with SocketChat("--server", "tcp://127.0.0.1:0", env=environment) as server, \
                    SocketChat(f"tcp://127.0.0.1:{server.port()}", env=environment) as client:
                client.write("at noon\n")
                self.assertTrue(client.wait_event("received")["time"].startswith("2020-05-05T12:"),
                                "the clock is not the test's own")
                set_clock("2020-05-05 11:00:00")
                client.write("an hour earlier\n")
                late = client.wait_event("received", count=2)
                self.assertLess(late["roundTrip"], 1_800_000_000_000)
                self.assertGreaterEqual(late["roundTrip"], 0)
                for program in (server, client):
                    times = [event["ns"] for event in program.events() if "number" in event]
                    self.assertEqual(times, sorted(times))
                    # Times neither stop until the clock reaches noon again, nor are off by an hour.
                    self.assertEqual(len(set(times[-2:])), 2)
                    self.assertLess(times[-1] - times[0], 1_800_000_000_000)


if __name__ == "__main__":
    unittest.main()
