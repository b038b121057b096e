#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests socketchat as the server of Python, ncat and socat."""

import os
import random
import signal
import socket
import struct
import subprocess
import threading
import time
import unittest

from headless import (CHINESE, HOSTS, PATIENCE, Running, SocketChat, at, error_name, python_program,
                      wait_for)

MEGABYTE = random.Random(1).randbytes(1 << 20)
FIFTY_MEGABYTES = random.Random(2).randbytes(50 << 20)


def connect(host, port):
    client = socket.create_connection((host, port), timeout=PATIENCE)
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return client


def receive(client, count):
    data = bytearray()
    while len(data) < count:
        piece = client.recv(1 << 16)
        if not piece:
            break
        data += piece
    return bytes(data)


def receive_all(client):
    return receive(client, 1 << 62)


def datagrams(host):
    client = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_DGRAM)
    client.settimeout(PATIENCE)
    return client


def piped(command, data):
    done = subprocess.run([str(word) for word in command], input=data, capture_output=True,
                          timeout=PATIENCE)
    if done.returncode:
        raise AssertionError(f"{command}: {done.returncode} {done.stderr[-500:]}")
    return done.stdout


def reset(client):
    """Closes with an RST instead of a FIN."""
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    client.close()


class TcpServer(unittest.TestCase):
    def test_the_lessons_client(self):
        for host in HOSTS:
            with self.subTest(host), SocketChat("--server", "tcp://" + at(host, 0)) as server, \
                    python_program("tcp_client.py", server.port(), host) as client:
                for line in (CHINESE, "hello", "é ü", "a" * 1000):
                    client.write(line + "\n")
                    client.wait_for_text("received: " + line)
                self.assertEqual(client.finish(b"\n"), 0, client.story())
                server.wait_event("disconnected")

    def test_other_programs_get_every_byte_back(self):
        for data in (CHINESE.encode() * 100, MEGABYTE):
            for host in HOSTS:
                with SocketChat("--server", "tcp://" + at(host, 0)) as server:
                    for command in (
                            ["ncat", host, server.port()],
                            ["socat", "-t60", "-", f"TCP:{at(host, server.port())}"]):
                        with self.subTest(command=command, size=len(data)):
                            self.assertEqual(piped(command, data), data)
                    server.process.stdin.close()
                    self.assertEqual(server.end(), 0, server.story())

    def test_half_close_with_a_reader_that_keeps_up(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, \
                connect("127.0.0.1", server.port()) as client:
            def send():
                client.sendall(FIFTY_MEGABYTES)
                client.shutdown(socket.SHUT_WR)
            sender = threading.Thread(target=send)
            sender.start()
            self.assertTrue(receive_all(client) == FIFTY_MEGABYTES, "the echo differs")
            sender.join()

    def test_half_close_with_a_reader_that_comes_late_and_is_slow(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, \
                connect("127.0.0.1", server.port()) as client:
            client.sendall(FIFTY_MEGABYTES)
            client.shutdown(socket.SHUT_WR)
            data = bytearray()
            while piece := client.recv(1 << 16):
                data += piece
                if len(data) < 4 << 20:
                    time.sleep(0.01)
            self.assertTrue(bytes(data) == FIFTY_MEGABYTES, f"{len(data)} bytes came back")

    def test_a_hundred_clients_at_once(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server:
            clients = [connect("127.0.0.1", server.port()) for _ in range(100)]
            try:
                for round_ in range(3):
                    for number, client in enumerate(clients):
                        client.sendall(f"{round_}/{number} 你好".encode())
                    for number, client in enumerate(clients):
                        expected = f"{round_}/{number} 你好".encode()
                        self.assertEqual(receive(client, len(expected)), expected)
                server.wait_event("connected", count=100)
            finally:
                for client in clients:
                    client.close()
            server.wait_event("disconnected", count=100)

    def test_a_reset_client_is_named_and_the_others_go_on(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, \
                connect("127.0.0.1", server.port()) as other:
            client = connect("127.0.0.1", server.port())
            client.sendall(b"x")
            self.assertEqual(receive(client, 1), b"x")
            name = at(*client.getsockname())
            reset(client)
            event = server.wait_event("error")
            self.assertEqual((event["name"], event["about"], event["fatal"]),
                             ("ECONNRESET", name, False))
            other.sendall(b"still there?")
            self.assertEqual(receive(other, 12), b"still there?")
            self.assertIsNone(server.process.poll())

    def test_a_chat_room_passes_messages_on(self):
        with SocketChat("--server", "--reply", "room", "tcp://127.0.0.1:0") as server:
            clients = [connect("127.0.0.1", server.port()) for _ in range(3)]
            try:
                server.wait_event("connected", count=3)
                for speaker, client in enumerate(clients):
                    name = at(*client.getsockname())
                    words = f"第 {speaker} 句".encode()
                    client.sendall(words)
                    for listener in clients:
                        if listener is not client:
                            heard = receive(listener, len(name) + len(words))
                            self.assertIn(name.encode(), heard)
                            while words not in heard:
                                heard += listener.recv(1000)
                for client in clients:
                    client.shutdown(socket.SHUT_WR)
                    self.assertNotIn("句".encode(), receive_all(client)[4:])
            finally:
                for client in clients:
                    client.close()

    def test_manual_mode_says_only_what_is_typed(self):
        with SocketChat("--server", "--reply", "manual", "tcp://127.0.0.1:0") as server, \
                connect("127.0.0.1", server.port()) as client:
            client.sendall(b"question")
            server.wait_event("received")
            server.write("回答\n")
            self.assertEqual(receive(client, len("回答\n".encode())).decode(), "回答\n")

    def test_a_port_in_use_is_said_with_its_address(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            with SocketChat("--server", f"tcp://127.0.0.1:{port}") as server:
                self.assertEqual(server.end(), 1)
                event = server.wait_event("error")
                self.assertEqual((event["name"], event["about"], event["fatal"]),
                                 (error_name("EADDRINUSE"), f"127.0.0.1:{port}", True))
                self.assertIn(str(port), event["message"])

    def test_an_address_that_is_not_ours(self):
        with SocketChat("--server", "tcp://192.0.2.1:8000") as server:
            self.assertEqual(server.end(), 1)
            self.assertEqual(server.wait_event("error")["name"], error_name("EADDRNOTAVAIL"))

    def test_every_interface_takes_both_families(self):
        with SocketChat("--server", "tcp://*:0") as server:
            for host in HOSTS:
                with connect(host, server.port()) as client:
                    client.sendall(host.encode())
                    self.assertEqual(receive(client, len(host)).decode(), host)

    def test_stopping_sends_what_is_queued(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, \
                connect("127.0.0.1", server.port()) as client:
            client.sendall(MEGABYTE * 4)
            wait_for(lambda: sum(e["bytes"] for e in server.events("received")) == 4 << 20,
                     "all of it to be received")
            server.process.terminate()
            self.assertTrue(receive_all(client) == MEGABYTE * 4)
            self.assertEqual(server.end(), 0, server.story())


class UdpServer(unittest.TestCase):
    def test_the_lessons_client(self):
        for host in HOSTS:
            with self.subTest(host), SocketChat("--server", "udp://" + at(host, 0)) as server, \
                    python_program("udp_client.py", server.port(), host) as client:
                for line in (CHINESE, "hello", "a" * 1000):
                    client.write(line + "\n")
                    client.wait_for_text("received: " + line)
                self.assertEqual(client.finish(b"\n"), 0, client.story())
                # This server shows the empty datagram that ends the lesson's server.
                server.wait_event("received", bytes=0)
                self.assertIsNone(server.process.poll())

    def test_keeps_the_bounds_of_datagrams(self):
        for host in HOSTS:
            with self.subTest(host), SocketChat("--server", "udp://" + at(host, 0)) as server, \
                    datagrams(host) as client:
                for size in (0, 1, 8192, 0, 1472, 1473, 65507):
                    client.sendto(MEGABYTE[:size], (host, server.port()))
                    data, address = client.recvfrom(1 << 17)
                    self.assertTrue(data == MEGABYTE[:size], size)
                    self.assertEqual(address[:2], (host, server.port()))
                server.wait_event("received", bytes=65507)
                self.assertEqual([e["bytes"] for e in server.events("received")],
                                 [0, 1, 8192, 0, 1472, 1473, 65507])

    def test_other_programs_get_their_datagrams_back(self):
        for host in HOSTS:
            with SocketChat("--server", "udp://" + at(host, 0)) as server:
                for command in (
                        ["socat", "-", f"UDP:{at(host, server.port())}"],
                        ["ncat", "-u", host, server.port()]):
                    with self.subTest(command=command), Running(*command) as client:
                        for line in (CHINESE, "hello"):
                            client.write(line)
                            client.wait_for_text(line)
                        self.assertEqual(client.text(), CHINESE + "hello")

    def test_a_chat_room_passes_datagrams_on(self):
        with SocketChat("--server", "--reply", "room", "udp://127.0.0.1:0") as server:
            with datagrams("127.0.0.1") as first, datagrams("127.0.0.1") as second:
                for client in (first, second):
                    client.sendto("我来了".encode(), ("127.0.0.1", server.port()))
                server.wait_event("received", count=2)
                self.assertIn("我来了".encode(), first.recv(1000))
                first.sendto("欢迎".encode(), ("127.0.0.1", server.port()))
                heard = second.recv(1000)
                self.assertIn("欢迎".encode(), heard)
                self.assertIn(f"127.0.0.1:{first.getsockname()[1]}".encode(), heard)

    def test_a_port_in_use_is_said_with_its_address(self):
        with datagrams("127.0.0.1") as taken:
            taken.bind(("127.0.0.1", 0))
            port = taken.getsockname()[1]
            with SocketChat("--server", f"udp://127.0.0.1:{port}") as server:
                self.assertEqual(server.end(), 1)
                event = server.wait_event("error")
                self.assertEqual((event["name"], event["about"], event["fatal"]),
                                 (error_name("EADDRINUSE"), f"127.0.0.1:{port}", True))
                self.assertIn(str(port), event["message"])


class Endings(unittest.TestCase):
    def test_a_server_ends_well_however_it_is_asked(self):
        for ask in (lambda s: s.finish(), lambda s: s.stop(signal.SIGTERM),
                    lambda s: s.stop(signal.SIGINT)):
            for scheme in ("tcp", "udp"):
                with SocketChat("--server", f"{scheme}://127.0.0.1:0") as server:
                    server.port()
                    self.assertEqual(ask(server), 0, server.story())

    def test_a_privileged_port_is_said(self):
        # Root may use every port unless it drops that capability.
        humble = ("setpriv", "--bounding-set=-net_bind_service", "--inh-caps=-net_bind_service")
        with SocketChat("--server", "tcp://127.0.0.1:80",
                        before=humble if os.geteuid() == 0 else ()) as server:
            self.assertEqual(server.end(), 1)
            self.assertEqual(server.wait_event("error")["name"], error_name("EACCES"))


if __name__ == "__main__":
    unittest.main()
