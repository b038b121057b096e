#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests the relay between Python, ncat and socat: bytes, ends, resets, and targets that are not there."""

import contextlib
import hashlib
import os
import random
import shutil
import socket
import struct
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

from headless import (CHINESE, HEADLESS, PATIENCE, PROGRAM, Running, SocketChat, allowed_memory,
                      environment, free_port, peak_memory, wait_for, wait_for_listener)


def received(connection, count=None):
    """What comes until the end, or until there are so many bytes."""
    data = bytearray()
    while count is None or len(data) < count:
        more = connection.recv(1 << 16)
        if not more:
            break
        data += more
    return bytes(data)


def reset(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


class WithTarget(unittest.TestCase):
    def setUp(self):
        self.target = socket.create_server(("127.0.0.1", 0))
        self.target.settimeout(PATIENCE)
        self.addCleanup(self.target.close)
        self.address = f"tcp://127.0.0.1:{self.target.getsockname()[1]}"

    def relay(self, *arguments, target=None, at="tcp://127.0.0.1:0"):
        relay = SocketChat("--relay", target or self.address, *arguments, at)
        self.enterContext(relay) if hasattr(self, "enterContext") else self.enter(relay)
        return relay

    def enter(self, context):
        context.__enter__()
        self.addCleanup(context.__exit__, None, None, None)

    def client(self, relay):
        client = socket.create_connection(("127.0.0.1", relay.port()), PATIENCE)
        self.addCleanup(client.close)
        return client

    def pair(self, *arguments):
        """A relay, a client, and the connection that the target got for it."""
        relay = self.relay(*arguments)
        client = self.client(relay)
        onward, _ = self.target.accept()
        onward.settimeout(PATIENCE)
        self.addCleanup(onward.close)
        return relay, client, onward


class Streams(WithTarget):
    def test_a_conversation(self):
        relay, client, onward = self.pair()
        client.sendall(CHINESE.encode())
        self.assertEqual(received(onward, len(CHINESE.encode())), CHINESE.encode())
        onward.sendall(b"\x00\xff answer")
        self.assertEqual(received(client, 9), b"\x00\xff answer")
        came = relay.wait_event("received", side="client")
        self.assertEqual(came["text"], CHINESE)
        back = relay.wait_event("sent", side="target")
        self.assertEqual((back["peer"], back["bytes"]), (came["peer"], 9))
        joined = relay.wait_event("relay", what="connected")
        self.assertEqual(joined["target"], f"127.0.0.1:{self.target.getsockname()[1]}")
        self.assertEqual(joined["from"], "%s:%d" % onward.getpeername())
        time.sleep(0.1)
        self.assertEqual(len(relay.events("received")) + len(relay.events("sent")), 2)
        self.assertEqual(relay.stop(), 0)

    def test_the_client_finishes_first(self):
        relay, client, onward = self.pair()
        client.sendall(b"question")
        client.shutdown(socket.SHUT_WR)
        self.assertEqual(received(onward), b"question")
        onward.sendall(b"answer")
        onward.close()
        self.assertEqual(received(client), b"answer")
        relay.wait_event("disconnected")

    def test_the_target_finishes_first(self):
        relay, client, onward = self.pair()
        onward.sendall(b"banner")
        onward.shutdown(socket.SHUT_WR)
        self.assertEqual(received(client), b"banner")
        relay.wait_event("relay", what="finished")
        client.sendall(b"still here")
        client.close()
        self.assertEqual(received(onward), b"still here")
        relay.wait_event("disconnected")

    def test_the_client_resets(self):
        relay, client, onward = self.pair()
        client.sendall(b"x")
        received(onward, 1)
        reset(client)
        with self.assertRaises(ConnectionResetError):
            received(onward)
        relay.wait_event("disconnected", by="failure")

    def test_the_target_resets(self):
        relay, client, onward = self.pair()
        client.sendall(b"x")
        received(onward, 1)
        reset(onward)
        with self.assertRaises(ConnectionResetError):
            received(client)
        relay.wait_event("error", name="ECONNRESET", fatal=False)

    def test_no_target(self):
        port = free_port()
        relay = self.relay(target=f"tcp://127.0.0.1:{port}")
        with self.assertRaises((ConnectionResetError, BrokenPipeError)):  # never an orderly end
            client = self.client(relay)
            client.sendall(b"lost")
            received(client)
        error = relay.wait_event("error", fatal=False)
        self.assertIn(str(port), error["message"])
        # The next client finds it, once it is there.
        with socket.create_server(("127.0.0.1", port)) as target:
            again = self.client(relay)
            again.sendall(b"found")
            onward, _ = target.accept()
            self.assertEqual(received(onward, 5), b"found")
            onward.close()
        self.assertEqual(relay.stop(), 0)

    def test_it_is_not_its_own_target(self):
        port = free_port()
        for target, at in ((f"127.0.0.1:{port}", f"127.0.0.1:{port}"), (f"localhost:{port}", f":{port}")):
            done = subprocess.run([*HEADLESS, "--relay", target, at], capture_output=True, text=True,
                                  env=environment(), timeout=PATIENCE, stdin=subprocess.DEVNULL)
            self.assertEqual(done.returncode, 2, done)
            self.assertEqual(done.stderr.count("\n"), 1)
            self.assertIn("itself", done.stderr)
        done = subprocess.run([*HEADLESS, "--relay", f"udp://127.0.0.1:{port}", "tcp://127.0.0.1:0"],
                              capture_output=True, text=True, env=environment(), timeout=PATIENCE)
        self.assertEqual(done.returncode, 2, done)

    def test_a_name_of_its_own_is_noticed(self):
        port = free_port()
        # Not the same text, but the same place.
        relay = self.relay(target=f"tcp://127.1.2.3:{port}", at=f"tcp://0.0.0.0:{port}")
        client = self.client(relay)
        relay.wait_event("error", kind="relays-to-itself")
        with contextlib.suppress(OSError):
            received(client)
        self.assertNotEqual(relay.end(), 0)

    def test_itself_by_another_path(self):
        with tempfile.TemporaryDirectory() as folder:
            own, other = Path(folder, "own.sock"), Path(folder, "other.sock")
            other.symlink_to(own)
            relay = self.relay(target=f"unix:{other}", at=f"unix:{own}")
            relay.wait_event("listening")
            with socket.socket(socket.AF_UNIX) as client:
                client.connect(str(own))
                relay.wait_event("error", kind="relays-to-itself")
            self.assertNotEqual(relay.end(), 0)

    def test_what_the_target_never_got_is_told(self):
        relay, client, onward = self.pair()
        client.settimeout(2)
        with contextlib.suppress(TimeoutError):
            client.sendall(b"m" * 64_000_000)  # more than waits anywhere
        reset(onward)
        told = relay.wait_event("unsent", side="target")
        self.assertGreater(told["bytes"], 0)
        client.close()
        self.assertEqual(relay.stop(), 4)

    def test_a_target_that_does_not_read(self):
        relay, client, onward = self.pair()
        client.settimeout(2)
        sent = 0
        with self.assertRaises(TimeoutError):
            while sent < 200 << 20:
                sent += client.send(b"x" * 65536)
        self.assertLess(sent, 64 << 20)
        self.assertLess(peak_memory(relay.process.pid), allowed_memory(300))
        # Nothing is lost when it reads again.
        client.shutdown(socket.SHUT_WR)
        self.assertEqual(len(received(onward)), sent)

    def test_many_clients_whose_target_does_not_read(self):
        relay = self.relay()
        clients = [self.client(relay) for _ in range(100)]
        onwards = [self.target.accept()[0] for _ in clients]
        for client in clients:
            client.setblocking(False)
        total, quiet = 0, 0
        while quiet < 10:
            before = total
            for client in clients:
                with contextlib.suppress(BlockingIOError):
                    total += client.send(bytes(1 << 18))
            quiet = quiet + 1 if total == before else 0
            time.sleep(0.05)
        self.assertLess(peak_memory(relay.process.pid), allowed_memory(700))
        for onward in onwards:
            onward.close()

    def test_hundred_clients_byte_for_byte(self):
        relay = self.relay()
        size = 200_000

        def echo():
            while True:
                try:
                    onward, _ = self.target.accept()
                except OSError:
                    return
                threading.Thread(target=serve, args=(onward,), daemon=True).start()

        def serve(onward):
            with onward:
                while data := onward.recv(1 << 16):
                    onward.sendall(data)

        threading.Thread(target=echo, daemon=True).start()
        failures = []

        def talk(number):
            data = random.Random(number).randbytes(size)
            client = socket.create_connection(("127.0.0.1", relay.port()), PATIENCE)
            with client:
                writer = threading.Thread(
                    target=lambda: (client.sendall(data), client.shutdown(socket.SHUT_WR)), daemon=True)
                writer.start()
                if received(client) != data:
                    failures.append(number)
                writer.join()

        talkers = [threading.Thread(target=talk, args=(number,)) for number in range(100)]
        for talker in talkers:
            talker.start()
        for talker in talkers:
            talker.join()
        self.assertEqual(failures, [])
        wait_for(lambda: len(relay.events("disconnected")) == 100, "all to leave")

    def test_framing_shows_lines_and_passes_all_at_once(self):
        relay, client, onward = self.pair("--framing", "line")
        onward.sendall(b"login: ")  # no line yet, and nobody may wait for one
        self.assertEqual(received(client, 7), b"login: ")
        client.sendall(b"one\ntwo\nthr")
        self.assertEqual(received(onward, 11), b"one\ntwo\nthr")
        relay.wait_event("received", count=2, side="client")
        client.sendall(b"ee\n")
        relay.wait_event("received", text="three\n")
        onward.sendall(b"me\n")
        relay.wait_event("sent", text="login: me\n", side="target")

    def test_conditions_in_each_direction(self):
        for to, slow in (("target", (True, False)), ("clients", (False, True)), ("both", (True, True))):
            with self.subTest(to=to):
                relay, client, onward = self.pair("--conditions", "delay=400", "--conditions-to", to)
                began = time.monotonic()
                client.sendall(b"a")
                received(onward, 1)
                there = time.monotonic()
                onward.sendall(b"b")
                received(client, 1)
                back = time.monotonic()
                # A lower bound only: slowness of the machine cannot make it false.
                if slow[0]:
                    self.assertGreaterEqual(there - began, 0.39)
                if slow[1]:
                    self.assertGreaterEqual(back - there, 0.39)
                    self.assertGreaterEqual(relay.wait_event("sent", side="target")["delayed"], 400)
                else:
                    self.assertNotIn("delayed", relay.wait_event("sent", side="target"))
                relay.stop()

    def test_lines_say_which_way(self):
        relay = self.enterText("--relay", self.address, "tcp://127.0.0.1:0")
        port = int(relay.wait_for_text("\n", "err").splitlines()[0].rpartition(":")[2])
        client = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.addCleanup(client.close)
        onward, _ = self.target.accept()
        self.addCleanup(onward.close)
        who = "127.0.0.1:%d" % client.getsockname()[1]
        client.sendall(b"there\n")
        relay.wait_for_text(f"[1 {who} >] there\n")
        onward.sendall(b"back\n")
        relay.wait_for_text(f"[1 {who} <] back\n")
        relay.write("to the client\n")  # as with any server
        self.assertEqual(received(client, 19), b"back\nto the client\n")

    def enterText(self, *arguments):
        running = Running(*HEADLESS, *arguments, env=environment())
        self.enter(running)
        return running

    def test_a_stop_flushes(self):
        relay, client, onward = self.pair()
        data = random.Random(1).randbytes(500_000)
        client.sendall(data)
        relay.wait_event("received")
        wait_for(lambda: sum(event["bytes"] for event in relay.events("received")) == len(data), "all")
        relay.process.terminate()
        self.assertEqual(received(onward), data)
        self.assertEqual(relay.end(), 0)

    def test_a_capture_has_both_connections(self):
        folder = Path(tempfile.mkdtemp(prefix="socketchat"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        relay, client, onward = self.pair("--save", folder / "relay.pcapng")
        client.sendall(b"question")
        received(onward, 8)
        onward.sendall(b"answer")
        received(client, 6)
        theirs, ours = client.getsockname()[1], onward.getpeername()[1]
        client.close()
        received(onward)
        onward.close()
        relay.wait_event("disconnected")
        relay.stop()
        if not shutil.which("tshark"):
            self.skipTest("no tshark")
        said = subprocess.run(["tshark", "-r", folder / "relay.pcapng", "-Y", "tcp.len > 0", "-T", "fields",
                               "-e", "tcp.srcport", "-e", "tcp.dstport", "-e", "tcp.payload"],
                              capture_output=True, text=True, check=True).stdout.split("\n")[:-1]
        listens, target = relay.port(), self.target.getsockname()[1]
        question, answer = b"question".hex(), b"answer".hex()
        self.assertEqual(sorted(said), sorted([
            f"{theirs}\t{listens}\t{question}", f"{ours}\t{target}\t{question}",
            f"{target}\t{ours}\t{answer}", f"{listens}\t{theirs}\t{answer}"]))


class Others(WithTarget):
    """Foreign programs at both ends."""

    def setUp(self):
        super().setUp()
        self.folder = Path(tempfile.mkdtemp(prefix="socketchat"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.data = random.Random(2).randbytes(32 << 20)
        (self.folder / "in").write_bytes(self.data)
        for program in ("ncat", "socat"):
            if not shutil.which(program):
                self.skipTest(f"no {program}")

    def test_ncat_to_socat(self):
        port = free_port()
        self.enter(Running("socat", "-u", f"TCP-LISTEN:{port},bind=127.0.0.1",
                           f"OPEN:{self.folder}/out,creat"))
        wait_for_listener(port)
        relay = self.relay(target=f"tcp://127.0.0.1:{port}")
        with open(self.folder / "in", "rb") as source:
            subprocess.run(["ncat", "--send-only", "127.0.0.1", str(relay.port())], stdin=source,
                           timeout=PATIENCE, check=True)
        relay.wait_event("disconnected")
        wait_for(lambda: (self.folder / "out").read_bytes() == self.data, "the same bytes")

    def test_ncat_back_to_socat(self):
        port = free_port()
        with open(self.folder / "in", "rb") as source:
            target = subprocess.Popen(["ncat", "--send-only", "-l", "127.0.0.1", str(port)], stdin=source)
        self.addCleanup(target.wait)
        self.addCleanup(target.kill)
        wait_for_listener(port)
        relay = self.relay(target=f"tcp://127.0.0.1:{port}")
        done = subprocess.run(["socat", "-u", f"TCP:127.0.0.1:{relay.port()}", "-"],
                              stdout=subprocess.PIPE, timeout=PATIENCE, check=True)
        self.assertEqual(hashlib.sha256(done.stdout).hexdigest(), hashlib.sha256(self.data).hexdigest())

    def test_unix_to_tcp_and_back(self):
        folder = self.folder
        relay = self.relay(at=f"unix:{folder}/relay.sock")
        wait_for(lambda: (folder / "relay.sock").exists(), "the socket")
        relay.wait_event("listening")
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(str(folder / "relay.sock"))
            client.settimeout(PATIENCE)
            onward, _ = self.target.accept()
            client.sendall(b"through a file")
            self.assertEqual(received(onward, 14), b"through a file")
            onward.sendall(b"and back")
            onward.close()
            self.assertEqual(received(client), b"and back")


class Datagrams(unittest.TestCase):
    def setUp(self):
        self.target = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.addCleanup(self.target.close)
        self.target.bind(("127.0.0.1", 0))
        self.target.settimeout(PATIENCE)

    def client(self):
        client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.addCleanup(client.close)
        client.settimeout(PATIENCE)
        return client

    def test_each_client_gets_its_own_answers(self):
        with SocketChat("--relay", f"udp://127.0.0.1:{self.target.getsockname()[1]}",
                        "udp://127.0.0.1:0") as relay:
            port = relay.port()
            clients = [self.client() for _ in range(5)]
            seen = set()
            for turn in range(3):
                for number, client in enumerate(clients):
                    client.sendto(f"{number}.{turn}".encode(), ("127.0.0.1", port))
                    data, onward = self.target.recvfrom(100)
                    self.assertEqual(data, f"{number}.{turn}".encode())
                    seen.add(onward)
                    self.target.sendto(b"to " + data, onward)
                    self.assertEqual(client.recv(100), b"to " + data)
            self.assertEqual(len(seen), 5)
            # Whoever else finds that port is not the target.
            stranger = self.client()
            stranger.sendto(b"stranger", sorted(seen)[0])
            clients[0].sendto(b"", ("127.0.0.1", port))
            data, onward = self.target.recvfrom(100)
            self.assertEqual(data, b"")
            self.target.sendto(b"last", onward)
            self.assertEqual(clients[0].recv(100), b"last")
            relay.wait_event("received", count=16, side="client")
            relay.wait_event("sent", count=16, side="target")
            self.assertEqual(relay.stop(), 0)

    def test_no_target(self):
        port = free_port(socket.SOCK_DGRAM)
        with SocketChat("--relay", f"udp://127.0.0.1:{port}", "udp://127.0.0.1:0") as relay:
            client = self.client()
            client.sendto(b"lost", ("127.0.0.1", relay.port()))
            relay.wait_event("received", text="lost")
            self.assertEqual(relay.stop(), 0)


if __name__ == "__main__":
    unittest.main()
