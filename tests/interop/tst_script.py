#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests scripts (--send, --expect) and exit codes against devices made of Python, ncat and socat, over
each protocol and with each engine, and what people know from ncat, nc and curl."""

import shutil
import socket
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

from headless import (HEADLESS, PATIENCE, PROGRAM, SOCKETS, Running, SocketChat, environment, free_port,
                      wait_for, wait_for_listener)

ENGINES = (SOCKETS,) if SOCKETS else ("system", "qt")


def program(*arguments, **options):
    return Running(*HEADLESS, *arguments, env=environment(), **options)


class Device:
    """A TCP server of Python that answers each line of its book, in pieces if it is a list."""

    def __init__(self, book, greeting=b""):
        self.book, self.greeting = book, greeting
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{self.port}"
        self.came = bytearray()
        threading.Thread(target=self.serve, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def serve(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.talk, args=(connection,), daemon=True).start()

    def talk(self, connection):
        with connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.sendall(self.greeting)
            rest = b""
            try:
                while data := connection.recv(65536):
                    self.came += data
                    rest += data
                    *lines, rest = rest.split(b"\n")
                    for line in lines:
                        answer = self.book.get(line.strip(), b"")
                        if answer is None:
                            return
                        for piece in answer if isinstance(answer, list) else [answer]:
                            connection.sendall(piece)
                            time.sleep(0.01)
            except OSError:
                pass


BOOK = {b"AT": b"OK\r\n", b"VERSION": [b"ver", b"sion 1", b".2\r\n"], b"BYE": None,
        b"HEX": bytes([0x01, 0x83, 0xff, 0x00]), b"SILENT": b""}


class ExitCodes(unittest.TestCase):
    """Each row: arguments, exit code, a part of what is said (or none), what the device got."""

    ROWS = (
        (["--send-escapes", r"AT\n", "--expect", "OK"], 0, "", b"AT\n"),
        (["--send-escapes", r"AT\n", "--expect", r"^OK\r?$", "--send-escapes", r"VERSION\n",
          "--expect", r"version (\d+)\.(\d+)", "--within", "5000"], 0, "", b"AT\nVERSION\n"),
        (["--send", "AT\n", "--expect", "OK"], 0, "", b"AT\n"),
        (["--send-hex", "41 54 0a", "--expect", "OK"], 0, "", b"AT\n"),
        (["--send-hex", "0x41, 0x54, 0x0A", "--expect", "OK"], 0, "", b"AT\n"),
        (["--encoding", "ISO-8859-1", "--send", "HEX\n", "--expect", r"\x01\x83\xff\x00"], 0, "", None),
        (["--send", "AT\n", "--expect", "ERROR", "--within", "200"], 3, "matches “ERROR” within 200 ms",
         None),
        (["--send", "SILENT\n", "--expect", "x", "--within", "50"], 3, "Nothing came.", None),
        (["--send", "BYE\n", "--expect", "x"], 3, "sends no more", None),
        (["--expect", "x", "--within", "0"], 3, "within 0 ms", None),
        (["--send", "AT\n", "--expect", "OK", "--send", "BYE\n"], 0, "",
         b"AT\nBYE\n"),
        (["--send", "AT\n", "--send", "BYE\n"], 0, "", b"AT\nBYE\n"),
        (["--send", "AT\n", "--expect", "OK", "--send", "SILENT\n", "--wait", "0"], 0, "",
         b"AT\nSILENT\n"),
        (["--send", "SILENT\n", "-q", "0.2"], 0, "", b"SILENT\n"),
        (["--line-end", "crlf", "--send", "AT", "--expect", "OK"], 0, "", b"AT\r\n"),
        (["--line-end", "lf", "--placeholders", "on", "--send", "A{counter}", "--send", "A{counter}",
          "--wait", "0"], 0, "", b"A1\nA2\n"),
        (["--framing", "line", "--send", "AT", "--expect", "^OK\\z"], 0, "", b"AT\n"),
        (["--send", "AT\n", "--expect", r"OK\r\n", "--expect", "x", "--within", "100"], 3,
         "Nothing came since the last match.", None),
        (["--send", "AT\n", "--expect", "O", "--expect", "x", "--within", "100"], 3, "“K\\r\\n”", None),
        (["--send", "AT\n", "--expect", "^OK$"], 0, "", b"AT\n"),
        (["--send", "VERSION\n", "--expect", r"version [\d.]+$"], 0, "", None),
    )

    def test_they_say_what_happened(self):
        for engine in ENGINES:
            for arguments, code, said, got in self.ROWS:
                with self.subTest(engine, arguments=arguments), Device(BOOK) as device:
                    run = subprocess.run([PROGRAM, "--headless", "--sockets", engine, *arguments,
                                          device.address], env=environment(), capture_output=True,
                                         stdin=subprocess.DEVNULL, timeout=PATIENCE)
                    errors = run.stderr.decode()
                    self.assertEqual(run.returncode, code, errors)
                    self.assertIn(said, errors)
                    if code:
                        self.assertIn("\nsocketchat: ", "\n" + errors)
                    if got is not None:
                        wait_for(lambda: device.came == got, f"{got}, not {bytes(device.came)}")

    def test_usage_is_2_and_one_sentence(self):
        for arguments in (["--within", "5", ":1"], ["--expect", "a", "--within", "5", "--within", "5", ":1"],
                          ["--expect", "a", "--send", "b", "--within", "5", ":1"],
                          ["--expect", "a", "--within", "x", ":1"],
                          ["--expect", "(", ":1"], ["--expect", "", ":1"], ["--send-hex", "4", ":1"],
                          ["--send-escapes", r"\q", ":1"], ["--encoding", "klingon", ":1"],
                          ["--encoding", "GBK", "--send", "😀", ":1"],
                          ["--step", "--send", "a", ":1"], ["-4", "-6", ":1"], ["-6", "127.0.0.1", "1"],
                          ["-4", "[::1]:1"], ["-l", "--client", ":1"], ["-u", "--tcp", ":1"],
                          ["--max-clients", "3", ":1"], ["-l", "-u", "--max-clients", "3", ":1"],
                          ["-l", "--connect-timeout", "3", ":1"], ["--connect-timeout", "0", ":1"],
                          ["-u", "--connect-timeout", "3", ":1"], ["--idle-timeout", "-1", ":1"],
                          ["-l", "-u", "--idle-timeout", "1", ":1"], ["-4", "unix:/tmp/x"], ["localhost", ""], ["-q", "soon", ":1"],
                          ["--json", "--prefix", ":1"], ["127.0.0.1:1", "2"], ["localhost", "http"],
                          ["tcp://127.0.0.1:65536"], ["localhost", "65536"]):
            with self.subTest(arguments):
                run = subprocess.run([*HEADLESS, *arguments], env=environment(), capture_output=True,
                                     text=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)
                self.assertEqual((run.returncode, run.stdout), (2, ""), run.stderr)
                self.assertRegex(run.stderr, r"^socketchat: [^\n]+\n$")

    def test_no_connection_is_an_error(self):
        run = subprocess.run([*HEADLESS, "--send", "a", "--expect", "b",
                              f"tcp://127.0.0.1:{free_port()}"], env=environment(), capture_output=True,
                             timeout=PATIENCE)
        self.assertEqual(run.returncode, 1, run.stderr)

    def test_what_was_lost_is_said_in_bytes(self):
        """A device that accepts and never reads: more than all buffers hold."""
        with socket.create_server(("127.0.0.1", 0)) as deaf:
            deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            sends = ("--send", "x" * 100_000) * 15
            with SocketChat(*sends, f"tcp://127.0.0.1:{deaf.getsockname()[1]}") as run:
                run.wait_event("step", 5, result="done")
                self.assertEqual(run.stop(), 4, run.story())
                self.assertRegex(run.errors(), r"socketchat: [^\n]*[\d,]+ bytes")

    def test_a_device_that_takes_nothing_ends_the_script(self):
        """Sixteen megabytes are more than any system's buffers hold by themselves."""
        for last in ([], ["--expect", "never"]):
            with self.subTest(last), socket.socket() as deaf, tempfile.NamedTemporaryFile() as file:
                file.write(b"x" * 1_000_000)
                file.flush()
                deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                deaf.bind(("127.0.0.1", 0))
                deaf.listen()
                sends = ("--send", f"{{file {file.name}}}") * 16
                with SocketChat("--placeholders", "on", *sends, *last, "-q", "1",
                                f"tcp://127.0.0.1:{deaf.getsockname()[1]}") as run:
                    self.assertEqual(run.end(), 4, run.errors())
                    step = run.events("step")[-1]
                    self.assertEqual((step["kind"], step["result"]), ("send", "stalled"))
                    self.assertRegex(run.errors(), r"[\d,]+ bytes")

    def test_a_send_to_a_device_that_has_closed_is_lost(self):
        for engine in ENGINES:
            with self.subTest(engine), socket.create_server(("127.0.0.1", 0)) as listener, \
                    SocketChat("--sockets", engine, "--expect", "hello", "--send", "SET 1",
                               f"tcp://127.0.0.1:{listener.getsockname()[1]}") as run:
                device, _ = listener.accept()
                # Its end goes with its data, so nothing is sent before it.
                device.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 1)
                device.sendall(b"hello")
                device.close()
                self.assertEqual(run.end(), 4, run.story())
                self.assertEqual(run.events("unsent")[-1]["bytes"], 5)

    def test_a_send_to_a_device_that_has_only_finished_arrives(self):
        for engine in ENGINES:
            with self.subTest(engine), socket.create_server(("127.0.0.1", 0)) as listener, \
                    SocketChat("--sockets", engine, "--expect", "hello", "--send", "SET 1",
                               f"tcp://127.0.0.1:{listener.getsockname()[1]}") as run:
                device, _ = listener.accept()
                with device:
                    device.sendall(b"hello")
                    device.shutdown(socket.SHUT_WR)
                    device.settimeout(PATIENCE)
                    self.assertEqual(device.recv(100), b"SET 1")
                    self.assertEqual(device.recv(100), b"")
                self.assertEqual(run.end(), 0, run.story())

    def test_a_signal_before_the_end_of_the_script(self):
        with Device(BOOK) as device, SocketChat("--expect", "never", device.address) as run:
            run.wait_event("connected")
            self.assertEqual(run.stop(), 3, run.story())
            self.assertEqual(run.events("step")[-1]["result"], "stopped")


class Events(unittest.TestCase):
    def test_each_step_is_one(self):
        with Device(BOOK) as device, SocketChat(
                "--send", "VERSION\n", "--expect", r"(\d+)\.(\d+)(x)?", "--expect", "OK", "--within", "100",
                device.address) as run:
            self.assertEqual(run.end(), 3)
            self.assertEqual(run.events()[0]["format"], 1)
            self.assertTrue(all("format" not in event for event in run.events()[1:]))
            sent, matched, missed = run.events("step")
            self.assertEqual(sent["bytes"], 8)
            self.assertEqual((sent["step"], sent["steps"], sent["kind"], sent["result"], sent["text"]),
                             (1, 3, "send", "done", "VERSION\n"))
            self.assertEqual((matched["kind"], matched["result"], matched["match"], matched["groups"]),
                             ("expect", "matched", "1.2", ["1", "2"]))
            self.assertEqual((matched["pattern"], matched["within"]), (r"(\d+)\.(\d+)(x)?", 10_000))
            self.assertGreater(matched["elapsed"], 0)
            self.assertEqual((missed["result"], missed["within"]), ("timeout", 100))
            self.assertIn("OK", missed["message"])


class Streams(unittest.TestCase):
    def test_what_never_ends_is_cut_off(self):
        with Device(BOOK, b"a" * 1_000_000 + b"!\n") as device:
            for pattern in ("(a+)+$", "(a|aa)+$"):
                with self.subTest(pattern), program("--expect", pattern, device.address) as run:
                    self.assertEqual(run.end(), 3, run.story())
                    self.assertIn("takes too long", run.errors())
            # What comes after much that does not match is still found.
            with program("--expect", "!", "--send", "AT\n", "--expect", "OK", device.address) as run:
                self.assertEqual(run.end(), 0, run.story())
                self.assertEqual(len(run.out.replace(b"\r", b"")), 1_000_005)

    def test_a_peer_sends_no_patterns(self):
        with Device({}, b".*(a+)+$\\E\n") as device:
            with program("--expect", r"\Q.*(a+)+$\E", device.address) as run:
                self.assertEqual(run.end(), 0, run.story())


    def test_a_slow_reader_of_the_output_holds_no_step_up(self):
        greeting = b"line\n" * 800_000 + b"READY\n"
        with Device(BOOK, greeting) as device, tempfile.TemporaryFile() as log, \
                subprocess.Popen([*HEADLESS, "--expect", "READY", "--send", "AT\n", "--expect", "OK", device.address],
                                 env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log) as run:
            try:
                wait_for(lambda: device.came == b"AT\n", "the second step, though nothing is read")
                self.assertEqual(run.communicate(timeout=PATIENCE)[0], greeting + b"OK\r\n")
                self.assertEqual(run.returncode, 0)
            finally:
                run.kill()


class Servers(unittest.TestCase):
    """A server's script is about its first client."""

    def client(self, port, family=socket.AF_INET):
        connection = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.addCleanup(connection.close)
        return connection

    def test_the_first_client_alone(self):
        for engine in ENGINES:
            with self.subTest(engine), SocketChat("-l", "--sockets", engine, "--expect", "hello", "--send",
                                                  "who?\n", "--expect", "me", "tcp://127.0.0.1:0") as run:
                port = run.port()
                first = self.client(port)
                run.wait_event("connected")
                second = self.client(port)
                run.wait_event("connected", 2)
                second.sendall(b"hello\n")
                run.wait_event("received")
                self.assertEqual(run.events("step"), [])
                first.sendall(b"hello\n")
                self.assertEqual(first.recv(100), b"who?\n")
                first.sendall(b"me\n")
                self.assertEqual(run.end(), 0, run.story())
                self.assertEqual(second.recv(100), b"")

    def test_it_goes_before_the_end(self):
        with SocketChat("-l", "--expect", "hello", "tcp://127.0.0.1:0") as run:
            self.client(run.port()).close()
            self.assertEqual(run.end(), 3, run.story())

    def test_over_udp(self):
        for engine in ENGINES:
            with self.subTest(engine), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client, \
                    SocketChat("-l", "-u", "--sockets", engine, "--expect", "^ping$", "--send", "pong",
                               "127.0.0.1:0") as run:
                client.settimeout(PATIENCE)
                client.sendto(b"pi", ("127.0.0.1", run.port()))
                client.sendto(b"ng", ("127.0.0.1", run.port()))
                client.sendto(b"ping", ("127.0.0.1", run.port()))
                self.assertEqual(client.recv(100), b"pong")
                self.assertEqual(run.end(), 0, run.story())


class Devices(unittest.TestCase):
    """Other programs as the device."""

    @unittest.skipUnless(shutil.which("ncat"), "needs ncat")
    def test_ncat(self):
        port = free_port()
        with Running("ncat", "-l", "-k", "--sh-exec", "sed -u s/ping/pong/", "127.0.0.1", port):
            wait_for_listener(port)
            with program("--send", "ping 7\n", "--expect", r"pong (\d)", "localhost", port) as run:
                self.assertEqual(run.end(), 0, run.story())
                self.assertEqual(run.out, b"pong 7\n")
        with program("-l", "--send", "name?\n", "--expect", "ncat", "tcp://127.0.0.1:0") as run:
            port = run.wait_for_text("\n", "err").splitlines()[0].rpartition(":")[2]
            with Running("ncat", "127.0.0.1", port) as client:
                client.wait_for_text("name?")
                client.write("I am ncat\n")
                self.assertEqual(run.end(), 0, run.story())

    @unittest.skipUnless(shutil.which("socat"), "needs socat")
    def test_socat(self):
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        path = Path(folder, "device.sock")
        upper = "EXEC:tr a-z A-Z,pty,rawer"
        with Running("socat", f"UNIX-LISTEN:{path},fork", upper):
            wait_for(path.exists, path)
            with program("--send", "hello\n", "--expect", "HELLO", f"unix:{path}") as run:
                self.assertEqual(run.end(), 0, run.story())
        for kind, listen, flags in ((socket.SOCK_STREAM, "TCP4-LISTEN", []), (socket.SOCK_DGRAM, "UDP4-LISTEN", ["-u"])):
            port = free_port(kind)
            with Running("socat", f"{listen}:{port},bind=127.0.0.1,fork", upper):
                wait_for_listener(port, kind)
                with self.subTest(listen), program(*flags, "--send", "hello\n", "--expect", "HELLO",
                                                   "127.0.0.1", port) as run:
                    self.assertEqual(run.end(), 0, run.story())

    def test_an_echo_request(self):
        run = subprocess.run([PROGRAM, "--headless", "--send", "0123456789", "--expect", "^0123456789$",
                              "icmp://127.0.0.1"], env=environment(), capture_output=True, timeout=PATIENCE)
        if b"EACCES" in run.stderr or b"EPERM" in run.stderr or b"no-such" in run.stderr:
            self.skipTest("may not use ICMP here")
        self.assertEqual(run.returncode, 0, run.stderr)


class Fingers(unittest.TestCase):
    """What people know from ncat, nc, socat and curl."""

    def test_a_dash_is_the_standard_input_and_output(self):
        with Device(BOOK) as device:
            run = subprocess.run([PROGRAM, "-", "--wait", "500", device.address], input=b"AT\n",
                                 env=environment(), capture_output=True, timeout=PATIENCE)
            self.assertEqual(run.stdout, b"OK\r\n", run.stderr)

    def test_host_and_port(self):
        with Device(BOOK) as device:
            for words in (["localhost", device.port], ["127.0.0.1", device.port], ["-4", "localhost", device.port],
                          ["tcp://127.0.0.1", device.port], [":" + str(device.port)]):
                with self.subTest(words), program("--send", "AT\n", "--expect", "OK", *words) as run:
                    self.assertEqual(run.end(), 0, run.story())

    def test_versions_of_ip(self):
        for engine in ENGINES:
            for udp in ([], ["-u"]):
                kind = socket.SOCK_DGRAM if udp else socket.SOCK_STREAM
                for version, family, host, other in (("-4", socket.AF_INET, "127.0.0.1", "::1"),
                                                     ("-6", socket.AF_INET6, "::1", "127.0.0.1")):
                    with self.subTest(engine, udp=udp, version=version), \
                            SocketChat("-l", *udp, version, "--sockets", engine, ":0") as run:
                        port = run.port()
                        with socket.socket(family, kind) as client:
                            client.settimeout(PATIENCE)
                            client.connect((host, port))
                            client.send(b"x")
                            self.assertEqual(client.recv(10), b"x")
                        with socket.socket(socket.AF_INET6 if ":" in other else socket.AF_INET, kind) as client:
                            client.settimeout(PATIENCE)
                            with self.assertRaises(OSError):
                                client.connect((other, port))
                                client.send(b"x")
                                client.recv(10)

    def test_prefix_says_whose_line_it_is(self):
        with program("-l", "--prefix", "tcp://127.0.0.1:0") as run:
            port = int(run.wait_for_text("\n", "err").splitlines()[0].rpartition(":")[2])
            with socket.create_connection(("127.0.0.1", port)) as one, \
                    socket.create_connection(("127.0.0.1", port)) as two:
                names = [f"127.0.0.1:{each.getsockname()[1]}" for each in (one, two)]
                one.sendall(b"hel")
                run.wait_for_text("hel")
                two.sendall(b"hi\n")
                run.wait_for_text("hi")
                one.sendall(b"lo\n")
                run.wait_for_text("lo\n")
        self.assertEqual(run.text().splitlines(), [f"[1 {names[0]}] hel", f"[2 {names[1]}] hi", f"[1 {names[0]}] lo"])

    def test_max_clients(self):
        for engine in ENGINES:
            with self.subTest(engine), SocketChat("-l", "--sockets", engine, "--max-clients", "2", "tcp://127.0.0.1:0") as run:
                port = run.port()
                stay = [socket.create_connection(("127.0.0.1", port), PATIENCE) for _ in range(2)]
                run.wait_event("connected", 2)
                with socket.create_connection(("127.0.0.1", port), PATIENCE) as third:
                    third.sendall(b"one too many")
                    self.assertEqual(third.recv(10), b"")
                run.wait_event("error", kind="too-many-clients", fatal=False)
                run.wait_event("disconnected", by="us")
                stay[0].close()
                run.wait_event("disconnected", by="peer")
                with socket.create_connection(("127.0.0.1", port), PATIENCE) as fourth:
                    for each in (stay[1], fourth):
                        each.sendall(b"still here")
                        self.assertEqual(each.recv(100), b"still here")
                stay[1].close()
                self.assertEqual(run.stop(), 0, run.story())
                self.assertEqual({event["text"] for event in run.events("received")}, {"still here"})
                self.assertEqual(run.events("statistics")[-1]["received"]["bytes"], 2 * len(b"still here"))

    def test_connect_timeout(self):
        """Nobody answers at an address of a full listen queue."""
        with socket.socket() as full:
            full.bind(("127.0.0.1", 0))
            full.listen(0)
            address = full.getsockname()
            waiting = []
            for _ in range(4):
                each = socket.socket()
                each.setblocking(False)
                each.connect_ex(address)
                waiting.append(each)
            for engine in ENGINES:
                with self.subTest(engine):
                    run = subprocess.run([PROGRAM, "--headless", "--sockets", engine, "--connect-timeout", "0.3",
                                          "127.0.0.1", str(address[1])], env=environment(), capture_output=True,
                                         stdin=subprocess.DEVNULL, timeout=10)
                    self.assertEqual(run.returncode, 1, run.stderr)
            for each in waiting:
                each.close()

    def test_idle_timeout(self):
        with Device(BOOK) as device, program("--idle-timeout", "0.3", device.address) as run:
            self.assertEqual(run.end(), 1, run.story())
            self.assertIn("for 0.3 s (--idle-timeout)", run.errors())
        with SocketChat("-l", "--idle-timeout", "1", "tcp://127.0.0.1:0") as run, \
                socket.create_connection(("127.0.0.1", run.port()), PATIENCE) as busy, \
                socket.create_connection(("127.0.0.1", run.port()), PATIENCE) as idle:
            ended = threading.Event()
            threading.Thread(target=lambda: (idle.recv(10), ended.set()), daemon=True).start()
            for _ in range(int(10 * PATIENCE)):
                if ended.wait(0.1):
                    break
                busy.sendall(b"x")
                self.assertEqual(busy.recv(10), b"x")
            self.assertTrue(ended.is_set())
            run.wait_event("disconnected", by="us")
            busy.sendall(b"y")
            self.assertEqual(busy.recv(10), b"y")

    def test_a_silent_client_is_told_once(self):
        """One that reads nothing leaves slowly."""
        with SocketChat("-l", "--idle-timeout", "0.3", "tcp://127.0.0.1:0") as run, socket.socket() as deaf:
            deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            deaf.connect(("127.0.0.1", run.port()))
            deaf.sendall(b"x" * 1_000_000)
            run.wait_event("disconnected", by="us")
            self.assertEqual(run.errors().count("--idle-timeout"), 1, run.errors())

    def test_quit_after(self):
        with Device(BOOK) as device:
            with program("-q", "0", device.address) as run: # at once, though the device never closes
                self.assertEqual(run.finish(b"SILENT\n"), 0, run.story())
            wait_for(lambda: device.came == b"SILENT\n", "what was queued")
        with socket.create_server(("127.0.0.1", 0)) as listener, \
                program("-q", "-1", f"tcp://127.0.0.1:{listener.getsockname()[1]}") as run:
            device, _ = listener.accept()
            with device:
                device.settimeout(PATIENCE)
                run.write(b"AT\n")
                run.process.stdin.close()
                while device.recv(100):
                    pass
                device.sendall(b"late")
                run.wait_for_text("late")
            self.assertEqual(run.end(), 0, run.story())
        with program("-l", "-q", "30", "tcp://127.0.0.1:0") as run: # a server stays
            port = int(run.wait_for_text("\n", "err").splitlines()[0].rpartition(":")[2])
            run.process.stdin.close()
            with socket.create_connection(("127.0.0.1", port), PATIENCE) as client:
                client.sendall(b"x")
                self.assertEqual(client.recv(10), b"x")


if __name__ == "__main__":
    unittest.main()
