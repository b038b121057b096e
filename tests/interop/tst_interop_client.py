#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests socketchat as the client of Python, ncat, socat and cat."""

import contextlib
import json
import random
import socket
import struct
import subprocess
import threading
import time
import unittest

from headless import (CHINESE, HEADLESS, HOSTS, PATIENCE, PROGRAM, SOCKETS, Running,
                      SocketChat, at, environment, error_name, free_port, python_program, wait_for,
                      wait_for_listener)

MEGABYTE = random.Random(3).randbytes(1 << 20)
UDP = socket.SOCK_DGRAM


def piped(address, data, *options):
    """What a person gets who pipes something through the program."""
    return subprocess.run([*HEADLESS, *options, address], input=data,
                          capture_output=True, timeout=PATIENCE, env=environment())


@contextlib.contextmanager
def python_server(host, name="tcp_server.py"):
    with python_program(name, 0, host) as server:
        said = server.wait_for_text("port ") and server.wait_for_text("\n")
        yield int(said.split()[3]), server


@contextlib.contextmanager
def listening(command, port, kind=socket.SOCK_STREAM):
    with Running(*command) as server:
        wait_for_listener(port, kind)
        yield port, server


def ncat(host):
    port = free_port(host=host)
    return listening(["ncat", "-l", "-k", "-e", "/bin/cat", host, port], port)


def socat(host):
    port = free_port(host=host)
    family = "TCP6" if ":" in host else "TCP4"
    where = f"[{host}]" if ":" in host else host
    return listening(["socat", "-t60", f"{family}-LISTEN:{port},bind={where},fork", "EXEC:cat"],
                     port)


@contextlib.contextmanager
def cat(host):
    """/bin/cat with the connection as its standard input and output, as inetd starts its servers."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, 0), family=family) as listener:
        def serve():
            peer, _ = listener.accept()
            with peer:
                subprocess.run(["cat"], stdin=peer, stdout=peer, check=True)
        server = threading.Thread(target=serve)
        server.start()
        yield listener.getsockname()[1], server
        server.join(PATIENCE)


class TcpClient(unittest.TestCase):
    def test_every_byte_comes_back_from_every_server(self):
        for make in (python_server, socat, cat):
            for host in HOSTS:
                for data in (CHINESE.encode() * 100, MEGABYTE):
                    with self.subTest(server=make.__name__, host=host, size=len(data)), \
                            make(host) as (port, server):
                        done = piped("tcp://" + at(host, port), data)
                        self.assertTrue(done.stdout == data,
                                        f"{len(done.stdout)} bytes came back; {done.stderr[-500:]}")
                        self.assertEqual(done.returncode, 0, done.stderr)

    def test_every_byte_comes_back_from_ncat(self):
        # "ncat -e" drops unsent data when the other end has finished, and blocks for ever once both
        # its pipes are full, with any client (also a plain Python one). So it gets one piece at a
        # time, and the end after the last byte has come back.
        for host in HOSTS:
            for data in (CHINESE.encode() * 100 + b"\n", MEGABYTE + b"\n"):
                with self.subTest(host=host, size=len(data)), ncat(host) as (port, _), \
                        Running(*HEADLESS, "tcp://" + at(host, port),
                                env=environment()) as client:
                    lines = [line + b"\n" for line in data[:-1].split(b"\n")]
                    written = 0
                    for first in range(0, len(lines), 64):
                        piece = b"".join(lines[first:first + 64])
                        written += len(piece)
                        client.write(piece)
                        wait_for(lambda: len(client.out) >= written, "the last byte")
                    self.assertTrue(client.out == data)
                    self.assertEqual(client.finish(), 0, client.story())

    def test_a_server_that_answers_late_is_waited_for(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            def serve():
                peer, _ = listener.accept()
                with peer:
                    data = bytearray()
                    while piece := peer.recv(1 << 16):  # to the end before the first answer
                        data += piece
                    peer.sendall(data)
            server = threading.Thread(target=serve)
            server.start()
            done = piped("tcp://" + at(*listener.getsockname()), MEGABYTE, "--wait", "60000")
            server.join()
            self.assertTrue(done.stdout == MEGABYTE, len(done.stdout))

    def test_says_what_it_sends_and_what_comes_back(self):
        with python_server("127.0.0.1") as (port, _), \
                SocketChat(f"tcp://127.0.0.1:{port}") as client:
            connected = client.wait_event("connected")
            self.assertEqual((connected["address"], connected["port"]), ("127.0.0.1", port))
            for number, line in enumerate((CHINESE, "hello", "\x01\x1b[31m\t\"quoted\\")):
                client.write(line + "\n")
                client.wait_event("sent", text=line + "\n", bytes=len(line.encode()) + 1)
                back = client.wait_event("received", count=number + 1)
                self.assertEqual((back["text"], back["echo"]), (line + "\n", "exact"))
                self.assertGreater(back["roundTrip"], 0)
            self.assertEqual(client.finish(), 0, client.story())
            names = [event["event"] for event in client.events()]
            self.assertEqual(names[0], "connected")
            self.assertEqual(names[-2:], ["closed", "statistics"])
            self.assertEqual(names.count("received"), 3)
            times = [event["ns"] for event in client.events()]
            self.assertEqual(times, sorted(times))

    def test_bytes_that_are_no_text_are_kept(self):
        with python_server("127.0.0.1") as (port, _), \
                SocketChat(f"tcp://127.0.0.1:{port}") as client:
            client.write(b"\xff\xfe\n")
            event = client.wait_event("received")
            self.assertEqual((event["bytes"], event["base64"]), (3, "//4K"))

    def test_an_answer_that_is_no_echo_is_told(self):
        with socket.create_server(("127.0.0.1", 0)) as listener, \
                SocketChat("tcp://" + at(*listener.getsockname())) as client:
            peer, _ = listener.accept()
            with peer:
                client.write("ping\n")
                peer.recv(100)
                peer.sendall(b"pong\n")
                self.assertEqual(client.wait_event("received")["echo"], "different")

    def test_a_server_that_goes_is_noticed_at_once(self):
        with socket.create_server(("127.0.0.1", 0)) as listener, \
                SocketChat("tcp://" + at(*listener.getsockname())) as client:
            peer, _ = listener.accept()
            client.wait_event("connected")
            peer.close()
            # It may only have finished sending; the client decides when to disconnect.
            client.wait_event("finished")
            self.assertEqual(client.finish(), 0, client.story())
            client.wait_event("disconnected", by="peer")

    def test_a_reset_is_an_error(self):
        with socket.create_server(("127.0.0.1", 0)) as listener, \
                SocketChat("tcp://" + at(*listener.getsockname())) as client:
            peer, _ = listener.accept()
            client.wait_event("connected")
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            peer.close()
            error = client.wait_event("error", kind="connection-reset")
            self.assertEqual((error["name"], error["about"]),
                             ("ECONNRESET", at(*listener.getsockname())))
            self.assertEqual(client.end(), 1, client.story())

    def test_nobody_there_is_said_with_the_address(self):
        for host in HOSTS:
            port = free_port(host=host)
            done = piped("tcp://" + at(host, port), b"hello\n")
            self.assertEqual(done.returncode, 1)
            self.assertIn(error_name("ECONNREFUSED"), done.stderr.decode())
            self.assertIn(at(host, port), done.stderr.decode())
            self.assertEqual(done.stdout, b"")

    def test_localhost_finds_a_server_of_either_family(self):
        for host in HOSTS:
            with python_server(host) as (port, _):
                self.assertEqual(piped(f"localhost:{port}", b"hi\n").stdout, b"hi\n")

    def test_a_name_that_does_not_resolve(self):
        with SocketChat("tcp://does-not-exist.invalid:8000") as client:
            self.assertEqual(client.end(), 1)
            error = client.wait_event("error", call="getaddrinfo")
            self.assertIn("does-not-exist.invalid", error["message"])


class UdpClient(unittest.TestCase):
    LINES = [CHINESE + "\n", "hello\n", "\n", "a" * 1000 + "\n"]

    def talk(self, host, port):
        end = time.monotonic() + PATIENCE
        with SocketChat("udp://" + at(host, port)) as client:
            for line in self.LINES:
                # One at a time, because these servers start a process per datagram. Repeated if
                # there is no answer, because socat closes its socket and opens another in between.
                client.write(line)
                while not client.has_event("received", text=line, seconds=2):
                    self.assertLess(time.monotonic(), end, client.story())
                    client.write(line)
                back = client.events("received", text=line)[0]
                self.assertEqual(back["echo"], "exact")
            self.assertEqual(client.finish(), 0, client.story())

    def test_the_lessons_server(self):
        for host in HOSTS:
            with self.subTest(host), python_server(host, "udp_server.py") as (port, server):
                self.talk(host, port)
                self.assertIn("received: " + CHINESE, server.text())

    def test_other_servers(self):
        for host in HOSTS:
            port = free_port(UDP, host)
            where = f"[{host}]" if ":" in host else host
            socat_family = "UDP6" if ":" in host else "UDP4"
            with self.subTest("socat", host=host), listening(
                    ["socat", f"{socat_family}-RECVFROM:{port},bind={where},fork", "EXEC:cat"],
                    port, UDP):
                self.talk(host, port)
            port = free_port(UDP, host)
            with self.subTest("ncat", host=host), listening(
                    ["ncat", "-u", "-l", "-e", "/bin/cat", host, port], port, UDP):
                self.talk(host, port)

    def test_sends_prints_what_comes_back_and_ends(self):
        with python_server("127.0.0.1", "udp_server.py") as (port, _):
            done = piped(f"udp://127.0.0.1:{port}", b"hi\n")
            self.assertEqual((done.stdout, done.returncode), (b"hi\n", 0), done.stderr)

    def test_an_empty_datagram_is_shown(self):
        with socket.socket(socket.AF_INET, UDP) as server:
            server.bind(("127.0.0.1", 0))
            server.settimeout(PATIENCE)
            with SocketChat("udp://" + at(*server.getsockname())) as client:
                client.write("anything\n")
                _, address = server.recvfrom(100)
                server.sendto(b"", address)
                client.wait_event("received", bytes=0, text="")

    def test_a_datagram_that_is_too_large_is_refused_before_sending(self):
        with python_server("127.0.0.1", "udp_server.py") as (port, server), \
                SocketChat(f"udp://127.0.0.1:{port}") as client:
            client.write(b"x" * 65507 + b"\n")
            error = client.wait_event("error", kind="datagram-too-large")
            self.assertFalse(error["fatal"])
            client.write(b"x" * 65506 + b"\n")
            self.assertEqual(client.wait_event("received")["bytes"], 65507)

    def test_a_server_that_is_not_there_is_no_end(self):
        port = free_port(UDP)
        with SocketChat("--wait", "200", f"udp://127.0.0.1:{port}") as client:
            client.write("anybody there?\n")
            if SOCKETS == "qt":  # Qt does not report it, so nothing may be claimed of it
                client.wait_event("sent")
                self.assertEqual(client.finish(), 1)  # no answer came
                self.assertEqual(client.events("error"), [])
                return
            error = client.wait_event("error", kind="connection-refused")
            self.assertEqual((error["name"], error["about"], error["fatal"]),
                             (error_name("ECONNREFUSED"), f"127.0.0.1:{port}", False))


class Explain(unittest.TestCase):
    def explain(self, *address):
        done = subprocess.run([PROGRAM, "--explain", *address], capture_output=True, text=True,
                              timeout=PATIENCE, env=environment())
        self.assertEqual(done.stderr, "")
        self.assertEqual(len(done.stdout.splitlines()), 1)
        return done.returncode, json.loads(done.stdout)

    def test_the_lessons_address(self):
        code, parts = self.explain("http://user:passwd@www.google.com/pages/index.html?key1=data1")
        self.assertEqual(code, 0)
        self.assertEqual(parts, {
            "ok": True, "scheme": "http", "user": "user", "host": "www.google.com", "port": 80,
            "path": "/pages/index.html", "query": {"key1": "data1"}, "fragment": ""})

    def test_what_a_chinese_input_method_leaves(self):
        code, parts = self.explain("１２７．０．０．１：８０００")
        self.assertEqual((code, parts["host"], parts["port"]), (0, "127.0.0.1", 8000))

    def test_what_is_wrong_and_where(self):
        for address, error, at_ in (("127.0.0.1:65536", "port-out-of-range", 10),
                                    ("127.0.0.1:80a", "port-not-a-number", 10),
                                    ("my host:80", "host-has-space", 2),
                                    ("[::1:80", "unclosed-bracket", 0)):
            with self.subTest(address):
                code, parts = self.explain(address)
                self.assertEqual((code, parts["ok"], parts["error"]), (1, False, error))
                self.assertEqual(parts["at"], at_, parts)


class CommandLine(unittest.TestCase):
    def run_with(self, *arguments):
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True,
                              timeout=PATIENCE, env=environment())

    def test_a_closed_standard_input_is_no_input(self):
        with python_server("127.0.0.1") as (port, _):
            done = subprocess.run(["sh", "-c", 'exec "$0" --headless "$1" <&-', PROGRAM,
                                   f"tcp://127.0.0.1:{port}"],
                                  capture_output=True, timeout=PATIENCE, env=environment())
        self.assertEqual((done.returncode, done.stdout), (0, b""), done.stderr)

    def test_help_and_version_need_no_display(self):
        self.assertIn("socketchat", self.run_with("--version").stdout)
        said = self.run_with("--help").stdout
        for word in ("--headless", "--json", "--explain", "--reply", "listening", "received",
                     "roundTrip", "exit code"):
            self.assertIn(word, said)

    def test_nonsense_is_refused(self):
        for arguments in (["--nonsense"], ["--headless", "--reply", "nonsense"],
                          ["--headless", "a", "b"]):
            done = self.run_with(*arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertTrue(done.stderr.strip())

    def test_speaks_chinese_where_asked(self):
        done = self.run_with("--lang", "zh", "--headless", "tcp://127.0.0.1:65536")
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.stderr, "[\u4e00-\u9fff]")


if __name__ == "__main__":
    unittest.main()
