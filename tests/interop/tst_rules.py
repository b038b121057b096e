#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests reply rules (--rules) against Python, ncat and socat, over each protocol and with each engine."""

import json
import shutil
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from headless import HEADLESS, PATIENCE, PROGRAM, SOCKETS, Running, SocketChat, environment, wait_for

ENGINES = (SOCKETS,) if SOCKETS else ("system", "qt")
BOOK = [{"when": {"hex": "01 03 ?? ??"}, "answer": {"hex": "01 83 $1"}},
        {"name": "greeting", "when": {"regex": r"hello (\w+)"}, "answer": {"text": "hi $1"}},
        {"when": {"text": "bye"}, "answer": {"text": "{counter}"}, "off": True}]
ALL = {"when": {"wildcard": "*"}, "answer": {"text": "$0"}}


class Rules(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def file(self, *rules):
        path = self.folder / f"{len(list(self.folder.iterdir()))}.json"
        path.write_text(json.dumps({"rules": rules}))
        return str(path)

    def server(self, rules, *arguments, address="tcp://127.0.0.1:0"):
        return SocketChat("--server", "--rules", self.file(*rules), *arguments, address)

    def ask(self, client, message, size):
        client.sendall(message)
        answer = b""
        while len(answer) < size and (more := client.recv(65536)):
            answer += more
        return answer

    def connect(self, port):
        client = socket.create_connection(("127.0.0.1", port), PATIENCE)
        client.settimeout(PATIENCE)
        self.addCleanup(client.close)
        return client


class Answers(Rules):
    def test_over_tcp_and_udp(self):
        for engine in ENGINES:
            for scheme, kind in (("tcp", socket.SOCK_STREAM), ("udp", socket.SOCK_DGRAM)):
                with self.subTest(engine=engine, scheme=scheme), self.server(
                        BOOK, "--sockets", engine, address=f"{scheme}://127.0.0.1:0") as run, \
                        socket.socket(socket.AF_INET, kind) as client:
                    client.settimeout(PATIENCE)
                    client.connect(("127.0.0.1", run.port()))
                    self.assertEqual(self.ask(client, b"\x01\x03\x00\xff", 4), b"\x01\x83\x00\xff")
                    self.assertEqual(self.ask(client, b"hello Ann\n", 6), b"hi Ann")
                    client.sendall(b"bye") # no rule answers, and without --reply nothing else does
                    run.wait_event("received", text="bye")
                    self.assertEqual(self.ask(client, b"hello $1{counter}".replace(b"$", b""), 4), b"hi 1")
                    hit = run.wait_event("rule", what="answered", rule=2, count=2)
                    self.assertEqual(hit["name"], "greeting")
                    self.assertEqual(run.stop(), 0, run.story())
                    self.assertEqual([(each["rule"], each["count"]) for each in run.events("rule", what="counted")],
                                     [(1, 1), (2, 2)])
                    self.assertTrue(all(each.get("reply") for each in run.events("sent")))

    def test_over_unix_sockets(self):
        for scheme, kind in (("unix", socket.SOCK_STREAM), ("unixgram", socket.SOCK_DGRAM)):
            path = str(self.folder / scheme)
            with self.subTest(scheme), SocketChat("--server", "--rules", self.file(*BOOK), f"{scheme}:{path}") as run, \
                    socket.socket(socket.AF_UNIX, kind) as client:
                run.wait_event("listening" if kind == socket.SOCK_STREAM else "ready")
                client.settimeout(PATIENCE)
                client.bind(path + "c")
                client.connect(path)
                self.assertEqual(self.ask(client, b"hello Ann\n", 6), b"hi Ann")

    def test_a_client_answers_its_server(self):
        for engine in ENGINES:
            with self.subTest(engine), socket.create_server(("127.0.0.1", 0)) as server, Running(
                    PROGRAM, "--headless", "--sockets", engine, "--rules", self.file(*BOOK),
                    f"tcp://127.0.0.1:{server.getsockname()[1]}", env=environment()) as run:
                connection, _ = server.accept()
                with connection:
                    connection.settimeout(PATIENCE)
                    self.assertEqual(self.ask(connection, b"hello Ann\n", 6), b"hi Ann")
                self.assertEqual(run.end(), 0, run.story())
                self.assertIn("Rule 2 (greeting) answered 1 time", run.errors())

    def test_what_no_rule_matches_is_left_to_the_reply_mode(self):
        with self.server(BOOK, "--reply", "echo", "--framing", "line") as run:
            client = self.connect(run.port())
            self.assertEqual(self.ask(client, b"bye\nhello Ann\nx\n", 13), b"bye\nhi Ann\nx\n")

    def test_messages_are_those_of_the_framing(self):
        with self.server(BOOK, "--framing", "length2be") as run:
            client = self.connect(run.port())
            client.sendall(b"\x00\x09hel")
            time.sleep(0.05)
            self.assertEqual(self.ask(client, b"lo Ann\x00\x04\x01\x03\x07\x08", 14),
                             b"\x00\x06hi Ann\x00\x04\x01\x83\x07\x08")

    def test_checksum_and_line_end_are_appended(self):
        rule = {"when": {"text": "x"}, "answer": {"text": "123456789"}}
        with self.server([rule], "--checksum", "xor", "--line-end", "crlf") as run:
            self.assertEqual(self.ask(self.connect(run.port()), b"x", 12), b"1234567891\r\n")

    def test_foreign_programs(self):
        for command in (["ncat", "127.0.0.1"], ["socat", "-t60", "-"]):
            if not shutil.which(command[0]):
                continue
            with self.subTest(command[0]), self.server(BOOK) as run:
                port = str(run.port())
                where = [port] if command[0] == "ncat" else [f"TCP:127.0.0.1:{port}"]
                done = subprocess.run(command + where, input=b"hello Ann\n", capture_output=True, timeout=PATIENCE)
                self.assertEqual(done.stdout, b"hi Ann")


class Limits(Rules):
    def test_times_peers_and_everyone(self):
        rules = [{"when": {"text": "a"}, "answer": {"text": "1"}, "times": 2},
                 {"when": {"text": "a"}, "answer": {"text": "2"}, "peer": "10.*"},
                 {"when": {"text": "a"}, "answer": {"text": "3"}, "peer": "127.0.0.1"},
                 {"when": {"text": "b"}, "answer": {"text": "4"}, "to": "others"},
                 {"when": {"text": "c"}, "answer": {"text": "5"}, "to": "everyone"}]
        with self.server(rules) as run:
            one, other = self.connect(run.port()), self.connect(run.port())
            run.wait_event("connected", count=2)
            self.assertEqual([self.ask(one, b"a", 1) for _ in range(3)], [b"1", b"1", b"3"])
            one.sendall(b"b")
            self.assertEqual(other.recv(10), b"4")
            one.sendall(b"c")
            self.assertEqual((one.recv(10), other.recv(10)), (b"5", b"5"))

    def test_after(self):
        rules = [{"when": {"text": "late"}, "answer": {"text": "1"}, "after": 300},
                 {"when": {"text": "soon"}, "answer": {"text": "2"}, "after": 1}]
        for engine in ENGINES:
            with self.subTest(engine), self.server(rules, "--framing", "line", "--sockets", engine) as run:
                client = self.connect(run.port())
                began = time.monotonic()
                client.sendall(b"late\nsoon\n")
                client.shutdown(socket.SHUT_WR) # what is owed is sent before the connection is finished
                answer = b""
                while more := client.recv(10):
                    answer += more
                self.assertEqual(answer, b"2\n1\n")
                self.assertGreaterEqual(time.monotonic() - began, 0.299)

    def test_what_waits_at_the_end_is_said(self):
        rule = {"when": {"text": "x"}, "answer": {"text": "12345"}, "after": 3_600_000}
        with self.server([rule]) as run:
            client, gone = self.connect(run.port()), self.connect(run.port())
            for each in (client, gone):
                each.sendall(b"x")
            run.wait_event("rule", what="answered", count=2)
            gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            gone.close()
            self.assertEqual(run.wait_event("rule", what="ended")["count"], 5)
            run.stop()
            self.assertEqual([each["count"] for each in run.events("rule", what="ended")], [5, 5])

    def test_what_waits_is_bounded(self):
        rule = {"when": {"text": "x"}, "answer": {"text": "y" * 60_000}, "after": 3_600_000}
        with self.server([rule], "--framing", "line") as run:
            self.connect(run.port()).sendall(b"x\n" * 400)
            dropped = run.wait_event("rule", what="dropped")
            self.assertEqual((dropped["count"], dropped["rule"]), (60_001, 1))
            run.stop()
            (ended,) = run.events("rule", what="ended")
            self.assertLessEqual(ended["count"], 16 << 20)

    def test_two_that_answer_each_other_are_stopped(self):
        """A pair of servers' rules, and a client whose rule answers an echo."""
        for reply, rules in (("manual", ["--rules", self.file(ALL)]), ("echo", [])):
            for scheme in ("tcp", "udp"):
                with self.subTest(reply=reply, scheme=scheme), SocketChat(
                        "--server", "--framing", "line", "--reply", reply, *rules, f"{scheme}://127.0.0.1:0") as server, \
                        Running(*HEADLESS, "--framing", "line", "--rules", self.file(ALL),
                                f"{scheme}://127.0.0.1:{server.port()}", env=environment()) as client:
                    client.write("ball\n")
                    wait_for(lambda: "answered each other" in client.errors() or b'"looping"' in server.out
                             or b'"loop"' in server.out, "an end")
                    time.sleep(0.3)
                    size = len(server.out)
                    time.sleep(0.5)
                    grown = [each["event"] for each in map(json.loads, bytes(server.out[size:]).splitlines())]
                    self.assertNotIn("received", grown)

    def test_what_never_ends_is_cut_off(self):
        rules = [{"when": {"regex": "(a+)+$"}, "answer": {"text": "matched"}},
                 {"when": {"regex": "^!$"}, "answer": {"text": "next"}}]
        with self.server(rules, "--framing", "length4be") as run:
            client = self.connect(run.port())
            message = b"a" * ((1 << 20) - 1) + b"!"
            client.sendall(len(message).to_bytes(4, "big") + message)
            slow = run.wait_event("rule", what="too-slow")
            self.assertEqual((slow["rule"], slow["count"]), (1, len(message) + 4))
            self.assertEqual(self.ask(client, b"\0\0\0\1!", 8), b"\0\0\0\4next")


class Refusals(Rules):
    def test_with_the_place(self):
        bad = self.file(BOOK[0], {"when": {"regex": "a("}, "answer": {"text": "x"}})
        for path, said in ((bad, "Rule 2: "), ("/nonexistent/rules", "rules"), ("/dev/zero", "is no file"),
                           (str(self.folder), "is no file")):
            with self.subTest(path):
                run = subprocess.run([*HEADLESS, "--server", "--rules", path, ":0"], env=environment(),
                                     capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)
                self.assertEqual((run.returncode, run.stdout), (2, ""), run.stderr)
                self.assertIn(said, run.stderr)


if __name__ == "__main__":
    unittest.main()
