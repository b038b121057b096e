#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Checks standard input and output: what is read is sent, what is received is written, and a loss is
reported with its number of bytes and exit code 1."""

import os
import pty
import random
import socket
import subprocess
import threading
import unittest

from headless import HEADLESS, PATIENCE, Running, SocketChat, environment, wait_for

LINES = b"".join(b"%d\n" % number for number in range(100_000))
ESCAPES = "\x1b]0;owned\x07\x1b[2J\x1b[6n\x9b5n\u202egnp.exe\r\n\tend\n".encode()


def plain(*arguments, **options):
    return Running(*HEADLESS, *arguments, env=environment(), **options)


class Listener:
    """A TCP server that is a Python socket."""

    def __enter__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.socket.settimeout(PATIENCE)
        self.address = f"tcp://127.0.0.1:{self.socket.getsockname()[1]}"
        return self

    def __exit__(self, *_):
        self.socket.close()

    def accept(self):
        connection, _ = self.socket.accept()
        connection.settimeout(PATIENCE)
        return connection


def everything(connection):
    data = bytearray()
    while piece := connection.recv(1 << 18):
        data += piece
    return bytes(data)


class LateAnswers(unittest.TestCase):
    def test_over_tcp_the_end_is_the_other_ends(self):
        with Listener() as server, plain(server.address) as client:
            client.write(b"question\n")
            client.process.stdin.close()
            with server.accept() as connection:
                self.assertEqual(everything(connection), b"question\n")
                # Longer than the wait for datagrams.
                with self.assertRaises(subprocess.TimeoutExpired):
                    client.process.wait(1.5)
                connection.sendall(b"the answer\n")
            self.assertEqual(client.end(), 0, client.story())
            self.assertEqual(client.out, b"the answer\n")

    def test_a_wait_without_an_answer_is_said(self):
        with Listener() as server, plain("--wait", "100", server.address) as client:
            self.assertEqual(client.finish(b"anybody?\n"), 1)
            self.assertIn("Nothing came back within 0.1 s", client.errors())
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
            silent.bind(("127.0.0.1", 0))
            address = f"udp://127.0.0.1:{silent.getsockname()[1]}"
            with plain("--wait", "100", address) as client:
                self.assertEqual(client.finish(b"anybody?\n"), 1)
                self.assertIn("Nothing came back within 0.1 s", client.errors())
            with plain("--wait", "0", address) as client: # nothing was waited for
                self.assertEqual(client.finish(b"no matter\n"), 0, client.story())

    def test_an_end_that_does_not_come_is_said(self):
        with Listener() as server, plain("--wait", "200", server.address) as client:
            client.write(b"question\n")
            with server.accept() as connection:
                client.process.stdin.close()
                everything(connection)
                connection.sendall(b"answer\n")
                self.assertEqual(client.end(), 0, client.story())
            self.assertEqual(client.out, b"answer\n")
            self.assertIn("the other end has not finished", client.errors())

    def test_the_sending_side_can_be_kept_open(self):
        for option in ("--keep-open", "--no-half-close"):
            with self.subTest(option), Listener() as server, \
                    plain(option, server.address) as client:
                client.write(b"question\n")
                client.process.stdin.close()
                with server.accept() as connection:
                    self.assertEqual(connection.recv(100), b"question\n")
                    connection.settimeout(0.3)
                    with self.assertRaises(TimeoutError): # neither bytes nor an end
                        connection.recv(1)
                    connection.sendall(b"answer\n")
                self.assertEqual(client.end(), 0, client.story())
                self.assertEqual(client.out, b"answer\n")


class Input(unittest.TestCase):
    def test_a_server_keeps_its_input_for_the_first_client(self):
        with SocketChat("--server", "--reply", "manual", "tcp://127.0.0.1:0") as server:
            port = server.port()
            server.process.stdin.write(LINES) # all of it fits before anybody is there
            server.process.stdin.close()
            server.wait_for_text("Nobody is connected", "err")
            with socket.create_connection(("127.0.0.1", port)) as client:
                client.settimeout(PATIENCE)
                self.assertTrue(everything(client) == LINES)
            self.assertEqual(server.end(), 0, server.story())
            self.assertEqual(server.errors().count("\n"), 1) # one complaint, not one a line

    def test_what_never_found_a_client_is_said(self):
        with plain("--server", "--reply", "manual", "tcp://127.0.0.1:0") as server:
            server.write(b"twelve bytes")
            server.process.stdin.close()
            server.wait_for_text("Nobody is connected", "err")
            self.assertEqual(server.stop(), 1)
            self.assertIn("12 bytes of the standard input were not sent", server.errors())

    def test_an_empty_input_ends_a_server_at_once(self):
        with plain("--server", "tcp://127.0.0.1:0") as server:
            self.assertEqual(server.finish(), 0, server.story())

    def test_a_hundred_megabytes_leave_as_they_were_read(self):
        data = random.Random(1).randbytes(1 << 20) * 100
        with Listener() as server, plain("--keep", "16M", server.address) as client:
            feeder = threading.Thread(target=client.finish, args=(data,))
            feeder.start()
            with server.accept() as connection:
                self.assertTrue(everything(connection) == data)
            feeder.join(PATIENCE)
            self.assertEqual(client.end(), 0, client.story())

    def test_raw_tcp_is_not_cut_at_line_ends(self):
        with Listener() as server, SocketChat(server.address) as client:
            client.process.stdin.write(b"one\ntwo\nthree")
            client.process.stdin.close()
            with server.accept() as connection:
                self.assertEqual(everything(connection), b"one\ntwo\nthree")
            self.assertEqual(client.end(), 0, client.story())
            self.assertEqual(client.wait_event("sent")["text"], "one\ntwo\nthree")


class Output(unittest.TestCase):
    def test_a_full_disk_is_said(self):
        with Listener() as server, open("/dev/full", "wb") as full:
            client = subprocess.Popen([*HEADLESS, server.address], env=environment(),
                                      stdin=subprocess.DEVNULL, stdout=full,
                                      stderr=subprocess.PIPE)
            with server.accept() as connection:
                try:
                    connection.sendall(b"x" * 5_000_000)
                except OSError:
                    pass
            errors = client.communicate(timeout=PATIENCE)[1].decode()
            self.assertEqual(client.returncode, 1, errors)
            self.assertRegex(errors, r"cannot be written \(ENOSPC: .*\): [\d,]+ bytes are missing")

    def test_so_it_is_for_what_is_printed_at_once(self):
        for arguments in (["--help"], ["--version"], ["--explain", "localhost"],
                          ["--program", "c", "tcp://127.0.0.1:8000"]):
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                run = subprocess.run([HEADLESS[0], *arguments], env=environment(), stdout=full,
                                     stderr=subprocess.PIPE, text=True, timeout=PATIENCE)
                self.assertEqual(run.returncode, 1)
                self.assertIn("ENOSPC", run.stderr)


class Terminal(unittest.TestCase):
    def shown(self, *options):
        """What a terminal gets to see when a peer sends ESCAPES."""
        leader, follower = pty.openpty()
        with Listener() as server:
            client = subprocess.Popen([*HEADLESS, *options, server.address], env=environment(),
                                      stdin=follower, stdout=follower, stderr=subprocess.DEVNULL)
            os.close(follower)
            with server.accept() as connection:
                connection.sendall(ESCAPES)
            seen = bytearray()

            def read():
                try:
                    while piece := os.read(leader, 1 << 16):
                        seen.extend(piece)
                except OSError:
                    pass # the other side of the terminal has been closed
            reader = threading.Thread(target=read, daemon=True)
            reader.start()
            try:
                client.wait(PATIENCE)
            finally:
                client.kill()
            reader.join(PATIENCE)
            os.close(leader)
        return bytes(seen)

    def test_a_peer_never_moves_the_cursor(self):
        seen = self.shown()
        text = seen.decode()
        for escape in "\x1b\x07\x9b\u202e":
            self.assertNotIn(escape, text)
        self.assertIn("␛]0;owned␇␛[2J␛[6n", text)
        self.assertIn("\\u202Egnp.exe", text)

    def test_raw_is_raw(self):
        self.assertIn(b"\x1b]0;owned\x07\x1b[2J\x1b[6n", self.shown("--raw"))

    def test_so_it_is_in_a_pipe(self):
        with Listener() as server, plain(server.address) as client:
            with server.accept() as connection:
                connection.sendall(ESCAPES)
            self.assertEqual(client.end(), 0, client.story())
            self.assertEqual(client.out, ESCAPES)

    def test_arguments_that_are_quoted_are_harmless(self):
        for argument in ("\x1b]0;owned\x07", "tcp://a\x1b[2Jb:80", "--\x1b[31mfoo", "\u202e.lesson",
                         "tcp://" + "a" * 100_000 + ":1"):
            run = subprocess.run([*HEADLESS, argument], env=environment(), capture_output=True,
                                 text=True, timeout=PATIENCE)
            self.assertEqual(run.returncode, 1)
            self.assertRegex(run.stderr, r"^[^\x00-\x1f\x7f-\x9f\u202a-\u202e]{1,1000}\n$")


class Addresses(unittest.TestCase):
    def refused(self, argument):
        run = subprocess.run([*HEADLESS, "--json", argument], env=environment(),
                             capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual(run.returncode, 1, run.stdout)
        return run.stderr

    def test_a_path_is_no_address(self):
        self.assertIn("“/tmp/x.sock” is a path and names no host", self.refused("/tmp/x.sock"))

    def test_there_is_no_tls_yet(self):
        self.assertIn("“https://” means a connection encrypted with TLS",
                      self.refused("https://127.0.0.1:1/"))

    def test_files_are_for_a_window(self):
        for name in ("a.jsonl", "/tmp/b.LESSON"):
            self.assertIn("is a file for a window", self.refused(name))


if __name__ == "__main__":
    unittest.main()
