#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Checks standard input and output: what is read is sent, what is received is written, and a loss is
reported with its number of bytes and exit code 4."""

import binascii
import fcntl
import os
import pty
import random
import select
import signal
import socket
import struct
import subprocess
import tempfile
import threading
import unittest
import zlib
from pathlib import Path

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


def echo(listener):
    """Accepts one client and sends everything back, the end of the stream last."""
    def serve():
        with listener.accept() as connection:
            while piece := connection.recv(1 << 18):
                connection.sendall(piece)
    server = threading.Thread(target=serve)
    server.start()
    return server


def memory(process):
    """The most memory that the process has occupied so far, in bytes."""
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise AssertionError("no VmHWM")


class ConvertedLines(unittest.TestCase):
    def sent(self, *arguments, lines):
        with Listener() as server, plain(*arguments, server.address) as client:
            client.write(lines)
            client.process.stdin.close()
            with server.accept() as connection:
                data = everything(connection)
            return data, client.end(), client.errors()

    def test_a_line_gets_the_line_end_instead_of_its_own(self):
        for end, bytes_ in (("lf", b"\n"), ("cr", b"\r"), ("crlf", b"\r\n")):
            data, code, _ = self.sent("--line-end", end, lines=b"AT\n\xff\r\n\nlast")
            self.assertEqual(data, b"AT%b\xff%b%blast%b" % ((bytes_,) * 4))
            self.assertEqual(code, 0)
        data, *_ = self.sent("--line-end", "none", lines=b"AT\r\nlast")
        self.assertEqual(data, b"AT\r\nlast")

    def test_hex_is_read_line_by_line_and_an_error_names_its_place(self):
        data, code, said = self.sent(
            "--form", "hex", lines=b"{0x7D, 0x0D};\n\n41:42-43\n4g\n44h 45h\n")
        self.assertEqual(data, b"}\rABCDE")
        self.assertEqual(code, 1)
        self.assertRegex(said, "Line 4 of the input is not sent. .*position 1 ")
        self.assertIn("Sent 3 messages, 7 bytes", said)

    def test_escapes_are_read_and_framed(self):
        data, *_ = self.sent("--form", "escapes", "--framing", "length2be", "--line-end", "cr",
                             lines=rb"\x41\0" + b"\n" + "你".encode() + b"\n")
        self.assertEqual(data, b"\0\x03A\0\r\0\x04" + "你\r".encode())


    def test_placeholders_are_expanded_for_each_line(self):
        with tempfile.NamedTemporaryFile() as file:
            file.write(b"\0\xff{counter}")
            file.flush()
            data, code, _ = self.sent(
                "--placeholders", "on", "--line-end", "lf", lines=b'{"a": {}} {counter}\n'
                b"\xff{counter}\n{file %b}\n{counter 3}\n" % file.name.encode())
        self.assertEqual(data, b'{"a": {}} 1\n\xff{counter}\n\0\xff{counter}\n004\n')
        self.assertEqual(code, 0)

    def test_what_comes_is_never_expanded(self):
        with Listener() as server, plain("--placeholders", "on", server.address) as client:
            with server.accept() as connection:
                connection.sendall(b"{counter}{file /etc/hostname}\n")
            client.end()
            self.assertEqual(bytes(client.out), b"{counter}{file /etc/hostname}\n")


class PacedLines(unittest.TestCase):
    def test_the_lines_are_sent_one_by_one_and_again(self):
        with Listener() as server, SocketChat("--every", "2", "--count", "3", "--placeholders", "on",
                                              server.address) as client:
            client.write(b"a{counter}\nb\nlast")
            client.process.stdin.close()
            with server.accept() as connection:
                self.assertEqual(everything(connection), b"a1\nb\nlasta4\nb\nlasta7\nb\nlast")
            self.assertEqual(client.end(), 0)
            self.assertEqual(len(client.events("sent")), 9)

    def test_without_end_until_it_is_told_to(self):
        with Listener() as server, plain("--every", "1", "--count", "0", server.address) as client:
            client.write(b"ping\n")
            client.process.stdin.close()
            with server.accept() as connection:
                data = b""
                while len(data) < 500:
                    piece = connection.recv(1000)
                    self.assertTrue(piece)
                    data += piece
                client.process.send_signal(signal.SIGTERM)
                data += everything(connection)
            self.assertEqual(client.end(), 0)
            self.assertEqual(data, b"ping\n" * (len(data) // 5))

    def test_no_more_is_read_than_can_be_sent_soon(self):
        with Listener() as server, plain("--every", "3600000", server.address) as client:
            with server.accept():
                pipe = client.process.stdin.fileno()
                os.set_blocking(pipe, False)
                taken = 0
                while taken < 1 << 24 and select.select([], [pipe], [], 2)[1]:
                    taken += os.write(pipe, b"hello\n" * 10_000)
                self.assertLess(taken, 1 << 22)
                client.process.send_signal(signal.SIGTERM)
            self.assertEqual(client.end(), 4)

    def test_nothing_is_lost_after_a_half_close(self):
        with Listener() as server, plain("--every", "1100", server.address) as client:
            with server.accept() as connection:
                connection.shutdown(socket.SHUT_WR)
                client.write(b"a\nb\n")
                client.process.stdin.close()
                self.assertEqual(everything(connection), b"a\nb\n")
            self.assertEqual(client.end(), 0)

    def test_what_is_missing_is_counted_in_all_rounds(self):
        with Listener() as server, plain("--every", "3600000", "--count", "3",
                                         server.address) as client:
            client.write(b"ab\n")
            client.process.stdin.close()
            with server.accept() as connection:
                self.assertEqual(connection.recv(100), b"ab\n")
                client.process.send_signal(signal.SIGTERM)
                self.assertEqual(everything(connection), b"")
            self.assertEqual(client.end(), 4)
            self.assertIn("6 bytes", client.errors())

    def test_lines_that_cannot_be_sent_are_told_once(self):
        for lines, sends in ((b"zz\n", 0), (b"zz\n41\n", 3)):
            with Listener() as server, plain("--every", "1", "--count", "3" if sends else "0",
                                             "--form", "hex", server.address) as client:
                client.write(lines)
                client.process.stdin.close()
                with server.accept() as connection:
                    self.assertEqual(everything(connection), b"A" * sends)
                self.assertEqual(client.end(), 1)
                self.assertEqual(client.errors().count("Line 1"), 1)

    def test_too_much_input_is_refused(self):
        with Listener() as server, plain("--every", "1", "--count", "2", server.address) as client:
            with server.accept() as connection:
                try:
                    client.write(b"x" * 2_000_000 + b"\n")
                except BrokenPipeError:
                    pass
                everything(connection)
            self.assertEqual(client.end(), 4)
            self.assertIn("1 MiB", client.errors())


class Checksums(unittest.TestCase):
    WORDS = {"crc32": lambda data: zlib.crc32(data).to_bytes(4, "little"),
             "crc16-xmodem": lambda data: binascii.crc_hqx(data, 0).to_bytes(2, "big"),
             "crc16-ccitt-false": lambda data: binascii.crc_hqx(data, 0xffff).to_bytes(2, "big"),
             "sum8": lambda data: bytes([sum(data) & 0xff]),
             "lrc": lambda data: bytes([-sum(data) & 0xff])}

    def test_are_those_that_python_computes(self):
        for word, compute in self.WORDS.items():
            lines = [random.Random(word).randbytes(length).replace(b"\n", b"").replace(b"\r", b"")
                     for length in (1, 2, 9, 100, 4000)]
            with Listener() as server, plain("--framing", "length4be", "--checksum", word,
                                             server.address) as client:
                client.write(b"".join(line + b"\n" for line in lines))
                client.process.stdin.close()
                with server.accept() as connection:
                    data = everything(connection)
            expected = b"".join(struct.pack(">I", len(line) + len(compute(line))) + line
                                + compute(line) for line in lines)
            self.assertEqual(data, expected, word)

    def test_received_messages_are_right_or_wrong(self):
        good, bad = bytes.fromhex("010300000002c40b"), bytes.fromhex("010300000002c40c")
        with SocketChat("--server", "--udp", "--reply", "manual", "--checksum", "crc16-modbus",
                        "127.0.0.1:0") as server, \
                socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
            peer.connect(("127.0.0.1", server.port()))
            peer.send(good)
            peer.send(bad)
            event = server.wait_event("received", count=2)
            self.assertEqual((event["checksum"], event["expected"]), ("wrong", "C4 0B"))
            self.assertEqual(server.events("received")[0]["checksum"], "right")

    def test_a_wrong_one_is_said_in_words(self):
        with Listener() as server, plain("--framing", "line", "--checksum", "xor,from=1",
                                         server.address) as client:
            with server.accept() as connection:
                connection.sendall(b"$AB\x03\n$AB\x04\n")
            client.wait_for_text("XOR wrong: 04, should be 03", "err")
            self.assertEqual(client.end(), 0)
            self.assertEqual(bytes(client.out), b"$AB\x03\n$AB\x04\n")
            self.assertNotIn("right", client.errors())


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
            self.assertEqual(server.stop(), 4)
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


class BothWays(unittest.TestCase):
    """What goes in comes out again, byte for byte, by way of an echoing server."""

    def comes_back(self, data, *options, added=b""):
        with Listener() as listener, plain(*options, listener.address) as client:
            server = echo(listener)
            self.assertEqual(client.finish(data), 0, client.errors())
            server.join(PATIENCE)
            self.assertEqual(len(client.out), len(data + added))
            self.assertTrue(client.out == data + added)
            return client.errors()

    def test_binary_without_a_final_newline(self):
        data = random.Random(2).randbytes(20_000_001)[:-1] + b"\0"
        self.assertIn("Sent", self.comes_back(data))

    def test_a_huge_line(self):
        self.comes_back(b"x" * 20_000_000 + b"\n")
        # As one message, just below the limit of a framing.
        errors = self.comes_back(b"y" * 15_000_000 + b"\n", "--framing", "line")
        self.assertRegex(errors, r"Received 1 message, 15,000,001 bytes. Sent 1 message, 15,000,001")

    def test_lines_that_are_messages(self):
        data = LINES + b"\n\r\n\0\xff\n" * 1000 + b"without an end"
        errors = self.comes_back(data, "--framing", "line", added=b"\n") # the framing asks for it
        self.assertIn("Sent 103,001 messages", errors)
        self.assertIn("Received 103,001 messages", errors)


class Output(unittest.TestCase):
    def test_a_slow_reader_gets_everything_and_costs_little(self):
        self.slowly_read(random.Random(3).randbytes(1 << 20) * 64)

    def test_so_it_is_with_lines_that_are_messages(self):
        self.slowly_read(b"".join(b"%d\n" % number for number in range(2_000_000)), "--framing", "line")

    def slowly_read(self, data, *options):
        with Listener() as server:
            client = subprocess.Popen([*HEADLESS, "--keep", "4M", *options, server.address],
                                      env=environment(), stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            with server.accept() as connection:
                feeder = threading.Thread(target=connection.sendall, args=(data,))
                feeder.start()
                came = bytearray()
                before = memory(client)
                while len(came) < len(data): # in pieces so small that the output is never empty
                    came += os.read(client.stdout.fileno(), 4096)
                feeder.join(PATIENCE)
                more = memory(client) - before
            client.stdin.close()
            self.assertEqual(client.wait(PATIENCE), 0)
            client.stdout.close()
            self.assertTrue(came == data)
            self.assertLess(more, 24 << 20)

    def test_the_mode_of_a_shared_pipe_stays(self):
        reader, writer = os.pipe()
        with Listener() as server:
            client = subprocess.Popen([*HEADLESS, server.address], env=environment(),
                                      stdin=subprocess.PIPE, stdout=writer,
                                      stderr=subprocess.DEVNULL)
            with server.accept() as connection:
                connection.sendall(b"hello")
                self.assertEqual(os.read(reader, 5), b"hello")
                self.assertFalse(fcntl.fcntl(writer, fcntl.F_GETFL) & os.O_NONBLOCK)
            client.stdin.close()
            self.assertEqual(client.wait(PATIENCE), 0)
        os.close(writer)
        self.assertEqual(os.read(reader, 1), b"") # closed with the program
        os.close(reader)

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
            self.assertEqual(client.returncode, 4, errors)
            self.assertRegex(errors, r"cannot be written \(ENOSPC: .*\): [\d,]+ bytes are missing")

    def test_so_it_is_for_what_is_printed_at_once(self):
        for arguments in (["--help"], ["--version"], ["--explain", "localhost"],
                          ["--program", "c", "tcp://127.0.0.1:8000"]):
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                run = subprocess.run([HEADLESS[0], *arguments], env=environment(), stdout=full,
                                     stderr=subprocess.PIPE, text=True, timeout=PATIENCE)
                self.assertEqual(run.returncode, 4)
                self.assertIn("ENOSPC", run.stderr)

    def test_notices_that_nobody_reads_are_bounded(self):
        """Each client is told of in three lines on standard error, of 30, 145 and 50 bytes. Where that
        is never read, 1 MiB of them waits (35,000 lines if they are the shortest), then the newest in
        the conversation (32,768 rows at most), and then comes who was not yet accepted (4,096
        clients): less than all 120,000 lines."""
        clients = 40_000
        command = [*HEADLESS, "--server", "--keep", "1M", "tcp://127.0.0.1:0"]
        with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, env=environment()) as server:
            try:
                port = int(server.stderr.readline().rpartition(b":")[2])
                for _ in range(clients):
                    with socket.create_connection(("127.0.0.1", port), PATIENCE) as client:
                        reset = struct.pack("ii", 1, 0)  # leaves no port waiting
                        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
                server.terminate()
                said = server.stderr.read()
            finally:
                server.kill()
        self.assertIn(b"had to be left out", said)
        self.assertLess(said.count(b"\n"), 3 * clients * 3 // 4)
        self.assertLess(len(said), 6 << 20)
        self.assertEqual(server.returncode, 4)


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
            self.assertEqual(run.returncode, 2)
            self.assertRegex(run.stderr, r"^[^\x00-\x1f\x7f-\x9f\u202a-\u202e]{1,1000}\n$")


class Addresses(unittest.TestCase):
    def refused(self, argument):
        run = subprocess.run([*HEADLESS, "--json", argument], env=environment(),
                             capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual(run.returncode, 2, run.stdout)
        return run.stderr

    def test_a_path_is_no_address(self):
        self.assertIn("“/tmp/x.sock” is a path and names no host", self.refused("/tmp/x.sock"))

    def test_files_are_for_a_window(self):
        for name in ("a.jsonl", "/tmp/b.LESSON"):
            self.assertIn("is a file for a window", self.refused(name))


if __name__ == "__main__":
    unittest.main()
