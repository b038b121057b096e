#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests datagrams of every size, from thousands of ports, to ports without a server; and echo loops."""

import contextlib
import os
import random
import re
import select
import signal
import socket
import threading
import unittest

from headless import (HOSTS, PATIENCE, Running, SocketChat, allowed_memory, at, peak_memory,
                      wait_for)

SIZES = (0, 1, 1472, 1473, 65507)
NOISE = random.Random(6).randbytes(1 << 16)


def endpoint(host="127.0.0.1", port=0):
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_DGRAM)
    made.settimeout(PATIENCE)
    try:
        made.bind((host, port))
    except OSError:
        made.close()
        raise
    return made


def chosen_port():
    """Where servers live: below what any system hands out by itself."""
    for port in random.sample(range(20_000, 30_000), 200):
        try:
            return endpoint(port=port)
        except OSError:
            continue
    raise AssertionError("no port is free")


class Echo(threading.Thread):
    """A server that echoes what comes and counts it; what is in `quiet` it leaves alone."""

    def __init__(self, made):
        super().__init__(daemon=True)
        self.socket = made
        self.socket.settimeout(0.1)
        self.seen = []
        self.ending = False

    def run(self):
        while not self.ending:
            try:
                data, sender = self.socket.recvfrom(1 << 16)
            except OSError:
                continue
            self.seen.append(data)
            self.socket.sendto(data, sender)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.ending = True
        self.join()
        self.socket.close()


class Sizes(unittest.TestCase):
    def test_every_size_to_a_server_and_back(self):
        for host in HOSTS:
            with self.subTest(host), SocketChat("--server", "udp://" + at(host, 0)) as server, \
                    endpoint(host) as client:
                for size in SIZES:
                    client.sendto(NOISE[:size], (host, server.port()))
                    self.assertTrue(client.recv(1 << 17) == NOISE[:size], size)
                server.wait_event("sent", bytes=SIZES[-1])
                for event in ("received", "sent"):
                    self.assertEqual([e["bytes"] for e in server.events(event)], list(SIZES))

    def test_every_size_to_a_client_and_from_it(self):
        for host in HOSTS:
            with self.subTest(host), endpoint(host) as server, \
                    SocketChat("udp://" + at(host, server.getsockname()[1])) as client:
                client.wait_event("ready")
                for size in SIZES[1:]:  # a line is never empty; tst_hold_window sends that one
                    line = b"x" * (size - 1) + b"\n"
                    client.write(line)
                    data, sender = server.recvfrom(1 << 17)
                    self.assertTrue(data == line, size)
                for size in SIZES:
                    server.sendto(NOISE[:size], sender)
                client.wait_event("received", bytes=SIZES[-1])
                self.assertEqual([e["bytes"] for e in client.events("received")], list(SIZES))
                self.assertEqual([e["bytes"] for e in client.events("sent")], list(SIZES[1:]))

    def test_ten_thousand_ports_are_served_and_the_silent_ones_leave(self):
        with SocketChat("--server", "udp://127.0.0.1:0") as server:
            target = ("127.0.0.1", server.port())
            served = 0
            for port in range(1024, 65536):
                try:
                    client = endpoint(port=port)
                except OSError:
                    continue  # somebody has it
                with client:
                    client.sendto(b"from %d" % port, target)
                    self.assertEqual(client.recv(100), b"from %d" % port)
                served += 1
                if served == 10_000:
                    break
            self.assertEqual(served, 10_000)
            gone = lambda: len(re.findall(rb'"by":"silence"', bytes(server.out)))
            wait_for(lambda: gone() >= 10_000 - 4096, "the silent ones to leave")
            self.assertLess(peak_memory(server.process.pid), allowed_memory(100))

    def test_a_refusal_is_told_and_the_next_datagram_arrives(self):
        for host in HOSTS:
            with self.subTest(host):
                with endpoint(host) as probe:
                    port = probe.getsockname()[1]
                with SocketChat("udp://" + at(host, port)) as client:
                    client.wait_event("ready")
                    client.write("nobody\n")
                    event = client.wait_event("error")
                    self.assertEqual((event["name"], event["about"], event["fatal"]),
                                     ("ECONNREFUSED", at(host, port), False))
                    with endpoint(host, port) as server:
                        client.write("somebody\n")
                        self.assertEqual(server.recv(100), b"somebody\n")


    def test_those_who_left_take_no_echo_from_those_who_stayed(self):
        for host in HOSTS:
            with self.subTest(host), contextlib.ExitStack() as ends, \
                    SocketChat("--server", "udp://" + at(host, 0)) as server:
                clients = [ends.enter_context(endpoint(host)) for _ in range(40)]
                server.wait_event("ready")
                # All datagrams wait when the server reads again, so that they are answered in
                # batches.
                os.kill(server.process.pid, signal.SIGSTOP)
                for number in range(10):
                    for client in clients:
                        client.sendto(b"%d" % number, (host, server.port()))
                left = {at(*client.getsockname()[:2]) for client in clients[::2]}
                for client in clients[::2]:
                    # Takes nothing from the server any more, as if closed, but lets no other
                    # program have its port and the echoes with it.
                    client.connect(client.getsockname())
                os.kill(server.process.pid, signal.SIGCONT)
                for client in clients[1::2]:
                    self.assertEqual([client.recv(100) for _ in range(10)],
                                     [b"%d" % number for number in range(10)])
                wait_for(lambda: len(server.events("received")) == 400, "all of them")
                wait_for(lambda: {e["about"] for e in server.events("error")} == left,
                         "each that left to be told of")


class EchoesOfEchoes(unittest.TestCase):
    def test_two_echo_servers_stop_within_a_second_of_full_speed(self):
        with SocketChat("--server", "udp://127.0.0.1:0") as server, \
                Echo(chosen_port()) as other:
            other.socket.sendto(b"ball", ("127.0.0.1", server.port()))
            event = server.wait_event("loop")
            self.assertEqual(event["reason"], "same")
            self.assertEqual(event["port"], other.socket.getsockname()[1])
            self.assertLess(len(other.seen), 2100)
            rounds = len(other.seen)
            self.assertIn("go on for ever", event["message"])
            # Messages that are not echoes are answered as usual, and the first loop has really
            # ended.
            with endpoint() as client:
                client.sendto(b"hello", ("127.0.0.1", server.port()))
                self.assertEqual(client.recv(100), b"hello")
            self.assertEqual(len(other.seen), rounds)

    def test_two_of_our_own_stop_too(self):
        with chosen_port() as placeholder, SocketChat(
                "--server", "udp://127.0.0.1:0") as first:
            place = placeholder.getsockname()
            placeholder.sendto(b"I will be a server", ("127.0.0.1", first.port()))
            placeholder.recv(100)
            placeholder.close()
            with SocketChat("--server", f"udp://127.0.0.1:{place[1]}") as second:
                second.wait_event("ready")
                first.write("ball\n")
                loop = first.wait_event("loop")
                self.assertEqual(loop["reason"], "own")
                self.assertLessEqual(len(first.events("received", text="ball\n")), 5)

    def test_an_echo_of_what_was_typed_stops_from_any_port(self):
        with SocketChat("--server", "udp://127.0.0.1:0") as server:
            made = endpoint()
            made.sendto(b"here I am", ("127.0.0.1", server.port()))
            made.recv(100)
            with Echo(made) as other:
                server.write("news\n")
                event = server.wait_event("loop")
                self.assertEqual((event["reason"], event["turns"]), ("own", 3))
                self.assertEqual(other.seen, [b"news\n"] * 3)
                # The next message is not echoed more often.
                server.write("more news\n")
                server.wait_event("loop", count=2)
                self.assertEqual(other.seen[3:], [b"more news\n"] * 3)

    def test_a_tcp_client_that_echoes_stops_too(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, \
                Running("ncat", "127.0.0.1", server.port(), "--exec", "/bin/cat"):
            server.wait_event("connected")
            server.write("news\n")
            event = server.wait_event("loop")
            self.assertEqual(event["reason"], "own")
            self.assertLessEqual(len(server.events("received")), 4)

    def test_who_repeats_itself_is_always_answered(self):
        with SocketChat("--server", "udp://127.0.0.1:0") as server:
            target = ("127.0.0.1", server.port())
            # A load generator that repeats one message and waits for each echo.
            with endpoint() as client:
                for _ in range(5000):
                    client.sendto(b"the same 64 bytes".ljust(64), target)
                    self.assertEqual(len(client.recv(100)), 64)
            # A client that sends the same request 100 times from a low port, waiting each time.
            with chosen_port() as client:
                for _ in range(100):
                    client.sendto(b"the same", target)
                    self.assertEqual(client.recv(100), b"the same")
            # A device that sends the same from a low port, whether or not it is echoed.
            with chosen_port() as device:
                for number in range(2180):
                    device.sendto(b"status: fine", target)
                    if number < 1999:  # it has sent again before the held one is missed
                        device.recv(100)
                for _ in range(2180 - 1999):
                    self.assertEqual(device.recv(100), b"status: fine")
            self.assertEqual(server.events("loop"), [])

    def test_two_tcp_echo_servers_joined_together_stop(self):
        for ball in (b"ball", b"x" * 10_000):
            with self.subTest(size=len(ball)), SocketChat("--server", "tcp://127.0.0.1:0") as one, \
                    SocketChat("--server", "tcp://127.0.0.1:0") as two, \
                    socket.create_connection(("127.0.0.1", one.port())) as first, \
                    socket.create_connection(("127.0.0.1", two.port())) as second:
                pair = (first, second)
                for end in pair:
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                first.sendall(ball)
                turns = 0
                while ready := select.select(pair, (), (), 2)[0]:
                    for end in ready:
                        pair[end is first].sendall(end.recv(1 << 16))
                        turns += 1
                    self.assertLess(turns, 20_000, "it goes on")
                events = one.events("loop") + two.events("loop")
                self.assertEqual([event["reason"] for event in events], ["same"], one.story())
                # Messages that are not echoes are answered as usual.
                for end in pair:
                    end.sendall(b"hello")
                    self.assertEqual(end.recv(100), b"hello")

    def test_a_byte_that_goes_round_is_slowed_down(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, \
                socket.create_connection(("127.0.0.1", server.port())) as client:
            client.settimeout(PATIENCE)
            for _ in range(3050):
                client.sendall(b"x")
                self.assertEqual(client.recv(100), b"x")
            self.assertEqual([event["reason"] for event in server.events("loop")], ["slowed"])

    def test_a_stream_that_repeats_itself_is_always_answered(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, \
                socket.create_connection(("127.0.0.1", server.port())) as client:
            client.settimeout(PATIENCE)
            words = b"the same 64 bytes".ljust(64)
            for _ in range(7000):
                client.sendall(words)
                came = b""
                while len(came) < len(words):
                    came += client.recv(100)
                self.assertEqual(came, words)
            self.assertEqual(server.events("loop"), [])

    def test_a_person_who_sends_a_line_again_is_answered(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, \
                socket.create_connection(("127.0.0.1", server.port())) as client:
            client.settimeout(PATIENCE)
            server.wait_event("connected")
            for _ in range(50):
                client.sendall(b"again\n")
                self.assertEqual(client.recv(100), b"again\n")
            self.assertEqual(server.events("loop"), [])


if __name__ == "__main__":
    unittest.main()
