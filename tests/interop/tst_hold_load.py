#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Loads a TCP server with peers that are many, slow, silent, gone, or send a gigabyte: it stays within
its memory limit and keeps serving the others."""

import json
import os
import random
import re
import resource
import select
import socket
import struct
import subprocess
import threading
import time
import unittest

from headless import (HEADLESS, PATIENCE, PlainServer, SocketChat, allowed_memory, environment,
                      error_name, peak_memory, wait_for)


def connect(port):
    client = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return client


def receive(client, count):
    data = bytearray()
    while len(data) < count and (piece := client.recv(min(1 << 20, count - len(data)))):
        data += piece
    return bytes(data)


def ask(client, words):
    client.sendall(words)
    return receive(client, len(words))


def descriptors(process):
    return len(os.listdir(f"/proc/{process.pid}/fd"))


def count(server, event):
    return len(re.findall(rb'"event":"%s"' % event.encode(), bytes(server.out)))


class Load(unittest.TestCase):
    def test_a_peer_that_never_reads_fills_no_memory_and_is_named(self):
        # Large enough that a busy machine prints every event before it is dropped.
        with PlainServer("--keep", "64M", "tcp://127.0.0.1:0") as server, \
                connect(server.port()) as glutton, connect(server.port()) as other:
            name = "127.0.0.1:%d" % glutton.getsockname()[1]
            glutton.setblocking(False)
            block = random.Random(3).randbytes(1 << 20)
            sent = 0
            # Until nothing can be sent for a second: the server has stopped reading from it.
            while select.select([], [glutton], [], 1)[1]:
                at = sent % len(block)
                sent += glutton.send(block[at:])
                self.assertLess(sent, 200 << 20, "it is read from for ever")
            server.wait_for_text(f"{name} does not read", "err")
            self.assertLess(peak_memory(server.process.pid), allowed_memory(64 + 64 + 80))
            for number in range(500):
                words = b"still quick? %d" % number
                self.assertEqual(ask(other, words), words)
            # It reads at last, and nothing is missing.
            glutton.setblocking(True)
            glutton.settimeout(PATIENCE)
            got = 0
            while got < sent:
                piece = glutton.recv(1 << 20)
                expected = (block + block)[got % len(block):][:len(piece)]
                self.assertTrue(piece == expected, f"differs after {got} bytes")
                got += len(piece)
            server.wait_for_text(f"{name} has read what waited", "err")
            self.assertEqual(ask(glutton, b"again"), b"again")

    def test_a_peer_that_leaves_little_unread_is_named_after_a_while(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, \
                socket.socket() as client:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 << 10)
            client.connect(("127.0.0.1", server.port()))
            data = b"x" * (6 << 20)
            client.sendall(data)
            event = server.wait_event("stalled")
            self.assertEqual(event["port"], client.getsockname()[1])
            self.assertGreater(event["waiting"], 0)
            client.settimeout(PATIENCE)
            self.assertEqual(len(receive(client, len(data))), len(data))
            server.wait_event("reading")

    def test_a_reset_in_mid_stream_hurts_nobody_else(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, \
                connect(server.port()) as other:
            client = connect(server.port())
            client.sendall(b"y" * (4 << 20))
            self.assertTrue(client.recv(1 << 16))  # the echo is under way
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            client.close()  # a reset, with megabytes on their way in both directions
            event = server.wait_event("error")
            self.assertIn(event["name"], ("ECONNRESET", "EPIPE", "QAbstractSocket::RemoteHostClosedError"))
            self.assertFalse(event["fatal"])
            server.wait_event("disconnected", by="failure")
            self.assertEqual(ask(other, b"still there?"), b"still there?")

    def test_a_client_that_says_nothing_costs_nothing(self):
        with SocketChat("--server", "--calls", "tcp://127.0.0.1:0") as server, \
                connect(server.port()) as silent, connect(server.port()) as other:
            server.wait_event("connected", count=2)
            for number in range(20):
                self.assertEqual(ask(other, b"%d" % number), b"%d" % number)
            self.assertIsNone(server.process.poll())
            port = silent.getsockname()[1]
            self.assertEqual(server.events("received", port=port), [])
            reads = [call for call in server.events("call") if call["call"] == "recv"]
            self.assertLessEqual(len(reads), 20 * 2, "it is asked again and again")
            server.process.terminate()
            self.assertEqual(silent.recv(1), b"")
            self.assertEqual(server.end(), 0)

    def test_one_byte_at_a_time(self):
        words = "一个字节一个字节地来\n".encode()
        with SocketChat("--server", "--framing", "line", "tcp://127.0.0.1:0") as server, \
                connect(server.port()) as client:
            for place in range(len(words)):
                self.assertEqual(ask(client, words[place:place + 1]), words[place:place + 1])
            event = server.wait_event("received")
            self.assertEqual(event["text"], words.decode())
            self.assertEqual(len(server.events("received")), 1)

    def test_a_gigabyte_in_one_go_within_bounded_memory(self):
        block = random.Random(4).randbytes(4 << 20)
        twice = block + block
        total = 1 << 30
        with PlainServer("--keep", "32M", "tcp://127.0.0.1:0") as server, \
                connect(server.port()) as client:
            def send():
                for _ in range(total // len(block)):
                    client.sendall(block)
                client.shutdown(socket.SHUT_WR)
            sender = threading.Thread(target=send)
            sender.start()
            got = 0
            buffer = bytearray(4 << 20)
            view = memoryview(buffer)
            while size := client.recv_into(buffer):
                at = got % len(block)
                if view[:size] != twice[at:at + size]:
                    self.fail(f"differs after {got} bytes")
                got += size
            sender.join()
            self.assertEqual(got, total)
            self.assertLess(peak_memory(server.process.pid), allowed_memory(32 + 64 + 80))

    def test_a_thousand_clients_leave_at_once(self):
        resource.setrlimit(resource.RLIMIT_NOFILE,
                           (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
        with SocketChat("--server", "tcp://127.0.0.1:0") as server:
            server.port()
            before = descriptors(server.process)
            clients = [connect(server.port()) for _ in range(1000)]
            for number, client in enumerate(clients):
                client.sendall(b"%d" % number)
            for number, client in enumerate(clients):
                self.assertEqual(receive(client, len(b"%d" % number)), b"%d" % number)
            for client in clients:
                client.close()
            wait_for(lambda: count(server, "disconnected") == 1000, "all of them to be gone")
            wait_for(lambda: descriptors(server.process) == before, "their descriptors to be free")
            with connect(server.port()) as client:
                self.assertEqual(ask(client, b"next"), b"next")

    def test_accepting_pauses_where_descriptors_run_out(self):
        with SocketChat("--server", "--calls", "tcp://127.0.0.1:0",
                        before=("prlimit", "--nofile=64:64")) as server:
            clients = [connect(server.port()) for _ in range(100)]
            try:
                event = server.wait_event("error", kind="too-many-descriptors")
                self.assertEqual((event["name"], event["fatal"]), (error_name("EMFILE"), False))
                inside = count(server, "connected")
                self.assertTrue(30 < inside < 64, inside)
                self.assertEqual(ask(clients[0], b"served"), b"served")

                def failed():
                    return [call for call in server.events("call")
                            if call["call"].startswith(("accept", "incoming"))
                            and call["result"] == -1 and call.get("name") != "EAGAIN"]
                wait_for(lambda: len(failed()) >= 3, "three tries")
                times = [call["ns"] for call in failed()]
                gaps = [later - earlier for earlier, later in zip(times, times[1:])]
                self.assertGreater(min(gaps), 300_000_000, "it spins")
                self.assertEqual(len(server.events("error")), 1, "it is said once")

                # One client leaves, the next is accepted.
                late = clients[inside]
                late.sendall(b"at last")
                clients[0].close()
                self.assertEqual(receive(late, 7), b"at last")
                # All leave, and every waiting client is accepted.
                for client in clients[1:inside]:
                    client.close()
                for client in clients[inside + 1:]:
                    self.assertEqual(ask(client, b"me too"), b"me too")
            finally:
                for client in clients:
                    client.close()

    def test_whoever_reads_its_output_slowly_gets_all_of_it(self):
        # Much more than the limit, and faster than it is read: incoming data waits in the kernel.
        block = random.Random(5).randbytes(1 << 20)
        total = 48 << 20
        with subprocess.Popen([*HEADLESS, "--server", "--reply", "manual", "--keep", "1M",
                               "tcp://127.0.0.1:0"], env=environment(), stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as server:
            try:
                port = int(server.stderr.readline().rpartition(b":")[2])
                with connect(port) as client:
                    sender = threading.Thread(
                        target=lambda: [client.sendall(block) for _ in range(total // len(block))])
                    sender.start()
                    got = 0
                    while got < total:
                        piece = server.stdout.read1(1 << 16)
                        at = got % len(block)
                        self.assertTrue(piece, f"ended after {got} bytes")
                        if piece != (block + block)[at:at + len(piece)]:
                            self.fail(f"differs after {got} bytes")
                        got += len(piece)
                        time.sleep(0.001)
                    sender.join()
                server.terminate()
                said = server.stderr.read().decode()
                self.assertEqual(server.wait(PATIENCE), 0, said)
            finally:
                server.kill()

    def test_the_oldest_goes_first_and_it_is_said(self):
        # Nothing reads the output, so the oldest rows are dropped before they are written.
        with subprocess.Popen([*HEADLESS, "--json", "--server", "--reply", "room",
                               "--keep", "1M", "tcp://127.0.0.1:0"], env=environment(),
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
            try:
                with connect(json.loads(server.stdout.readline())["port"]) as client:
                    client.sendall(b"z" * (32 << 20))
                    client.shutdown(socket.SHUT_WR)
                    self.assertEqual(client.recv(1), b"")  # all of it was read
                server.terminate()
                events = [json.loads(line) for line in server.stdout]
            finally:
                server.kill()
            gone = [event for event in events if event["event"] == "trimmed"]
            self.assertGreater(sum(event["rows"] for event in gone), 0)
            received = [event for event in events if event["event"] == "received"]
            self.assertTrue(received, "the newest is kept")
            numbers = [event["number"] for event in events if "number" in event]
            self.assertEqual(numbers, sorted(numbers))


if __name__ == "__main__":
    unittest.main()
