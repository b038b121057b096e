#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Sends files to other programs and receives theirs, byte for byte, and lets go wrong what can."""

import hashlib
import os
import signal
import socket
import subprocess
import tempfile
import unittest
import zlib
from pathlib import Path

from headless import HEADLESS, PATIENCE, Running, SocketChat, allowed_memory, environment, \
    free_port, peak_memory, wait_for, wait_for_listener

SIZE = 3_000_017  # no multiple of any piece
LARGE = 1 << 30


def listener(kind=socket.SOCK_STREAM):
    made = socket.socket(socket.AF_INET, kind)
    made.bind(("127.0.0.1", 0))
    if kind == socket.SOCK_STREAM:
        made.listen(5)
    made.settimeout(PATIENCE)
    return made


def address(of, scheme="tcp"):
    return f"{scheme}://127.0.0.1:{of.getsockname()[1]}"


def take_all(connection):
    connection.settimeout(PATIENCE)
    whole = bytearray()
    while data := connection.recv(1 << 16):
        whole += data
    return bytes(whole)


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


class FileTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.content = os.urandom(SIZE)
        self.file = self.folder / "a file.bin"
        self.file.write_bytes(self.content)
        self.target = self.folder / "target.bin"

    def assertSum(self, event, content):
        self.assertEqual(event["bytes"], len(content))
        self.assertEqual(event["sha256"], hashlib.sha256(content).hexdigest())
        self.assertEqual(event["crc32"], f"{zlib.crc32(content):08x}")


class Sends(FileTest):
    def test_to_python(self):
        with listener() as server, SocketChat("--send-file", self.file, address(server)) as client:
            with server.accept()[0] as connection:
                self.assertEqual(take_all(connection), self.content)
            self.assertEqual(client.end(), 0, client.story())
            self.assertSum(client.events("file", what="sent")[0], self.content)
            self.assertEqual(client.events("sent"), [])  # its bytes are no events
            self.assertEqual(client.events("step")[0]["result"], "done")

    def test_to_ncat_and_socat(self):
        for command in (lambda port: ("ncat", "-l", "--recv-only", "127.0.0.1", port),
                        lambda port: ("socat", "-u", f"TCP-LISTEN:{port},bind=127.0.0.1", "-")):
            port = str(free_port())
            with Running(*command(port)) as other:
                wait_for_listener(int(port))
                with Running(*HEADLESS, "--send-file", self.file, f"tcp://127.0.0.1:{port}",
                             env=environment()) as client:
                    self.assertEqual(client.end(), 0, client.story())
                    self.assertIn(hashlib.sha256(self.content).hexdigest(), client.errors())
                self.assertEqual(other.end(), 0)
                self.assertEqual(bytes(other.out), self.content)

    def test_in_the_order_of_the_script(self):
        with listener() as server, SocketChat(
                "--send", "BEGIN\n", "--expect", "GO", "--send-file", self.file, "--send", "END",
                "--expect", "OK", address(server)) as client:
            with server.accept()[0] as connection:
                connection.settimeout(PATIENCE)
                self.assertEqual(connection.recv(100), b"BEGIN\n")
                connection.sendall(b"GO")
                whole = bytearray()
                while len(whole) < SIZE + 3:
                    whole += connection.recv(1 << 16)
                self.assertEqual(bytes(whole), self.content + b"END")
                connection.sendall(b"OK")
                self.assertEqual(client.end(), 0, client.story())

    def test_as_it_is_whatever_the_framing(self):
        with listener() as server, SocketChat("--framing", "length4be", "--send-file", self.file,
                                              address(server)) as client:
            with server.accept()[0] as connection:
                self.assertEqual(take_all(connection), self.content)
            self.assertEqual(client.end(), 0, client.story())

    def test_an_empty_file(self):
        self.file.write_bytes(b"")
        with listener() as server, SocketChat("--send-file", self.file, address(server)) as client:
            with server.accept()[0] as connection:
                self.assertEqual(take_all(connection), b"")
            self.assertEqual(client.end(), 0, client.story())
            self.assertSum(client.events("file", what="sent")[0], b"")

    def test_a_server_to_its_first_client(self):
        """The end of what a client sends does not end what it gets."""
        with SocketChat("--server", "--reply", "echo", "--send-file", self.file,
                        "tcp://127.0.0.1:0") as server:
            with socket.create_connection(("127.0.0.1", server.port())) as client:
                client.settimeout(PATIENCE)
                first = client.recv(1)
                client.shutdown(socket.SHUT_WR)
                self.assertEqual(first + take_all(client), self.content)
            self.assertEqual(server.end(), 0, server.story())

    def test_datagrams_of_a_size(self):
        with listener(socket.SOCK_DGRAM) as receiver:
            receiver.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20)
            self.file.write_bytes(self.content[:100_001])
            with SocketChat("--send-file", self.file, "--piece-size", "1000", "--piece-pause", "1",
                            "--wait", "0", address(receiver, "udp")) as client:
                got = [receiver.recv(65536) for _ in range(101)]
                self.assertEqual([len(each) for each in got], [1000] * 100 + [1])
                self.assertEqual(b"".join(got), self.content[:100_001])
                self.assertEqual(client.end(), 0, client.story())
                self.assertSum(client.events("file", what="sent")[0], self.content[:100_001])

    def test_a_datagram_that_is_too_large(self):
        with listener(socket.SOCK_DGRAM) as receiver, SocketChat(
                "--send-file", self.file, "--piece-size", "65527", "--wait", "0",
                address(receiver, "udp")) as client:
            self.assertEqual(client.end(), 3, client.story())
            self.assertEqual(client.events("step")[0]["result"], "refused")
            self.assertIn("too large for one datagram", client.errors())


    def test_datagrams_that_nobody_takes(self):
        with listener(socket.SOCK_DGRAM) as closed:
            where = address(closed, "udp")
        with SocketChat("--send-file", self.file, "--wait", "500", where) as client:
            self.assertEqual(client.end(), 4, client.story())


class SendingFails(FileTest):
    def refused(self, path, reason):
        with Running(*HEADLESS, "--send-file", path, "tcp://127.0.0.1:9", env=environment()) as run:
            self.assertEqual(run.end(), 2, run.story())
            self.assertIn(reason, run.errors())

    def test_what_is_no_file(self):
        os.mkfifo(self.folder / "fifo")
        self.refused(self.folder / "none", "There is no file")
        self.refused(self.folder, "is a folder")
        self.refused(self.folder / "fifo", "is not an ordinary file")
        self.refused("/dev/zero", "is not an ordinary file")

    def test_one_that_vanishes_before_its_turn(self):
        with listener() as server, SocketChat("--expect", "GO", "--send-file", self.file,
                                              address(server)) as client:
            with server.accept()[0] as connection:
                self.file.unlink()
                connection.sendall(b"GO")
                self.assertEqual(client.end(), 1, client.story())
                unreadable = client.events("file", what="unreadable")[0]
                self.assertEqual((unreadable["problem"], unreadable["code"]),
                                 ("not-there", "ENOENT"))

    def begun(self, server, *options):
        """A client that sends a large file, of which somebody has read the beginning."""
        with open(self.file, "wb") as file:
            file.truncate(64 << 20)
        client = SocketChat("--send-file", self.file, *options, address(server))
        self.addCleanup(client.__exit__)
        connection = server.accept()[0]
        self.addCleanup(connection.close)
        connection.settimeout(PATIENCE)
        connection.recv(1)
        return client, connection

    def test_one_that_becomes_shorter(self):
        with listener() as server:
            client, connection = self.begun(server)
            os.truncate(self.file, 30_000_000)
            self.assertEqual(len(take_all(connection)) + 1, 30_000_000)
            self.assertEqual(client.end(), 4, client.story())
            short = client.events("file", what="shortened")[0]
            self.assertEqual((short["bytes"], short["total"]), (30_000_000, 64 << 20))

    def test_one_that_grows(self):
        with listener() as server:
            client, connection = self.begun(server)
            with open(self.file, "ab") as file:
                file.write(b"more")
            self.assertEqual(len(take_all(connection)) + 1, 64 << 20)
            connection.close()
            self.assertEqual(client.end(), 0, client.story())
            self.assertEqual(client.events("file", what="changed")[0]["bytes"], 64 << 20)

    def test_a_peer_that_goes(self):
        with listener() as server:
            client, connection = self.begun(server)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            connection.close()
            self.assertEqual(client.end(), 4, client.story())
            gone = client.events("file", what="peer-gone")[0]
            self.assertTrue(0 < gone["bytes"] < gone["total"] == 64 << 20, gone)
            self.assertNotIn("sha256", gone)

    def test_a_peer_that_takes_nothing(self):
        with listener() as server:
            client, _connection = self.begun(server, "--quit-after", "1")
            self.assertEqual(client.end(), 4, client.story())
            self.assertEqual(client.events("step")[0]["result"], "stalled")

    def test_an_end_that_is_asked_for(self):
        with listener() as server:
            client, connection = self.begun(server)
            client.process.send_signal(signal.SIGTERM)
            got = len(take_all(connection)) + 1
            self.assertEqual(client.end(), 4, client.story())
            cancelled = client.events("file", what="cancelled")[0]
            self.assertEqual(cancelled["bytes"], got)
            self.assertLess(got, 64 << 20)


class Receives(FileTest):
    def received(self, *sender):
        with SocketChat("--server", "--receive-to", self.target, "tcp://127.0.0.1:0") as server:
            port = str(server.port())
            with open(self.file, "rb") as file:
                subprocess.run([word.replace("PORT", port) for word in sender], stdin=file,
                               check=True, timeout=PATIENCE)
            self.assertEqual(server.end(), 0, server.story())
            self.assertEqual(self.target.read_bytes(), self.content)
            self.assertSum(server.events("file", what="received")[0], self.content)
            self.assertEqual(server.events("received"), [])

    def test_from_ncat(self):
        self.received("ncat", "--send-only", "127.0.0.1", "PORT")

    def test_from_socat(self):
        self.received("socat", "-u", "-", "TCP:127.0.0.1:PORT")

    def test_as_a_client(self):
        with listener() as server, Running(*HEADLESS, "--receive-to", self.target, address(server),
                                           env=environment()) as client:
            with server.accept()[0] as connection:
                connection.sendall(self.content)
            self.assertEqual(client.finish(), 0, client.story())
            self.assertEqual(self.target.read_bytes(), self.content)
            self.assertEqual(bytes(client.out), b"")

    def test_what_a_script_asks_for(self):
        with listener() as server, SocketChat("--send", "GET", "--expect", "HEAD", "--receive-to",
                                              self.target, address(server)) as client:
            with server.accept()[0] as connection:
                connection.settimeout(PATIENCE)
                self.assertEqual(connection.recv(10), b"GET")
                connection.sendall(b"HEAD")
                client.wait_event("step", step=2)
                connection.sendall(self.content)
            self.assertEqual(client.end(), 0, client.story())
            self.assertEqual(self.target.read_bytes(), b"HEAD" + self.content)

    def test_what_comes_back(self):
        """There and back through an echo server: both ends of one program at once."""
        with SocketChat("--server", "tcp://127.0.0.1:0") as echo, SocketChat(
                "--send-file", self.file, "--receive-to", self.target,
                f"tcp://127.0.0.1:{echo.port()}") as client:
            self.assertEqual(client.end(), 0, client.story())
            self.assertEqual(self.target.read_bytes(), self.content)
            self.assertEqual(client.events("file", what="sent")[0]["sha256"],
                             client.events("file", what="received")[0]["sha256"])

    def test_datagrams(self):
        with SocketChat("--server", "--receive-to", self.target, "udp://127.0.0.1:0") as server:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
                sender.connect(("127.0.0.1", server.port()))
                for at in range(0, 100_000, 1000):
                    sender.send(self.content[at:at + 1000])
                server.wait_event("file", what="receiving")
                wait_for(lambda: self.target.stat().st_size == 100_000, "all datagrams")
            self.assertEqual(server.stop(), 0, server.story())
            self.assertSum(server.events("file", what="received")[0], self.content[:100_000])

    def test_only_the_first_peer(self):
        with SocketChat("--server", "--receive-to", self.target, "tcp://127.0.0.1:0") as server:
            where = ("127.0.0.1", server.port())
            with socket.create_connection(where) as first, \
                    socket.create_connection(where) as second:
                first.sendall(b"mine")
                server.wait_event("file", what="receiving")
                second.sendall(b"other")
                server.wait_event("file", what="other-peer")
                self.assertEqual(server.wait_event("received")["text"], "other")
                first.sendall(b" too")
                first.shutdown(socket.SHUT_WR)
                self.assertEqual(server.end(), 0, server.story())
            self.assertEqual(self.target.read_bytes(), b"mine too")


class ReceivingFails(FileTest):
    def run_with(self, target, *options, before=()):
        return SocketChat("--server", "--receive-to", target, *options, "tcp://127.0.0.1:0",
                          before=before)

    def refused(self, target, problem):
        with self.run_with(target) as server:
            self.assertEqual(server.end(), 1, server.story())
            event = server.events("file", what="unwritable")[0]
            self.assertEqual(event["problem"], problem)

    def test_where_no_file_can_be(self):
        os.mkfifo(self.folder / "fifo")
        self.refused(self.folder / "none" / "file", "not-there")
        self.refused(self.folder, "is-folder")
        self.refused(self.folder / "fifo", "is-no-file")

    def test_one_that_exists(self):
        self.target.write_bytes(b"old and long enough to show")
        self.refused(self.target, "other")
        self.assertEqual(self.target.read_bytes(), b"old and long enough to show")
        with self.run_with(self.target, "--overwrite") as server:
            with socket.create_connection(("127.0.0.1", server.port())) as client:
                client.sendall(b"new")
            self.assertEqual(server.end(), 0, server.story())
        self.assertEqual(self.target.read_bytes(), b"new")

    def test_nothing_that_comes(self):
        self.target.write_bytes(b"old")
        for target in (self.target, self.folder / "new.bin"):
            with self.run_with(target, "--overwrite") as server:
                server.port()
                self.assertEqual(server.stop(), 1, server.story())
                self.assertTrue(server.events("file", what="untouched"))
        self.assertEqual(self.target.read_bytes(), b"old")
        self.assertFalse((self.folder / "new.bin").exists())

    def test_a_target_that_is_needed_for_something_else(self):
        link = self.folder / "link"
        os.link(self.file, link)
        saved = self.folder / "saved.jsonl"
        for target, *options in ((self.file, "--overwrite", "--send-file", self.file),
                                 (link, "--overwrite", "--send-file", self.file),
                                 (saved, "--save", saved),
                                 (self.folder / "." / "saved.jsonl", "--save", saved)):
            with Running(*HEADLESS, "--receive-to", target, *options, "tcp://127.0.0.1:9",
                         env=environment()) as run:
                self.assertEqual(run.end(), 2, run.story())
                self.assertIn("a file of its own", run.errors())
        self.assertEqual(self.file.read_bytes(), self.content)

    def test_a_peer_that_sends_nothing(self):
        self.target.write_bytes(b"old")
        with self.run_with(self.target, "--overwrite") as server:
            socket.create_connection(("127.0.0.1", server.port())).close()
            self.assertEqual(server.end(), 1, server.story())
            self.assertTrue(server.events("file", what="untouched"))
        self.assertEqual(self.target.read_bytes(), b"old")

    def test_an_end_that_is_asked_for(self):
        with self.run_with(self.target) as server:
            with socket.create_connection(("127.0.0.1", server.port())) as client:
                client.sendall(b"half of it")
                server.wait_event("file", what="receiving")
                wait_for(lambda: self.target.stat().st_size == 10, "what came")
                self.assertEqual(server.stop(), 4, server.story())
            self.assertSum(server.events("file", what="stopped")[0], b"half of it")

    def test_nothing_goes_to_the_output(self):
        """Neither what cannot be written, nor what another peer sends."""
        with listener() as server, Running(
                "sh", "-c", 'ulimit -f 200; exec "$0" "$@"', *HEADLESS, "--receive-to",
                self.target, address(server), env=environment()) as client:
            with server.accept()[0] as connection:
                try:
                    connection.sendall(self.content)
                except OSError:
                    pass  # it is closed at once
                self.assertEqual(client.finish(), 4, client.story())
            self.assertEqual(bytes(client.out), b"")

    def test_a_disk_that_is_full(self):
        with self.run_with(self.target,
                           before=("sh", "-c", 'ulimit -f 200; exec "$0" "$@"')) as server:
            with socket.create_connection(("127.0.0.1", server.port())) as client:
                try:
                    client.sendall(self.content)
                except OSError:
                    pass  # it is closed at once
                self.assertEqual(server.end(), 4, server.story())
            event = server.events("file", what="unwritable")[0]
            self.assertEqual(event["problem"], "too-large")
            self.assertEqual(event["bytes"], self.target.stat().st_size)
            self.assertEqual(self.target.read_bytes(), self.content[:event["bytes"]])

    def test_a_connection_that_breaks(self):
        with self.run_with(self.target) as server:
            with socket.create_connection(("127.0.0.1", server.port())) as client:
                client.sendall(b"half of it")
                server.wait_event("file", what="receiving")
                wait_for(lambda: self.target.stat().st_size == 10, "what came")
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            self.assertEqual(server.end(), 4, server.story())
            self.assertSum(server.events("file", what="broken-off")[0], b"half of it")


class Large(unittest.TestCase):
    def test_in_constant_memory(self):
        with tempfile.TemporaryDirectory() as folder:
            file, target = Path(folder, "large"), Path(folder, "target")
            with open(file, "wb") as made:
                made.seek(LARGE // 2)
                made.write(b"in the middle")
                made.truncate(LARGE)
            with SocketChat("--server", "--keep", "16M", "--receive-to", target,
                            "tcp://127.0.0.1:0") as server, SocketChat(
                                "--keep", "16M", "--send-file", file, "--keep-open",
                                f"tcp://127.0.0.1:{server.port()}") as client:
                sent = client.wait_event("file", what="sent")
                self.assertLess(peak_memory(client.process.pid), allowed_memory(120))
                self.assertLess(peak_memory(server.process.pid), allowed_memory(120))
                client.stop()
                self.assertEqual(server.end(), 0, server.story())
                received = server.events("file", what="received")[0]
                self.assertTrue(client.events("progress", direction="send"))
            self.assertEqual(sent["bytes"], LARGE)
            self.assertEqual(sent["sha256"], received["sha256"])
            self.assertEqual(sent["sha256"], sha256(target))


if __name__ == "__main__":
    unittest.main(verbosity=2)
