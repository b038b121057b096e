#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests Unix sockets (AF_UNIX) against Python, ncat and socat: paths and abstract names, the process at
the other end, and files that are there already."""

import os
import pwd
import shutil
import socket
import stat
import subprocess
import tempfile
import unittest
from pathlib import Path

from headless import CHINESE, PATIENCE, SOCKETS, SocketChat, wait_for


class WithFolder(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="socketchat"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.path = self.folder / "chat.sock"
        self.name = f"socketchat test {os.getpid()}"

    def listening(self, address):
        server = socket.socket(socket.AF_UNIX)
        self.addCleanup(server.close)
        server.settimeout(PATIENCE)
        server.bind(str(address))
        server.listen()
        return server

    def connected(self, address):
        client = socket.socket(socket.AF_UNIX)
        self.addCleanup(client.close)
        client.settimeout(PATIENCE)
        client.connect(address)
        return client


class AsServer(WithFolder):
    def exchange(self, typed, address):
        with SocketChat("--server", typed) as server:
            opened = server.wait_event("listening", protocol="unix")
            self.assertNotIn("port", opened)
            client = self.connected(address)
            client.sendall(CHINESE.encode())
            self.assertEqual(client.recv(1000), CHINESE.encode())
            joined = server.wait_event("connected")
            self.assertEqual(joined["pid"], os.getpid())
            self.assertEqual(joined["user"], pwd.getpwuid(os.geteuid()).pw_name)
            self.assertIn("python3", joined["program"])
            self.assertNotIn("port", joined)
            client.close()
            server.wait_event("disconnected", by="peer")
            return opened["address"], server.stop()

    def test_a_path(self):
        address, code = self.exchange(f"unix:{self.path}", str(self.path))
        self.assertEqual((address, code), (str(self.path), 0))
        self.assertFalse(self.path.exists(), "its file is left")

    def test_an_abstract_name(self):
        address, code = self.exchange(f"unix:@{self.name}", "\0" + self.name)
        self.assertEqual((address, code), ("@" + self.name.replace(" ", "%20"), 0))

    def test_a_path_with_unusual_characters(self):
        path = self.folder / "套接字 100%?#.sock"
        typed = f"unix:{path}".replace("%", "%25")
        address, code = self.exchange(typed, str(path))
        self.assertEqual((address, code), (str(path).replace("%", "%25").replace(" ", "%20"), 0))
        self.assertFalse(path.exists())

    def test_the_clients_of_others(self):
        with SocketChat("--server", f"unix:{self.path}") as server:
            server.wait_event("listening")
            for command in (["ncat", "-U", str(self.path)], ["socat", "-", f"UNIX-CONNECT:{self.path}"]):
                with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as client:
                    client.stdin.write(b"hello\n")
                    client.stdin.flush()
                    self.assertEqual(client.stdout.readline(), b"hello\n")
                    client.kill()
            server.wait_event("connected", 2)
            self.assertEqual([event["program"] for event in server.events("connected")],
                             ["ncat", "socat"])

    def test_it_leaves_a_file_that_took_the_place_of_its_own(self):
        with SocketChat("--server", f"unix:{self.path}") as server:
            server.wait_event("listening")
            self.path.unlink()
            self.path.write_text("precious")
            self.assertEqual(server.stop(), 0)
        self.assertEqual(self.path.read_text(), "precious")


class AsClient(WithFolder):
    def talk(self, typed, address):
        server = self.listening(address)
        with SocketChat(typed) as client:
            there, _ = server.accept()
            self.addCleanup(there.close)
            there.settimeout(PATIENCE)
            opened = client.wait_event("connected", protocol="unix")
            self.assertEqual(opened["pid"], os.getpid())
            client.write(CHINESE + "\n")
            self.assertEqual(there.recv(1000).decode(), CHINESE + "\n")
            there.sendall(b"answer")
            client.wait_event("received", text="answer")
            client.process.stdin.close()
            self.assertEqual(there.recv(10), b"", "the end of what it sends")
            there.close()
            self.assertEqual(client.end(), 0)

    def test_a_path(self):
        self.talk(f"unix:{self.path}", self.path)

    def test_an_abstract_name(self):
        self.talk(f"unix:@{self.name}", "\0" + self.name)

    def test_the_path_alone_where_the_protocol_is_chosen(self):
        server = self.listening(self.path)
        with SocketChat("--unix", str(self.path)) as client:
            server.accept()[0].close()
            client.wait_event("connected", protocol="unix")

    def test_it_waits_where_the_queue_is_full(self):
        server = socket.socket(socket.AF_UNIX)
        self.addCleanup(server.close)
        server.bind(str(self.path))
        server.listen(0)
        first = self.connected(str(self.path))
        with SocketChat("--calls", f"unix:{self.path}") as client:
            self.assertFalse(client.has_event("connected", seconds=0.3))
            server.accept()[0].close()
            client.wait_event("connected")
            if SOCKETS == "qt":
                client.wait_event("call", 2, call="connectToServer")
            else:
                wait_for(lambda: [call for call in client.events("call", call="connect")
                                  if call.get("name") == "EAGAIN"], "calls that had to wait")
        first.close()


class Errors(WithFolder):
    def refused(self, *arguments, code=1):
        with SocketChat(*arguments) as program:
            event = program.wait_event("error")
            self.assertEqual(program.end(), code)
            return event

    def stale(self):
        gone = socket.socket(socket.AF_UNIX)
        gone.bind(str(self.path))
        gone.close()

    def test_a_file_that_was_left_behind(self):
        self.stale()
        for role in ("--server", "--client"):
            event = self.refused(role, f"unix:{self.path}")
            self.assertEqual(event["kind"], "stale-socket-file")
            self.assertIn("left the file behind", event["message"])
        self.assertTrue(stat.S_ISSOCK(self.path.lstat().st_mode), "removed unasked")

    def test_a_socket_in_use_is_not_disturbed(self):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            with socket.socket(socket.AF_UNIX, kind) as held:
                held.bind(str(self.path))
                if kind == socket.SOCK_STREAM:
                    held.listen()
                event = self.refused("--server", f"unix:{self.path}")
                self.assertEqual(event["kind"], "address-in-use")
                if kind == socket.SOCK_STREAM:
                    held.setblocking(False)
                    with self.assertRaises(BlockingIOError):
                        held.accept()
            self.path.unlink()

    def test_a_file_of_another_kind(self):
        self.path.write_text("precious")
        for role in ("--server", "--client"):
            self.assertEqual(self.refused(role, f"unix:{self.path}")["kind"], "not-a-socket")
        self.assertEqual(self.path.read_text(), "precious")

    def test_a_link_to_a_socket_that_was_left_behind(self):
        self.stale()
        link = self.folder / "link"
        link.symlink_to(self.path)
        self.assertEqual(self.refused("--server", f"unix:{link}")["kind"], "not-a-socket")

    def test_nothing_there(self):
        self.assertEqual(self.refused(f"unix:{self.path}")["kind"], "no-socket-file")
        event = self.refused("--server", f"unix:{self.folder}/none/chat.sock")
        self.assertIn(event["kind"], ("no-socket-file", "address-not-available"))

    def test_a_folder_that_is_a_link_to_itself(self):
        (self.folder / "loop").symlink_to("loop")
        event = self.refused("--server", f"unix:{self.folder}/loop/chat.sock")
        self.assertEqual(event["kind"], "other")
        self.assertNotIn("does not exist", event["message"])

    def test_what_cannot_be_a_path(self):
        for typed, kind in ((f"unix:/{'a' * 107}", "path-too-long"), ("unix:chat.sock", "path-not-absolute"),
                            ("unix:~/chat.sock", "path-not-absolute"), ("unix:", "path-missing"),
                            ("unix:@", "path-missing"), ("unix:/a%00b", "path-not-text")):
            self.assertEqual(self.refused(typed, code=2)["kind"], kind)

    def test_the_longest_path(self):
        path = self.folder / ("x" * (107 - len(str(self.folder)) - 1))
        if SOCKETS == "qt":  # takes a byte less
            for role in ("--server", "--client"):
                self.assertEqual(self.refused(role, f"unix:{path}")["kind"], "name-too-long")
            path = path.with_name(path.name[1:])
        with SocketChat("--server", f"unix:{path}") as server:
            server.wait_event("listening")
            self.connected(str(path))
            server.wait_event("connected")


if __name__ == "__main__":
    unittest.main()
