#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests Unix datagram sockets (AF_UNIX, SOCK_DGRAM) against Python, socat and ncat: who can be answered,
receivers that do not read, and what is in the way at a path."""

import os
import shutil
import socket
import stat
import subprocess
import tempfile
import unittest
from pathlib import Path

from headless import CHINESE, PATIENCE, SocketChat, wait_for


class WithFolder(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="socketchat"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.path = self.folder / "chat.sock"
        self.name = f"socketchat test {os.getpid()}"

    def made(self, address=None):
        """A socket bound to a path, to a name, to "" (the system chooses), or (None) not at all."""
        made = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.addCleanup(made.close)
        made.settimeout(PATIENCE)
        if address is not None:
            made.bind(str(address))
        return made


class AsServer(WithFolder):
    def exchange(self, typed, address, own):
        with SocketChat("--server", typed) as server:
            opened = server.wait_event("ready", protocol="unixgram")
            self.assertNotIn("port", opened)
            client = self.made(own)
            for text in (CHINESE, "", "three"):
                client.sendto(text.encode(), address)
                answer, source = client.recvfrom(1000)
                self.assertEqual((answer.decode(), source), (text, address if isinstance(address, str)
                                                             and address[0] == "/" else address.encode()))
            joined = server.wait_event("connected")
            self.assertEqual(joined["pid"], os.getpid())
            self.assertIn("python3", joined["program"])
            return opened["address"], joined["address"], server.stop()

    def test_a_path(self):
        own = self.folder / "own.sock"
        self.assertEqual(self.exchange(f"unixgram:{self.path}", str(self.path), own),
                         (str(self.path), str(own), 0))
        self.assertFalse(self.path.exists(), "its file is left")

    def test_an_abstract_name(self):
        address, peer, code = self.exchange(f"unixgram:@{self.name}", "\0" + self.name, "")
        self.assertEqual((address, code), ("@" + self.name.replace(" ", "%20"), 0))
        self.assertRegex(peer, r"^@[0-9a-f]{5}$")

    def test_a_sender_without_an_address(self):
        with SocketChat("--server", f"unixgram:{self.path}") as server:
            server.wait_event("ready")
            sender = self.made()
            for text in (b"one", b"two"):
                sender.sendto(text, str(self.path))
            server.wait_event("received", text="two")
            joined = server.wait_event("connected")
            self.assertEqual((joined["address"], joined["pid"]), ("", os.getpid()))
            # Its messages are not answered, which is no error.
            bound = self.made("")
            bound.sendto(b"three", str(self.path))
            self.assertEqual(bound.recv(100), b"three")
            server.wait_event("connected", 2)
            self.assertEqual(server.events("error") + server.events("failed"), [])
            self.assertEqual(len(server.events("sent")), 1)
            server.write("to all who can be reached\n")
            self.assertEqual(bound.recv(100), b"to all who can be reached\n")
            server.wait_event("sent", text="to all who can be reached\n")
            self.assertEqual(server.events("error") + server.events("failed"), [])

    def test_a_sender_without_an_address_in_a_room(self):
        with SocketChat("--server", "--reply", "room", f"unixgram:{self.path}") as server:
            server.wait_event("ready")
            bound = self.made("")
            bound.sendto(b"let me in", str(self.path))
            server.wait_event("received", text="let me in")
            self.made().sendto(b"to all", str(self.path))
            self.assertRegex(bound.recv(100), rb"^.+: to all$")
            bound.sendto(b"to nobody", str(self.path))
            server.wait_event("received", text="to nobody")
            server.wait_event("sent")
            self.assertEqual(server.events("error") + server.events("failed"), [])

    def test_a_relative_path_is_not_answered(self):
        before = os.getcwd()
        self.addCleanup(os.chdir, before)
        os.chdir(self.folder)
        with SocketChat("--server", f"unixgram:{self.path}") as server:  # in the same folder
            server.wait_event("ready")
            client = self.made("127.0.0.1:8000")
            client.sendto(b"hello", str(self.path))
            server.wait_event("received", text="hello")
            joined = server.wait_event("connected")
            self.assertEqual(joined["address"], "./127.0.0.1:8000")
            server.write("to nobody\n")
            server.wait_event("failed", text="to nobody\n")
            self.assertIn("absolute path", server.wait_event("error")["message"])
            client.setblocking(False)
            with self.assertRaises(BlockingIOError):
                client.recv(100)

    def test_the_clients_of_others(self):
        with SocketChat("--server", f"unixgram:{self.path}") as server:
            server.wait_event("ready")
            for command in (["socat", "-", f"UNIX-SENDTO:{self.path},bind={self.folder}/socat.sock"],
                            ["ncat", "-U", "-u", str(self.path)]):
                with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as client:
                    client.stdin.write(b"hello\n")
                    client.stdin.flush()
                    self.assertEqual(client.stdout.readline(), b"hello\n")
                    client.kill()
            server.wait_event("connected", 2)
            self.assertEqual([event["program"] for event in server.events("connected")],
                             ["socat", "ncat"])

    def test_a_client_that_does_not_read_gets_all_in_the_end(self):
        with SocketChat("--server", f"unixgram:{self.path}") as server:
            server.wait_event("ready")
            client = self.made("")
            texts = [str(number).encode() for number in range(300)]
            for text in texts:
                client.sendto(text, str(self.path))
            server.wait_event("received", text="299")
            self.assertEqual([client.recv(100) for _ in texts], texts)
            self.assertEqual(server.events("failed"), [])

    def test_a_client_that_has_gone_leaves_the_list(self):
        with SocketChat("--server", "--reply", "manual", f"unixgram:{self.path}") as server:
            server.wait_event("ready")
            client = self.made("")
            client.sendto(b"hello", str(self.path))
            server.wait_event("received", text="hello")
            client.close()
            server.write("anybody there?\n")
            server.wait_event("failed", text="anybody there?\n")
            error = server.wait_event("error")
            self.assertEqual((error["kind"], error["name"]), ("receiver-gone", "ECONNREFUSED"))
            self.assertNotIn("tart", error["message"])  # a server starts no client
            server.wait_event("disconnected")

    def test_large_datagrams(self):
        with SocketChat("--server", f"unixgram:{self.path}") as server:
            server.wait_event("ready")
            client = self.made("")
            client.sendto(bytes(200_000), str(self.path))
            self.assertEqual(client.recv(300_000), bytes(200_000))


class AsClient(WithFolder):
    def talk(self, typed, address):
        server = self.made(address)
        with SocketChat(typed) as client:
            opened = client.wait_event("ready", protocol="unixgram")
            self.assertRegex(opened["localAddress"], r"^@[0-9a-f]{5}$")
            client.write(CHINESE + "\n")
            text, source = server.recvfrom(1000)
            self.assertEqual(text.decode(), CHINESE + "\n")
            self.assertEqual(source, b"\0" + opened["localAddress"][1:].encode())
            server.sendto(b"answer", source)
            client.wait_event("received", text="answer")
            self.assertEqual(client.stop(), 0)

    def test_a_path(self):
        self.talk(f"unixgram:{self.path}", self.path)

    def test_an_abstract_name(self):
        self.talk(f"unixgram:@{self.name}", "\0" + self.name)

    def test_the_path_alone_where_the_protocol_is_chosen(self):
        server = self.made(self.path)
        with SocketChat("--unixgram", str(self.path)) as client:
            client.wait_event("ready")
            client.write("hello\n")
            self.assertEqual(server.recv(100), b"hello\n")

    def test_the_server_of_another(self):
        with subprocess.Popen(["socat", "-u", f"UNIX-RECV:{self.path}", "-"],
                              stdout=subprocess.PIPE) as server:
            wait_for(self.path.exists, "the file of socat")
            with SocketChat(f"unixgram:{self.path}") as client:
                client.wait_event("ready")
                client.write("hello\n")
                self.assertEqual(server.stdout.readline(), b"hello\n")
            server.kill()

    def test_socat_answers(self):
        with subprocess.Popen(["socat", f"UNIX-RECVFROM:{self.path}", "EXEC:cat"]) as server:
            wait_for(self.path.exists, "the file of socat")
            with SocketChat(f"unixgram:{self.path}") as client:
                client.wait_event("ready")
                client.write("hello\n")
                client.wait_event("received", text="hello\n")
            server.kill()

    def test_it_waits_for_a_server_that_does_not_read(self):
        server = self.made(self.path)
        texts = [f"{number}\n".encode() for number in range(300)]
        with SocketChat("--calls", f"unixgram:{self.path}") as client:
            client.wait_event("ready")
            client.write(b"".join(texts))
            wait_for(lambda: [call for call in client.events("call", call="sendto")
                              if call.get("name") == "EAGAIN"], "calls that had to wait")
            self.assertEqual([server.recv(100) for _ in texts], texts)
            client.wait_event("sent", 300)
            self.assertEqual(client.events("failed"), [])


class Errors(WithFolder):
    def refused(self, *arguments, code=1):
        with SocketChat(*arguments) as program:
            event = program.wait_event("error")
            self.assertEqual(program.end(), code)
            return event

    def failed(self, typed, text=b"hello\n"):
        with SocketChat("--wait", "0", typed) as client:
            client.wait_event("ready")
            self.assertEqual(client.finish(text), 4)  # what was typed is lost
            client.wait_event("failed")
            return client.wait_event("error")

    def stale(self):
        self.made(self.path).close()

    def test_a_file_that_was_left_behind(self):
        self.stale()
        event = self.refused("--server", f"unixgram:{self.path}")
        self.assertEqual(event["kind"], "stale-socket-file")
        self.assertEqual(self.failed(f"unixgram:{self.path}")["kind"], "stale-socket-file")
        self.assertTrue(stat.S_ISSOCK(self.path.lstat().st_mode), "removed unasked")

    def test_a_socket_in_use_is_not_disturbed(self):
        held = self.made(self.path)
        self.assertEqual(self.refused("--server", f"unixgram:{self.path}")["kind"], "address-in-use")
        held.setblocking(False)
        with self.assertRaises(BlockingIOError):
            held.recv(10)

    def test_a_file_of_another_kind(self):
        self.path.write_text("precious")
        self.assertEqual(self.refused("--server", f"unixgram:{self.path}")["kind"], "not-a-socket")
        self.assertEqual(self.failed(f"unixgram:{self.path}")["kind"], "not-a-socket")
        self.assertEqual(self.path.read_text(), "precious")

    def test_nothing_there(self):
        self.assertEqual(self.failed(f"unixgram:{self.path}")["kind"], "no-socket-file")
        event = self.failed(f"unixgram:@{self.name}")
        self.assertEqual(event["kind"], "connection-refused")
        self.assertNotIn("UDP", event["message"])

    def test_a_socket_of_a_stream(self):
        with socket.socket(socket.AF_UNIX) as held:
            held.bind(str(self.path))
            held.listen()
            event = self.failed(f"unixgram:{self.path}")
            self.assertEqual(event["kind"], "wrong-socket-type")
            self.assertIn("carries a stream", event["message"])

    def test_a_server_that_has_connected_to_another(self):
        self.made(self.folder / "other.sock")
        server = self.made(self.path)
        server.connect(str(self.folder / "other.sock"))
        event = self.failed(f"unixgram:{self.path}")
        self.assertEqual(event["name"], "EPERM")
        self.assertIn("has connected its socket to another one", event["message"])

    def test_more_than_the_send_buffer_holds(self):
        self.made(self.path)
        event = self.failed(f"unixgram:{self.path}", bytes(300_000) + b"\n")
        self.assertEqual((event["kind"], event["name"]), ("datagram-too-large", "EMSGSIZE"))
        self.assertIn("SO_SNDBUF", event["message"])

    def test_what_cannot_be_a_path(self):
        for typed, kind in ((f"unixgram:/{'a' * 107}", "path-too-long"),
                            ("unixgram:chat.sock", "path-not-absolute"), ("unixgram:@", "path-missing")):
            self.assertEqual(self.refused(typed, code=2)["kind"], kind)

    def test_qt_has_no_such_sockets(self):
        with SocketChat("--sockets", "qt", "--server", f"unixgram:{self.path}") as server:
            server.wait_event("ready", sockets="system")


if __name__ == "__main__":
    unittest.main()
