#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests blocked hosts (--block) and names of peers (--peers) against Python, ncat and socat, with each engine."""

import json
import shutil
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

from headless import HEADLESS, PATIENCE, PROGRAM, SOCKETS, Running, SocketChat, environment, wait_for

ENGINES = (SOCKETS,) if SOCKETS else ("system", "qt")
# Loopback has many addresses; a client is from the one that it binds.
OTHER = "127.0.0.2"


def client(port, host="127.0.0.1", kind=socket.SOCK_STREAM):
    made = socket.socket(socket.AF_INET, kind)
    made.settimeout(PATIENCE)
    made.bind((host, 0))
    made.connect(("127.0.0.1", port))
    return made


class Blocked(unittest.TestCase):
    def test_connections_are_closed_right_after_accept(self):
        for engine in ENGINES:
            with self.subTest(engine), SocketChat("-l", "--calls", "--sockets", engine, "--block", OTHER, "--block",
                                                  "10.0.0.0/8", "tcp://127.0.0.1:0") as run:
                port = run.port()
                for _ in range(3):
                    with client(port, OTHER) as blocked:
                        try:
                            self.assertEqual(blocked.recv(10), b"")
                        except ConnectionResetError:
                            pass
                event = run.wait_event("blocked")
                self.assertEqual(event["count"], 1)
                self.assertTrue(event["about"].startswith(OTHER + ":"), event)
                with client(port) as welcome:
                    welcome.sendall(b"hello")
                    self.assertEqual(welcome.recv(10), b"hello")
                self.assertEqual(run.stop(), 0, run.story())
                self.assertEqual([each["count"] for each in run.events("blocked")], [1, 3])
                # Nothing else is kept of them, and the system was asked for no more than this.
                self.assertEqual(len(run.events("connected")), 1)
                self.assertEqual(run.events("connected")[0]["peer"], 1)
                if engine == "qt":
                    continue  # whose calls have other names
                calls = [each["call"] for each in run.events("call")]
                accepted = [i for i, call in enumerate(calls) if call == "accept"]
                self.assertGreaterEqual(len(accepted), 4)
                for i in accepted[:3]:
                    self.assertIn("close", calls[i + 1:i + 3])

    def test_datagrams_are_dropped(self):
        for engine in ENGINES:
            with self.subTest(engine), SocketChat("-l", "-u", "--sockets", engine, "--block", OTHER + "/32",
                                                  "127.0.0.1:0") as run, \
                    client(run.port(), OTHER, socket.SOCK_DGRAM) as blocked, \
                    client(run.port(), kind=socket.SOCK_DGRAM) as welcome:
                for _ in range(5):
                    blocked.send(b"let me in")
                run.wait_event("blocked", count=1)
                welcome.send(b"hello")
                self.assertEqual(welcome.recv(10), b"hello")
                self.assertEqual(run.stop(), 0, run.story())
                self.assertEqual(run.events("blocked")[-1]["count"], 5)
                self.assertEqual([event["text"] for event in run.events("received")], ["hello"])

    def test_under_network_conditions(self):
        with SocketChat("-l", "--conditions", "delay=1", "--block", OTHER, "tcp://127.0.0.1:0") as run:
            with client(run.port(), OTHER) as blocked:
                try:
                    self.assertEqual(blocked.recv(10), b"")
                except ConnectionResetError:
                    pass
            run.wait_event("blocked")

    def test_ncat_and_socat(self):
        with SocketChat("-l", "--block", OTHER, "tcp://127.0.0.1:0") as run:
            port = str(run.port())
            for command in (["ncat", "-s", OTHER, "127.0.0.1", port],
                            ["socat", "-", f"TCP:127.0.0.1:{port},bind={OTHER}"]):
                if not shutil.which(command[0]):
                    continue
                done = subprocess.run(command, input=b"", capture_output=True, timeout=PATIENCE)
                self.assertEqual(done.stdout, b"")
            run.wait_event("blocked")
            self.assertEqual(run.events("connected"), [])

    def test_refuses_what_is_no_host(self):
        for arguments in (["-l", "--block", "example.org"], ["-l", "--block", "10.0.0.1/33"], ["--block", OTHER, ":1"],
                          ["-l", *(word for i in range(257) for word in ("--block", f"10.0.{i // 250}.{i % 250}"))]):
            done = subprocess.run([PROGRAM, "--headless", *arguments], env=environment(), capture_output=True,
                                  stdin=subprocess.DEVNULL, timeout=PATIENCE)
            self.assertEqual(done.returncode, 2, done)
            self.assertIn(b"--block", done.stderr)


class Named(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def file(self, *peers, text=None):
        path = self.folder / "peers.json"
        path.write_text(json.dumps({"format": 1, "peers": peers}) if text is None else text)
        return str(path)

    def test_events_and_transcripts_say_them(self):
        for engine in ENGINES:
            saved = self.folder / f"{engine}.jsonl"
            with self.subTest(engine), SocketChat("-l", "--sockets", engine, "--save", saved, "--peers", self.file(
                    {"address": "127.0.0.1", "name": "传感器 A", "colour": 2, "note": "by the door"}),
                    "tcp://127.0.0.1:0") as run:
                with client(run.port()) as one, client(run.port(), OTHER) as two:
                    for each in (one, two):
                        each.sendall("传感器 B".encode())
                        self.assertEqual(each.recv(100), "传感器 B".encode())
                    run.wait_event("sent", count=2)
                self.assertEqual(run.stop(), 0, run.story())
                named = [event for event in run.events() if event.get("peerName")]
                self.assertEqual({event["peerName"] for event in named}, {"传感器 A"})
                self.assertEqual({event["address"] for event in named}, {"127.0.0.1"})
                self.assertLessEqual({"connected", "received", "sent", "disconnected"},
                                     {event["event"] for event in named})
                self.assertNotIn("by the door", run.text())
                lines = [json.loads(line) for line in saved.read_text().splitlines()]
                self.assertEqual({line["peerName"] for line in lines if line.get("peerName")}, {"传感器 A"})

    def test_prefix_and_notices_say_them(self):
        with Running(*HEADLESS, "-l", "--prefix", "--peers", self.file({"address": "127.0.0.1", "name": "Lab PC"}),
                     "tcp://127.0.0.1:0", env=environment()) as run:
            port = int(run.wait_for_text("\n", "err").splitlines()[0].rpartition(":")[2])
            with client(port) as one:
                name = f"127.0.0.1:{one.getsockname()[1]}"
                one.sendall(b"[1 fake] hi\n")
                run.wait_for_text("hi\n")
            self.assertEqual(run.text(), f"[1 {name} Lab PC] [1 fake] hi\n")
            run.wait_for_text(f"Lab PC ({name}) connected", "err")

    def test_a_connection_comes_before_its_host(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            own = probe.getsockname()[1]
        with SocketChat("-l", "--peers", self.file({"address": "127.0.0.1", "name": "host"},
                                                   {"address": f"127.0.0.1:{own}", "name": "one"}),
                        "tcp://127.0.0.1:0") as run:
            one = socket.socket()
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            one.bind(("127.0.0.1", own))
            one.connect(("127.0.0.1", run.port()))
            with one, client(run.port()):
                run.wait_event("connected", count=2)
            self.assertEqual({event["peerName"] for event in run.events("connected")}, {"one", "host"})

    def test_unix_sockets(self):
        place = self.folder / "server.sock"
        own = self.folder / "client.sock"
        with SocketChat("-l", "--peers", self.file({"address": str(own), "name": "daemon"}), f"unixgram:{place}") as run, \
                socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as one:

            one.bind(str(own))

            wait_for(place.exists, place)
            one.connect(str(place))
            one.send(b"x")
            self.assertEqual(run.wait_event("received")["peerName"], "daemon")

    def test_session_files_carry_them(self):
        session = self.folder / "bench.socketchat"
        session.write_text(json.dumps({"format": 1, "setup": {"role": "server", "address": "tcp://127.0.0.1:0",
                                                              "block": OTHER},
                                       "peers": [{"address": "127.0.0.1", "name": "Lab PC"}]}))
        with SocketChat(session) as run:
            with client(run.port()):
                self.assertEqual(run.wait_event("connected")["peerName"], "Lab PC")
            with client(run.port(), OTHER):
                run.wait_event("blocked")

    def test_hostile_files_are_refused(self):
        for text in ("", "{", "[]", '{"format": 1}', '{"format": 1, "peers": 7}', "[" * 100_000,
                     '{"format": 1, "peers": [' + " " * 5_000_000 + "]}",
                     '{"format": 1, "peers": [{"address": "\\u202e10.0.0.1", "name": "x"}]}',
                     '{"format": 1, "peers": [{"address": "10.0.0.1", "name": ["x"]}]}',
                     '{"format": 1, "peers": [{"address": "10.0.0.1"}, {"address": "10.0.0.1"}]}'):
            done = subprocess.run([PROGRAM, "--headless", "-l", "--peers", self.file(text=text), ":0"],
                                  env=environment(), capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)
            self.assertEqual(done.returncode, 2, done)
            self.assertIn(b"peers.json", done.stderr)
            self.assertNotIn("\u202e".encode(), done.stderr)
        done = subprocess.run([PROGRAM, "--headless", "-l", "--peers", self.folder, ":0"], env=environment(),
                              capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)
        self.assertEqual(done.returncode, 2, done)

    def test_names_are_one_readable_line(self):
        with Running(*HEADLESS, "-l", "--prefix", "--peers", self.file(
                {"address": "127.0.0.1", "name": "a\n\u202eb\x1b[31m\u2066"}), "tcp://127.0.0.1:0",
                env=environment()) as run:
            port = int(run.wait_for_text("\n", "err").splitlines()[0].rpartition(":")[2])
            with client(port) as one:
                one.sendall(b"hi\n")
                run.wait_for_text("hi\n")
            self.assertTrue(run.text().endswith(" a b[31m] hi\n"), run.text())


if __name__ == "__main__":
    unittest.main()
