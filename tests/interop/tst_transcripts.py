#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Reads saved and recorded conversations with independent software: Python's csv, html and json modules,
Wireshark's tshark. Checks what remains of a recording after a kill or with a full disk."""

import base64
import csv
import html.parser
import io
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from headless import HEADLESS, PATIENCE, Running, SocketChat, environment, wait_for

HOSTILE = ["<script>alert(1)</script>", "</pre></li><img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0",
           "+1+1", "-2", "@SUM(A1)", 'a "quoted", text; with\ttabs', "你好 😀", "--><!-- -->", "&lt;b&gt;",
           "\x1b[31mred\x07", "\u202eevil"]


def lines_of(path):
    return [json.loads(line) for line in Path(path).read_bytes().splitlines()]


def payload(event):
    return event["text"].encode() if "text" in event else base64.b64decode(event["base64"])


class Transcripts(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def talk(self, scheme, host, payloads, saves):
        """A server of ours echoes what a plain Python socket sends; once for each file to save. The
        answer to one is awaited before the next is sent, so that each is a message of its own."""
        for name in saves:
            where = f"[{host}]" if ":" in host else host
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            kind = socket.SOCK_DGRAM if scheme == "udp" else socket.SOCK_STREAM
            with SocketChat("--server", "--save", self.folder / name, f"{scheme}://{where}:0") as server, \
                    socket.socket(family, kind) as peer:
                peer.settimeout(PATIENCE)
                peer.connect((host, server.port()))
                for data in payloads:
                    peer.sendall(data)
                    got = b""
                    while len(got) < len(data):
                        got += peer.recv(1 << 20)
                    self.assertEqual(got, data)
                address = peer.getsockname()
                peer.close()
                if scheme == "tcp":
                    server.wait_event("disconnected")
                self.assertEqual(server.finish(), 0, server.story())
                yield self.folder / name, server, address

    def test_csv_is_read_back_by_python(self):
        payloads = [text.encode() for text in HOSTILE] + [b"\xff\x00", b"two\nlines\r\n"]
        for path, server, address in self.talk("tcp", "127.0.0.1", payloads, ["a.csv"]):
            data = path.read_bytes()
            self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
            rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
            self.assertEqual({len(row) for row in rows}, {12})
            received = [row for row in rows if row[3] == "received"]
            self.assertEqual(len(received), len(payloads))
            for row, sent in zip(received, payloads):
                self.assertEqual(bytes.fromhex(row[10]), sent)
                self.assertEqual(int(row[6]), len(sent))
                self.assertEqual((row[4], int(row[5])), address)
                self.assertNotIn(row[9][:1], "=+-@\t\r\n")
                self.assertEqual(row[11], "")  # nobody gave it a name
            self.assertEqual(received[2][9], "'" + HOSTILE[2])
            self.assertEqual(received[6][9], HOSTILE[6])
            self.assertEqual(received[7][9], HOSTILE[7])
            numbers = [int(row[0]) for row in rows[1:]]
            self.assertEqual(numbers, list(range(len(numbers))))
            self.assertEqual([row[3] for row in rows[-2:]], ["disconnected", "closed"])

    def test_html_has_no_element_of_the_peers(self):
        allowed = {"html", "head", "meta", "title", "style", "body", "h1", "p", "ol", "li", "div", "pre", "b"}

        class Reader(html.parser.HTMLParser):
            def __init__(self):
                super().__init__()
                self.open, self.seen, self.said, self.wrong = [], set(), [], []

            def handle_starttag(self, tag, attrs):
                self.seen.add(tag)
                if any(name.startswith("on") or name in ("src", "href") for name, _ in attrs):
                    self.wrong.append((tag, attrs))
                if tag != "meta":
                    self.open.append(tag)
                if tag == "pre":
                    self.said.append("")
                if tag == "html":
                    self.language = dict(attrs)["lang"]

            def handle_endtag(self, tag):
                if not self.open or self.open.pop() != tag:
                    self.wrong.append(tag)

            def handle_comment(self, data):
                self.wrong.append(data)

            def handle_data(self, data):
                if "pre" in self.open:
                    self.said[-1] += data

        for path, _, _ in self.talk("tcp", "127.0.0.1", [text.encode() for text in HOSTILE], ["a.html"]):
            reader = Reader()
            reader.feed(path.read_text(encoding="utf-8"))
            reader.close()
            self.assertEqual((reader.wrong, reader.open), ([], []))
            self.assertLessEqual(reader.seen, allowed)
            self.assertEqual(reader.language, "en")
            said = [text.removeprefix("\n") for text in reader.said]
            for text in HOSTILE[:10]:
                self.assertEqual(said.count(text), 2, text)  # received and echoed
            self.assertIn("␛[31mred␇", said)
            self.assertIn("\\u202Eevil", said)

    def test_json_lines_have_every_byte(self):
        payloads = [bytes(range(256)), b"\x00", "你好".encode(), os.urandom(60_000)]
        for scheme, host in (("tcp", "::1"), ("udp", "127.0.0.1"), ("udp", "::1")):
            with self.subTest(scheme=scheme, host=host):
                for path, server, address in self.talk(scheme, host, payloads, [f"{scheme}.jsonl"]):
                    events = lines_of(path)
                    self.assertEqual((events[0]["event"], events[0]["format"]), ("transcript", 1))
                    self.assertEqual(events[-1]["event"], "end")
                    received = [event for event in events if event["event"] == "received"]
                    self.assertEqual(b"".join(map(payload, received)), b"".join(payloads))
                    self.assertEqual((received[0]["address"], received[0]["port"]), address[:2])
                    # The vocabulary of the console's events, with additional members.
                    said = {event["number"]: event for event in server.events() if "number" in event}
                    # The engine is in the first line of the file.
                    self.assertEqual(said[0].pop("sockets"), events[0]["sockets"])
                    said[0].pop("qt", None)  # their version, where they are Qt's
                    said[0].pop("format")  # that of the events
                    for event in events[1:-1]:
                        self.assertLessEqual(said[event["number"]].items(), event.items())

    def tshark(self, path, *arguments):
        done = subprocess.run(
            ["tshark", "-n", "-r", path, "-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE",
             "-o", "udp.check_checksum:TRUE", "-d", "tcp.port==1-65535,data", "-d", "udp.port==1-65535,data",
             *arguments], capture_output=True, text=True, timeout=PATIENCE, check=True)
        return done.stdout

    def test_captures_are_clean_and_whole(self):
        complaints = ("_ws.malformed || _ws.expert.severity >= 6291456 || ip.checksum.status == 0 || "
                      "tcp.checksum.status == 0 || udp.checksum.status == 0 || tcp.analysis.flags")
        big = os.urandom(300_000)
        for scheme, host in (("tcp", "127.0.0.1"), ("tcp", "::1"), ("udp", "127.0.0.1"), ("udp", "::1")):
            payloads = [b"hello", os.urandom(1)] + ([big] if scheme == "tcp" else [os.urandom(65_507)])
            with self.subTest(scheme=scheme, host=host):
                for path, _, address in self.talk(scheme, host, payloads, [f"{scheme}.pcapng"]):
                    self.assertEqual(self.tshark(path, "-Y", complaints), "")
                    sides = self.tshark(path, "-T", "fields", "-e", f"{scheme}.srcport", "-e",
                                        f"{scheme}.payload").splitlines()
                    theirs = "".join(line.split("\t")[1] for line in sides
                                     if line.startswith(f"{address[1]}\t"))
                    ours = "".join(line.split("\t")[1] for line in sides
                                   if not line.startswith(f"{address[1]}\t"))
                    self.assertEqual(bytes.fromhex(theirs), b"".join(payloads))
                    self.assertEqual(bytes.fromhex(ours), b"".join(payloads))
                    followed = self.tshark(path, "-q", "-z", f"follow,{scheme},raw,0").splitlines()
                    first = [line for line in followed if line and set(line) <= set("0123456789abcdef")]
                    second = [line[1:] for line in followed if line.startswith("\t")]
                    self.assertEqual(bytes.fromhex("".join(first)), b"".join(payloads))
                    self.assertEqual(bytes.fromhex("".join(second)), b"".join(payloads))

    def test_saves_at_sigterm(self):
        path = self.folder / "a.txt"
        path.write_text("old")
        with SocketChat("--server", "--save", path, "tcp://127.0.0.1:0") as server:
            with socket.create_connection(("127.0.0.1", server.port()), PATIENCE) as peer:
                peer.sendall(b"hello")
                server.wait_event("received")
            server.wait_event("disconnected")
            self.assertEqual(path.read_text(), "old")
            self.assertEqual(server.stop(), 0, server.story())
        self.assertIn("    hello\n", path.read_text())
        self.assertEqual([entry.name for entry in self.folder.iterdir()], ["a.txt"])

    def test_says_why_it_cannot_save(self):
        path = self.folder / "none" / "a.txt"
        with Running(*HEADLESS, "--server", "--save", path, "tcp://127.0.0.1:0",
                     env=environment()) as server:
            server.wait_for_text("Listening", "err")
            self.assertEqual(server.finish(), 1)
            self.assertIn(str(path), server.errors())
            self.assertIn("ENOENT", server.errors())

    def test_a_saved_recording_survives_kill_9(self):
        records = self.folder / "records"
        with SocketChat("--server", "--record", records, "tcp://127.0.0.1:0") as server, \
                socket.create_connection(("127.0.0.1", server.port()), PATIENCE) as peer:
            sent = []
            begin = time.monotonic()
            while time.monotonic() - begin < 3:
                sent.append((time.monotonic(), b"%08d\n" % len(sent)))
                peer.sendall(sent[-1][1])
                peer.recv(1 << 16)
            killed = time.monotonic()
            server.process.send_signal(signal.SIGKILL)
            server.process.wait()
        files = list(records.glob("*.jsonl"))
        self.assertEqual(len(files), 1)
        data = files[0].read_bytes()
        whole = data[:data.rindex(b"\n") + 1]
        events = [json.loads(line) for line in whole.splitlines()]
        got = b"".join(payload(event) for event in events if event["event"] == "received")
        everything = b"".join(text for _, text in sent)
        self.assertTrue(everything.startswith(got))
        # The last second may be missing, plus the time a busy machine needed to write.
        lost = killed - sent[min(len(got) // 9, len(sent) - 1)][0]
        self.assertLess(lost, 2.9, "not even the first writes are there")
        self.assertGreater(len(got), 0)

    def full_disk(self, limit, prepare, before=()):
        """Fills what there is, then makes room: says so at once, goes on talking, goes on recording."""
        records = Path(prepare)
        with SocketChat("--server", "--record", records, "tcp://127.0.0.1:0", before=before) as server, \
                socket.create_connection(("127.0.0.1", server.port()), PATIENCE) as peer:
            block = os.urandom(48_000)

            def echo():
                peer.sendall(block)
                got = 0
                while got < len(block):
                    got += len(peer.recv(1 << 20))

            for _ in range(limit // len(block)):
                echo()
            server.wait_for_text("not being recorded", "err")
            for _ in range(5):
                echo()  # the conversation does not mind
            yield server, echo

    def test_a_limit_to_file_sizes_begins_another_file(self):
        records = self.folder / "records"
        limit = 1_000_000
        before = ("prlimit", f"--fsize={limit}") if shutil.which("prlimit") else None
        self.assertIsNotNone(before)
        block = b"x" * 48_000
        with SocketChat("--server", "--record", records, "tcp://127.0.0.1:0", before=before) as server, \
                socket.create_connection(("127.0.0.1", server.port()), PATIENCE) as peer:
            for _ in range(3 * limit // len(block)):
                peer.sendall(block)
                got = 0
                while got < len(block):
                    got += len(peer.recv(1 << 20))
            self.assertEqual(server.stop(), 0, server.story()[-2000:])  # nothing is missing
        self.assertGreater(len(list(records.glob("*.jsonl"))), 3)
        for path in records.glob("*.jsonl"):
            self.assertLessEqual(path.stat().st_size, limit)
            self.assertEqual(lines_of(path)[0]["event"], "transcript")

    def test_a_full_disk(self):
        """On a file system of its own, 2 MiB large."""
        mounts = self.folder / "disk"
        mounts.mkdir()
        script = f'mount -t tmpfs -o size=2m none {mounts} && exec "$@"'
        for way in (["unshare", "-m"], ["unshare", "-rm"]):
            if subprocess.run([*way, "sh", "-c", script, "sh", "true"], capture_output=True,
                              check=False).returncode == 0:
                break
        else:
            self.skipTest("no right to mount a file system here")
        ballast = "head -c 500000 /dev/zero > {0}/ballast; ".format(mounts)
        script = f'mount -t tmpfs -o size=2m none {mounts} && {ballast} exec "$@"'
        for server, echo in self.full_disk(4 << 20, mounts / "records", (*way, "sh", "-c", script, "sh")):
            self.assertIn("ENOSPC", server.errors())
            inside = Path(f"/proc/{server.process.pid}/root{mounts}")
            files = list((inside / "records").glob("*.jsonl"))
            self.assertEqual(len(files), 1)
            events = lines_of(files[0])  # every line is whole
            self.assertEqual(events[0]["event"], "transcript")
            (inside / "ballast").unlink()
            self.assertEqual(server.errors().count("not being recorded"), 1)
            echo()
            server.process.send_signal(signal.SIGTERM)
            wait_for(lambda: server.process.poll() is not None, "its end")
            self.assertEqual(server.process.returncode, 1)  # not everything found room
            self.assertIn("could not be recorded", server.errors())

    def test_statistics_add_up(self):
        with SocketChat("--server", "udp://127.0.0.1:0") as server, \
                SocketChat(f"udp://127.0.0.1:{server.port()}") as client:
            client.wait_event("ready")
            for number in range(20):
                client.write(f"{number}\n")
                client.wait_event("received", count=number + 1)
            client.wait_event("statistics", last=False)
            self.assertEqual(client.finish(), 0, client.story())
            last = client.events()[-1]
            self.assertEqual((last["event"], last["last"]), ("statistics", True))
            self.assertEqual((last["sent"]["messages"], last["received"]["messages"]), (20, 20))
            self.assertEqual(last["echoes"], {"exact": 20, "different": 0})
            self.assertEqual((last["datagrams"]["sent"], last["datagrams"]["echoed"]), (20, 20))
            self.assertEqual(last["roundTrip"]["count"], 20)
            trips = sorted(event["roundTrip"] for event in client.events("received"))
            for value, wanted in (("minimum", trips[0]), ("median", trips[9]), ("maximum", trips[-1])):
                self.assertAlmostEqual(last["roundTrip"][value], wanted, delta=wanted * 0.01 + 1)

    def test_losses_are_counted(self):
        """A server that loses each third datagram, doubles each fifth, and answers one after 2.5 s."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
            server.bind(("127.0.0.1", 0))
            server.settimeout(PATIENCE)
            with SocketChat("--wait", "6000", f"udp://127.0.0.1:{server.getsockname()[1]}") as client:
                client.wait_event("ready")
                client.write("".join(f"{number}\n" for number in range(30)))
                late = None
                for number in range(30):
                    data, address = server.recvfrom(100)
                    if number == 1:
                        late = data
                    elif number % 3:
                        for _ in range(2 if number % 5 == 0 else 1):
                            server.sendto(data, address)
                # 19 at once, 4 of them twice; 11 are lost after two seconds, then one arrives.
                client.wait_event("received", count=23)

                def lost(count):
                    return any(event.get("datagrams", {}).get("lost") == count
                               for event in client.events("statistics"))
                wait_for(lambda: lost(11), "eleven lost datagrams")
                server.sendto(late, address)
                wait_for(lambda: lost(10), "ten lost datagrams")
                self.assertEqual(client.finish(), 0, client.story())
                found = client.events()[-1]["datagrams"]
                self.assertEqual(found, {"sent": 30, "echoed": 20, "late": 1, "lost": 10, "awaited": 0,
                                         "unjudged": 0, "duplicated": 4})

    def test_a_summary_at_the_end(self):
        with Running(*HEADLESS, "--server", "tcp://127.0.0.1:0", env=environment()) as server:
            server.wait_for_text("Listening", "err")
            self.assertEqual(server.finish(), 0)
            self.assertEqual(server.errors().count("Statistics of"), 1)


if __name__ == "__main__":
    unittest.main()
