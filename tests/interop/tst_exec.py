#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests a program that answers (--exec) against Python, ncat and socat: programs that echo, flood, hang,
die and do not exist."""

import json
import os
import resource
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

from headless import HEADLESS, PATIENCE, PROGRAM, SOCKETS, Running, SocketChat, allowed_memory, environment, \
    peak_memory, wait_for

ENGINES = (SOCKETS,) if SOCKETS else ("system", "qt")
PYTHON = [sys.executable, "-u", "-c"]


def children(pid):
    """The processes that a process has started, and theirs."""
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += [int(child), *children(child)]
    return found


class Programs(unittest.TestCase):
    def server(self, *command, options=(), address="tcp://127.0.0.1:0"):
        return SocketChat("--server", *options, address, "--exec", *command)

    def connect(self, port, kind=socket.SOCK_STREAM):
        client = socket.socket(socket.AF_INET, kind)
        client.settimeout(PATIENCE)
        self.addCleanup(client.close)
        client.connect(("127.0.0.1", port))
        return client

    def all_of(self, client):
        got = b""
        while more := client.recv(65536):
            got += more
        return got


class Answers(Programs):
    def test_each_client_has_its_own(self):
        count = "import sys\nfor n, line in enumerate(sys.stdin): print(n, line, end='', flush=True)"
        for engine in ENGINES:
            with self.subTest(engine), self.server(*PYTHON, count, options=["--sockets", engine]) as run:
                one, other = self.connect(run.port()), self.connect(run.port())
                for client in (one, other):
                    client.sendall(b"a\nb\n")
                    client.shutdown(socket.SHUT_WR) # passed on: the program ends, and so does the connection
                    self.assertEqual(self.all_of(client), b"0 a\n1 b\n")
                run.wait_event("disconnected", count=2)
                self.assertEqual(run.stop(), 0, run.story())
                self.assertEqual(len({each["value"] for each in run.events("program", what="started")}), 2)

    def test_every_byte_both_ways(self):
        data = os.urandom(8 << 20)
        for engine in ENGINES:
            with self.subTest(engine), self.server("cat", options=["--sockets", engine]) as run:
                client = self.connect(run.port())
                feed = threading.Thread(target=lambda: (client.sendall(data), client.shutdown(socket.SHUT_WR)))
                feed.start()
                self.assertEqual(self.all_of(client), data)
                feed.join()
                self.assertEqual(run.stop(), 0, run.story())

    def test_a_program_speaks_first_and_ends_first(self):
        with self.server("echo", "$HOME;", "a b", "*") as run: # no shell
            self.assertEqual(self.all_of(self.connect(run.port())), b"$HOME; a b *\n")

    def test_a_client_answers_its_server(self):
        with socket.create_server(("127.0.0.1", 0)) as server, Running(
                PROGRAM, "--headless", f"tcp://127.0.0.1:{server.getsockname()[1]}", "--exec", "cat",
                env=environment()) as run:
            connection, _ = server.accept()
            connection.settimeout(PATIENCE)
            run.process.stdin.close() # is nothing to it
            connection.sendall(b"ball")
            self.assertEqual(connection.recv(10), b"ball")
            connection.shutdown(socket.SHUT_WR)
            self.assertEqual(connection.recv(10), b"")
            connection.close()
            self.assertEqual(run.end(), 0, run.story())

    def test_foreign_clients(self):
        for command in (["ncat", "127.0.0.1"], ["socat", "-t60", "-"]):
            if not shutil.which(command[0]):
                continue
            with self.subTest(command[0]), self.server("tr", "a-z", "A-Z") as run:
                port = str(run.port())
                where = [port] if command[0] == "ncat" else [f"TCP:127.0.0.1:{port}"]
                done = subprocess.run(command + where, input=b"hello\n", capture_output=True, timeout=PATIENCE)
                self.assertEqual(done.stdout, b"HELLO\n")

    def test_datagrams(self):
        upper = "import os\nwhile data := os.read(0, 65536): os.write(1, data.upper())"
        for engine in ENGINES:
            with self.subTest(engine), self.server(*PYTHON, upper, options=["--sockets", engine],
                                                   address="udp://127.0.0.1:0") as run:
                one, other = (self.connect(run.port(), socket.SOCK_DGRAM) for _ in range(2))
                for client in (one, other, one):
                    client.send(b"hello")
                    self.assertEqual(client.recv(100), b"HELLO")
                self.assertEqual(run.stop(), 0, run.story())
                self.assertEqual(len(run.events("program", what="started")), 2)
        with self.server("head", "-c1", address="udp://127.0.0.1:0") as run: # ends, and is started anew
            client = self.connect(run.port(), socket.SOCK_DGRAM)
            for count in (1, 2):
                client.send(b"x")
                self.assertEqual(client.recv(100), b"x")
                pid = run.wait_event("program", what="started", count=count)["value"]
                wait_for(lambda: not Path(f"/proc/{pid}").exists(), "its end")

    def test_rules_come_first(self):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as rules:
            json.dump({"rules": [{"when": {"text": "a"}, "answer": {"text": "rule\n"}}]}, rules)
            rules.flush()
            with self.server("cat", options=["--rules", rules.name, "--framing", "line"]) as run:
                client = self.connect(run.port())
                client.sendall(b"a\nb\n")
                client.shutdown(socket.SHUT_WR)
                self.assertEqual(self.all_of(client), b"rule\nb\n")

    def with_rules(self, rule, *answering):
        rules = tempfile.NamedTemporaryFile("w", suffix=".json")
        self.addCleanup(rules.close)
        json.dump({"rules": [rule]}, rules)
        rules.flush()
        return SocketChat("--server", "--rules", rules.name, "--framing", "line", "tcp://127.0.0.1:0", *answering)

    def test_what_is_no_message_is_answered_too(self):
        rule = {"when": {"text": "a"}, "answer": {"text": "rule\n"}}
        for answering in (["--exec", "cat"], ["--reply", "echo"]):
            with self.subTest(answering), self.with_rules(rule, *answering) as run:
                client = self.connect(run.port())
                client.sendall(b"b\na\npartial")
                client.shutdown(socket.SHUT_WR)
                got = self.all_of(client) # the rule's answer may come before the program's
                self.assertEqual(got.count(b"rule\n"), 1, got)
                self.assertEqual(got.replace(b"rule\n", b""), b"b\npartial")
                self.assertEqual(run.stop(), 0, run.story())

    def test_its_end_waits_for_a_rule(self):
        rule = {"when": {"text": "a"}, "answer": {"text": "later\n"}, "after": 700}
        with self.with_rules(rule, "--exec", "head", "-c1") as run:
            client = self.connect(run.port())
            client.sendall(b"a\nb\n")
            self.assertEqual(self.all_of(client), b"blater\n")
            self.assertEqual(run.stop(), 0, run.story())

    def test_a_client_is_told_in_order(self):
        with socket.create_server(("127.0.0.1", 0)) as server, Running(
                PROGRAM, "--headless", f"tcp://127.0.0.1:{server.getsockname()[1]}", "--exec", "cat",
                env=environment()) as run:
            connection, _ = server.accept()
            connection.close()
            self.assertEqual(run.end(), 0, run.story())
            said = run.errors()
            self.assertLess(said.index("Connected to"), said.index("answers"), said)


class Troubles(Programs):
    def test_floods_are_held_up(self):
        for engine in ENGINES:
            with self.subTest(engine), self.server("yes", options=["--sockets", engine, "--keep", "16M"]) as run:
                client = self.connect(run.port())
                run.wait_event("program", what="started")
                wait_for(lambda: run.events("sent"), "the flood")
                time.sleep(1)
                sent = len(run.events("sent"))
                time.sleep(0.5)
                self.assertLess(len(run.events("sent")) - sent, 3) # the client does not read, so it waits
                self.assertLess(peak_memory(run.process.pid), allowed_memory(200))
                got = 0
                while got < 4 << 20:
                    got += len(client.recv(1 << 20))
                (pid,) = children(run.process.pid)
                client.close()
                wait_for(lambda: not Path(f"/proc/{pid}").exists(), "the end of yes")
                run.stop()

    def test_a_client_is_held_up(self):
        with self.server("sleep", "1000", options=["--keep", "16M"]) as run:
            client = self.connect(run.port())
            client.settimeout(1)
            sent = 0
            try:
                while sent < 64 << 20:
                    sent += client.send(bytes(1 << 16))
            except TimeoutError:
                pass
            self.assertLess(sent, 32 << 20)
            self.assertLess(peak_memory(run.process.pid), allowed_memory(200))
            self.assertEqual(run.stop(), 4, run.story()) # what it did not take is lost
            lost = run.wait_event("program", what="lost")
            self.assertGreater(lost["value"], 0)

    def test_what_does_not_end_is_killed_with_its_children(self):
        stubborn = "trap '' TERM; sleep 1000 & sleep 1000; sleep 1000"
        with self.server("sh", "-c", stubborn) as run:
            client = self.connect(run.port())
            wait_for(lambda: len(children(run.process.pid)) == 3, "its children")
            pids = children(run.process.pid)
            began = time.monotonic()
            # By a FIN alone the client might still want to hear something.
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            client.close()
            wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids), "their end")
            self.assertGreater(time.monotonic() - began, 0.5)
            self.assertEqual(run.stop(), 0, run.story())
        with self.server("sh", "-c", stubborn) as run:
            self.connect(run.port())
            wait_for(lambda: len(children(run.process.pid)) == 3, "its children")
            pids = children(run.process.pid)
            self.assertEqual(run.stop(signal.SIGINT), 0, run.story())
            wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids), "their end")

    def test_what_it_has_started_has_time_to_end(self):
        with tempfile.TemporaryDirectory() as folder:
            mark = Path(folder, "mark")
            child = ("import signal, sys, time\ndef end(*_):\n time.sleep(0.3)\n open(sys.argv[1], 'w').close()\n"
                     " sys.exit()\nsignal.signal(signal.SIGTERM, end)\nprint('ready', flush=True)\ntime.sleep(1000)")
            command = f"{shlex.join([*PYTHON, child, str(mark)])} & sleep 1000"
            with self.server("sh", "-c", command) as run:
                self.assertEqual(self.connect(run.port()).recv(5), b"ready")
                self.assertEqual(run.stop(), 0, run.story())
            self.assertTrue(mark.exists())

    def test_what_it_has_started_may_answer_when_it_has_ended(self):
        with self.server("sh", "-c", "(sleep 0.5; echo late) 2>/dev/null &") as run:
            self.assertEqual(self.all_of(self.connect(run.port())), b"late\n")
            self.assertEqual(run.stop(), 0, run.story())

    def test_how_it_ended_is_said(self):
        for command, what, value in (("kill -SEGV $$", "killed", signal.SIGSEGV), ("exit 3", "failed", 3)):
            with self.subTest(command), self.server("sh", "-c", command) as run:
                self.assertEqual(self.all_of(self.connect(run.port())), b"")
                self.assertEqual(run.wait_event("program", what=what)["value"], value)
                self.assertEqual(run.stop(), 0, run.story())

    def test_its_errors_are_shown(self):
        with self.server("sh", "-c", "echo first >&2; yes error | head -1000 >&2; printf '\\033[2J' >&2") as run:
            self.all_of(self.connect(run.port()))
            self.assertEqual(run.wait_event("program", what="said")["text"], "first")
            run.wait_event("program", what="says-too-much")
            self.assertEqual(len(run.events("program", what="said")), 50)

    def test_what_is_no_program(self):
        with tempfile.TemporaryDirectory() as folder:
            plain = Path(folder, "plain")
            plain.write_text("#!/bin/sh\n")
            for command, said in ((["/nonexistent/x"], "There is no program"), (["no-such-program-x"], "PATH"),
                                  ([str(plain)], "not executable"), ([folder], "not executable"), ([], "Give the program")):
                with self.subTest(command):
                    done = subprocess.run([*HEADLESS, "--server", ":0", "--exec", *command], env=environment(),
                                          capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)
                    self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
                    self.assertIn(said, done.stderr)
            plain.chmod(0o755)
            plain.write_text("#!/nonexistent/interpreter\n")
            with self.server(str(plain)) as run: # only the system knows
                self.assertEqual(self.all_of(self.connect(run.port())), b"")
                self.assertIn("ENOENT", run.wait_event("program", what="not-started")["message"])
                self.assertEqual(run.stop(), 1, run.story())

    def test_a_passing_failure_is_passed(self):
        with self.server("cat", address="udp://127.0.0.1:0") as run:
            client = self.connect(run.port(), socket.SOCK_DGRAM)
            run.wait_event("ready")
            pid = run.process.pid
            before = resource.prlimit(pid, resource.RLIMIT_NOFILE)
            resource.prlimit(pid, resource.RLIMIT_NOFILE, (3, before[1]))
            client.send(b"lost")
            self.assertIn("EMFILE", run.wait_event("program", what="not-started")["message"])
            resource.prlimit(pid, resource.RLIMIT_NOFILE, before)
            client.settimeout(0.2)
            end = time.monotonic() + PATIENCE
            got = b""
            while not got and time.monotonic() < end:
                client.send(b"again")
                try:
                    got = client.recv(100)
                except TimeoutError:
                    pass
            self.assertEqual(got, b"again")

    def test_what_comes_after_its_end_is_counted(self):
        with self.server("head", "-c1") as run:
            client = self.connect(run.port())
            client.sendall(b"x")
            self.assertEqual(self.all_of(client), b"x")
            wait_for(lambda: not children(run.process.pid), "its end")
            client.sendall(b"12345")
            run.wait_event("received", text="12345")
            client.close()
            self.assertEqual(run.wait_event("program", what="lost")["value"], 5)
            self.assertEqual(run.stop(), 4, run.story())

    def test_more_clients_than_processes(self):
        with self.server("sleep", "1000") as run:
            port = run.port()
            clients = [self.connect(port) for _ in range(257)]
            self.assertEqual(self.all_of(clients[256]), b"")
            run.wait_event("program", what="too-many")
            self.assertEqual(run.stop(), 1, run.story())

    def test_a_client_too_many_is_let_go(self):
        with self.server("cat", options=["--max-clients", "2"]) as run:
            clients = [self.connect(run.port()) for _ in range(2)]
            run.wait_event("program", what="started", count=2)
            self.assertEqual(self.all_of(self.connect(run.port())), b"")
            self.assertEqual(len(run.events("program", what="started")), 2)
            for client in clients:
                client.sendall(b"x")
                self.assertEqual(client.recv(1), b"x")


class SessionFiles(Programs):
    """What a file says is not run without a person."""

    def test_a_hostile_one(self):
        with tempfile.TemporaryDirectory() as folder:
            mark = Path(folder, "mark")
            path = Path(folder, "hostile.socketchat")
            path.write_text(json.dumps({"format": 1, "setup": {"role": "server", "address": "tcp://127.0.0.1:0"},
                                        "program": ["touch", str(mark)],
                                        "messages": [{"name": "a", "content": "b"}]}))
            with Running(*HEADLESS, path, env=environment()) as run:
                said = run.wait_for_text("Listening", "err")
                port = int(said.split("Listening on 127.0.0.1:")[1].split()[0])
                client = self.connect(port)
                client.sendall(b"x")
                self.assertEqual(client.recv(1), b"x") # echoed
                self.assertIn("touch", said)
                self.assertIn("1 saved message", said)
                run.stop()
            self.assertFalse(mark.exists())


class Losses(Programs):
    def test_of_rules(self):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as rules:
            json.dump({"rules": [{"when": {"text": "x"}, "answer": {"text": "12345"}, "after": 3_600_000}]}, rules)
            rules.flush()
            with SocketChat("--server", "--rules", rules.name, "tcp://127.0.0.1:0") as run:
                self.connect(run.port()).sendall(b"x")
                run.wait_event("rule", what="answered")
                self.assertEqual(run.stop(), 4, run.story())
                self.assertIn("5 bytes", run.errors())


if __name__ == "__main__":
    unittest.main()
