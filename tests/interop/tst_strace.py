#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Compares the socket calls that socketchat reports with those seen by strace: the same calls in the
same order, with the same addresses, options, byte counts and errors."""

import os
import re
import signal
import socket
import tempfile
import unittest
from pathlib import Path

import straced
from headless import CHINESE, PATIENCE, SocketChat, at, free_port

# LeakSanitizer cannot trace a process that strace already traces.
SANITIZER = {"ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"}


class Strace(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = Path(folder.name) / "strace"

    def start(self, *arguments):
        traced = SocketChat("--calls", *arguments, env=SANITIZER, before=(
            "strace", "-f", "-qq", "-s", "32", "-e", "signal=none", "-e",
            "trace=network,close", "-o", self.file))
        self.addCleanup(traced.__exit__)
        return traced

    def stop(self, traced):
        """Asks the program to end, not the strace around it; that ends with the same code."""
        strace = traced.process.pid
        inner = Path(f"/proc/{strace}/task/{strace}/children").read_text().split()
        os.kill(int(inner[0]), signal.SIGTERM)
        return traced.end()

    def compare(self, traced):
        """The two lists, once the program has ended."""
        said = [re.sub(rf"({straced.UNREADABLE}, )\[\d+\]", r"\1[…]", event["text"])
                for event in traced.events("call")]
        saw = list(straced.calls(self.file.read_text(encoding="utf-8", errors="replace")))
        self.assertEqual(said, saw)
        return "\n".join(saw)

    def assertCalls(self, saw, *names):
        """That the conversation was a real one: these calls, in this order."""
        got = [line.split("(")[0] for line in saw.splitlines()]
        for name in names:
            self.assertIn(name, got, saw)
            got = got[got.index(name) + 1:]

    def test_tcp_server(self):
        server = self.start("--server", "tcp://127.0.0.1:0")
        with socket.create_connection(("127.0.0.1", server.port()), PATIENCE) as client:
            for data in (CHINESE.encode(), b"hello", os.urandom(300_000)):
                client.sendall(data)
                got = 0
                while got < len(data):
                    got += len(client.recv(1 << 20))
            client.shutdown(socket.SHUT_WR)
            self.assertEqual(client.recv(100), b"")
        server.wait_event("disconnected")
        self.assertEqual(self.stop(server), 0, server.story())
        saw = self.compare(server)
        self.assertCalls(saw, "socket", "setsockopt", "bind", "listen", "accept", "recv", "send",
                         "recv", "send", "recv", "close", "close")
        self.assertRegex(saw, rf"recv\(\d+, \d+\) = {len(CHINESE.encode())}\n")

    def test_tcp_client(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            client = self.start("tcp://" + at(*listener.getsockname()))
            peer, _ = listener.accept()
            with peer:
                client.write(CHINESE + "\n")
                data = peer.recv(1000)
                peer.sendall(data)
                client.wait_event("received")
                client.process.stdin.close()
                self.assertEqual(peer.recv(1000), b"")
        self.assertEqual(client.end(), 0, client.story())
        saw = self.compare(client)
        self.assertCalls(saw, "socket", "connect", "getsockopt", "send", "recv", "shutdown",
                         "recv", "close")
        self.assertRegex(saw, rf"send\(\d+, {len(data)}, MSG_NOSIGNAL\) = {len(data)}\n")

    def test_tcp_client_over_ipv6_refused(self):
        port = free_port(host="::1")
        client = self.start(f"tcp://[::1]:{port}")
        self.assertEqual(client.end(), 1)
        self.assertIn("ECONNREFUSED", self.compare(client))

    def test_udp_server(self):
        server = self.start("--server", "udp://[::1]:0")
        with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as client:
            client.settimeout(PATIENCE)
            for data in (CHINESE.encode(), b"", b"hello"):
                client.sendto(data, ("::1", server.port()))
                self.assertEqual(client.recv(1000), data)
            name = f"[::1]:{client.getsockname()[1]}"
        self.assertEqual(self.stop(server), 0, server.story())
        saw = self.compare(server)
        self.assertCalls(saw, "socket", "bind", "recvfrom", "sendto", "recvfrom", "sendto",
                         "recvfrom", "sendto", "close")
        self.assertIn(f"= {len(CHINESE.encode())} from {name}", saw)
        self.assertIn(f"= 0 from {name}", saw)

    def test_many_datagrams_at_once_share_a_call(self):
        server = self.start("--server", "udp://127.0.0.1:0")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            client.settimeout(PATIENCE)
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
            client.connect(("127.0.0.1", server.port()))
            for _ in range(20):  # a machine may be so slow that they come one by one
                for number in range(100):
                    client.send(b"%d" % number)
                for number in range(100):
                    self.assertEqual(client.recv(1000), b"%d" % number)
                if any(event["call"] == "sendmmsg" for event in server.events("call")):
                    break
            name = at(*client.getsockname())
        self.assertEqual(self.stop(server), 0, server.story())
        saw = self.compare(server)
        self.assertCalls(saw, "socket", "bind", "recvfrom", "sendto", "recvmmsg", "sendmmsg", "close")
        self.assertRegex(saw, rf"recvmmsg\(\d+, \d+\) = \d+: \[1\] \d from {name}\n")
        self.assertRegex(saw, rf"sendmmsg\(\d+, \d+, MSG_NOSIGNAL\) = \d+: \[1\] \d to {name}\n")

    def test_udp_client(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
            server.settimeout(PATIENCE)
            server.bind(("127.0.0.1", 0))
            where = at(*server.getsockname())
            client = self.start("udp://" + where)
            for line in (CHINESE, "hello"):
                client.write(line + "\n")
                data, address = server.recvfrom(1000)
                server.sendto(data, address)
            client.wait_event("received", count=2)
            client.process.stdin.close()
        self.assertEqual(client.end(), 0, client.story())
        saw = self.compare(client)
        self.assertRegex(saw, r"socket\(AF_INET, SOCK_DGRAM")
        self.assertRegex(saw, rf"sendto\(\d+, 6, MSG_NOSIGNAL, {where}\) = 6\n")
        self.assertRegex(saw, rf"recvfrom\(\d+, \d+\) = 6 from {where}\n")
        self.assertCalls(saw, "socket", "close")


class TheReader(unittest.TestCase):
    """It would be worth nothing if it saw what was not there, or not what was."""

    TRACE = """\
7 socket(AF_UNIX, SOCK_STREAM, 0) = 3
7 close(3) = 0
7 eventfd2(0, EFD_CLOEXEC) = 4
8 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 5
8 setsockopt(5, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0
8 bind(5, {sa_family=AF_INET, sin_port=htons(8000), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
8 listen(5, 4096) = 0
8 accept4(5,  <unfinished ...>
7 close(4) = 0
8 <... accept4 resumed>{sa_family=AF_INET, sin_port=htons(40000), sin_addr=inet_addr("127.0.0.1")}, [128 => 16], SOCK_CLOEXEC|SOCK_NONBLOCK) = 6
8 recvfrom(6, ""..., 262144, 0, NULL, NULL) = 15
8 sendto(6, ""..., 15, MSG_NOSIGNAL, NULL, 0) = 15
8 recvfrom(6, 0x7ff, 262144, 0, NULL, NULL) = -1 ECONNRESET (Connection reset by peer)
8 close(6) = 0
8 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 6
8 sendto(6, "", 0, MSG_NOSIGNAL, {sa_family=AF_INET6, sin6_port=htons(8001), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = 0
8 getsockopt(6, SOL_SOCKET, SO_ERROR, [ECONNREFUSED], [4]) = 0
8 recvmmsg(6, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, msg_namelen=128 => 16, msg_iov=[{iov_base="a}\\"", iov_len=100}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, msg_len=3}, {msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(10), sin_addr=inet_addr("127.0.0.1")}, msg_namelen=128 => 16, msg_iov=[{iov_base="\\\\", iov_len=100}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, msg_len=1}], 8, 0, NULL) = 2
8 recvmmsg(6, [{msg_hdr={msg_name=NULL}, msg_len=0}], 8, 0, NULL) = -1 EAGAIN (Resource temporarily unavailable)
8 +++ exited with 0 +++
"""
    SAID = [
        "socket(AF_INET, SOCK_STREAM|SOCK_NONBLOCK|SOCK_CLOEXEC, 0) = 5",
        "setsockopt(5, SOL_SOCKET, SO_REUSEADDR, 1) = 0",
        "bind(5, 127.0.0.1:8000) = 0",
        "listen(5, 4096) = 0",
        "accept(5) = 6 from 127.0.0.1:40000",
        "recv(6, 262144) = 15",
        "send(6, 15, MSG_NOSIGNAL) = 15",
        "recv(6, 262144) = -1 ECONNRESET",
        "close(6) = 0",
        "socket(AF_INET6, SOCK_DGRAM, 0) = 6",
        "sendto(6, 0, MSG_NOSIGNAL, [::1]:8001) = 0",
        "getsockopt(6, SOL_SOCKET, SO_ERROR, [ECONNREFUSED]) = 0",
        "recvmmsg(6, 8) = 2: [0] 3 from 127.0.0.1:9",
        "recvmmsg(6, 8) = 2: [1] 1 from 127.0.0.1:10",
        "recvmmsg(6, 8) = -1 EAGAIN",
    ]

    def test_says_what_strace_saw(self):
        self.assertEqual(list(straced.calls(self.TRACE)), self.SAID)


if __name__ == "__main__":
    unittest.main()
