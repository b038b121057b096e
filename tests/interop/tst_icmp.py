#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests ICMP in a network namespace of its own: echo requests, replies and errors, beside ping, a raw
socket of Python, and tshark."""

import os
import shutil
import socket
import struct
import subprocess
import unittest

from headless import HEADLESS, PATIENCE, PROGRAM, Namespaces, Running, SocketChat, environment, wait_for

NO_RIGHT = "1 0"  # no group may have a ping socket
EVERY_GROUP = "0 2147483647"


def ping_groups(groups):
    with open("/proc/sys/net/ipv4/ping_group_range", "w", encoding="ascii") as file:
        file.write(groups)


def checksum(data):
    """RFC 1071, written another way than the program's."""
    data += b"\0" * (len(data) % 2)
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    return ~(total % 0xffff or (0xffff if total else 0)) & 0xffff


def without_right(*command):
    """The command as a user who may not use raw sockets."""
    return ("setpriv", "--bounding-set=-net_raw", "--inh-caps=-all", *command)


def raw_socket(family=socket.AF_INET):
    protocol = socket.IPPROTO_ICMPV6 if family == socket.AF_INET6 else socket.IPPROTO_ICMP
    made = socket.socket(family, socket.SOCK_RAW, protocol)
    made.settimeout(PATIENCE)
    return made


class AsClient(unittest.TestCase):
    def exchange(self, host, before=(), kind="SOCK_RAW"):
        with SocketChat("--calls", f"icmp://{host}", before=before) as client:
            ready = client.wait_event("ready", protocol="icmp")
            self.assertNotIn("port", ready)
            for number, text in enumerate(("hello", "", "你好", "x" * 1400), 1):
                client.write(text + "\n")
                sent = client.wait_event("sent", count=number)
                reply = client.wait_event("received", count=number)
                self.assertEqual(reply["text"], text + "\n")
                self.assertEqual(reply["echo"], "exact")
                self.assertGreater(reply["roundTrip"], 0)
                self.assertEqual(reply["ttl"], 64)
                self.assertEqual((sent["sequence"], reply["sequence"]), (number, number))
                self.assertEqual((sent["meaning"], reply["meaning"]), ("echo request", "echo reply"))
            self.assertEqual(client.finish(), 0)
            self.assertEqual(len(client.events("received")), 4)  # no request of its own
            made = [event["text"] for event in client.events("call") if event["text"].startswith("socket(")]
            self.assertIn(kind, made[-1])

    def test_raw_sockets(self):
        self.exchange("127.0.0.1")
        self.exchange("[::1]")
        self.exchange("localhost")

    def test_ping_sockets(self):
        ping_groups(EVERY_GROUP)
        self.addCleanup(ping_groups, NO_RIGHT)
        self.exchange("127.0.0.1", without_right(), "SOCK_DGRAM")
        self.exchange("[::1]", without_right(), "SOCK_DGRAM")

    def test_a_small_receive_size_loses_no_reply(self):
        ping_groups(EVERY_GROUP)
        self.addCleanup(ping_groups, NO_RIGHT)
        for before in ((), without_right()):
            for host in ("127.0.0.1", "[::1]"):
                with SocketChat("--receive-size", "7", f"icmp://{host}", before=before) as client:
                    client.write("x" * 199 + "\n")
                    self.assertEqual(client.wait_event("received")["bytes"], 200)

    def test_calls(self):
        with SocketChat("--calls", "icmp://127.0.0.1") as client:
            client.finish(b"hi\n")
            calls = [event["text"] for event in client.events("call")]
        self.assertIn("SOCK_RAW", calls[0])
        self.assertIn("IPPROTO_ICMP", calls[0])
        self.assertTrue(any(call.startswith("sendto(") and " = 11" in call for call in calls), calls)

    def test_the_request_is_what_python_reads(self):
        with raw_socket() as listener, SocketChat("icmp://127.0.0.1") as client:
            client.write("hello")
            client.finish()
            datagram = b""
            while not (len(datagram) > 28 and datagram[20] == 8):
                datagram = listener.recv(2000)
            kind, code, _, identifier, sequence = struct.unpack("!BBHHH", datagram[20:28])
            self.assertEqual((kind, code, sequence), (8, 0, 1))
            self.assertNotEqual(identifier, 0)
            self.assertEqual(datagram[28:], b"hello")
            self.assertEqual(checksum(datagram[20:]), 0)

    def test_others_answers_are_not_shown(self):
        with SocketChat("icmp://127.0.0.1") as client, raw_socket() as other:
            client.wait_event("ready")
            foreign = struct.pack("!BBHHH", 8, 0, 0, 0, 9) + b"foreign"
            foreign = foreign[:2] + struct.pack("!H", checksum(foreign)) + foreign[4:]
            other.sendto(foreign, ("127.0.0.1", 0))
            client.finish(b"own\n")
            self.assertEqual([event["text"] for event in client.events("received")], ["own\n"])

    def test_time_exceeded_is_shown(self):
        with SocketChat("icmp://127.0.0.1") as client, raw_socket() as router:
            client.write("far\n")
            sent = client.wait_event("sent")
            client.wait_event("received", meaning="echo reply")
            with raw_socket() as listener:
                client.write("farther\n")
                request = b""
                while not (len(request) > 28 and request[20] == 8):
                    request = listener.recv(2000)
            error = struct.pack("!BBHI", 11, 0, 0, 0) + request
            error = error[:2] + struct.pack("!H", checksum(error)) + error[4:]
            router.sendto(error, ("127.0.0.1", 0))
            told = client.wait_event("received", type=11)
            self.assertEqual(told["meaning"], "time exceeded: the TTL ran out on the way")
            self.assertEqual(told["text"], "farther\n")
            self.assertEqual(told["sequence"], sent["sequence"] + 1)
            client.finish()

    def test_as_text(self):
        with Running(*HEADLESS, "icmp://127.0.0.1", env=environment()) as client:
            client.finish(b"hello\n")
            self.assertEqual(client.text(), "hello\n")
            self.assertIn("127.0.0.1: echo reply · TTL 64 · ", client.errors())

    def test_without_a_right(self):
        for host in ("127.0.0.1", "[::1]"):
            with SocketChat(f"icmp://{host}", before=without_right()) as client:
                error = client.wait_event("error", fatal=True)
                self.assertEqual((error["name"], error["call"]), ("EPERM", "socket"))
                for way in ("root", "setcap cap_net_raw+ep", "net.ipv4.ping_group_range"):
                    self.assertIn(way, error["message"])
                self.assertEqual(client.end(), 1)

    def test_a_port_is_refused(self):
        with SocketChat("icmp://127.0.0.1:80") as client:
            client.end()
            self.assertIn("port-not-used", client.text())


class AsServer(unittest.TestCase):
    def test_sees_what_ping_sends(self):
        with SocketChat("--server", "icmp://") as server:
            server.wait_event("ready", protocol="icmp", address="0.0.0.0")
            done = subprocess.run(["ping", "-c", "2", "-i", "0.2", "-p", "abcd", "-s", "40", "127.0.0.1"],
                                  capture_output=True, text=True, timeout=PATIENCE)
            self.assertIn("2 received", done.stdout)
            for sequence in (1, 2):
                asked = server.wait_event("received", type=8, sequence=sequence)
                self.assertEqual((asked["bytes"], asked["meaning"], asked["ttl"]), (40, "echo request", 64))
                answer = server.wait_event("received", type=0, sequence=sequence)
                self.assertEqual(answer["meaning"], "echo reply")
            # The system has answered; a server that did so too would be answered for ever.
            self.assertEqual(server.events("sent"), [])
            self.assertEqual(len(server.events("received")), 4)
            self.assertEqual(server.stop(), 0)

    def test_sees_errors(self):
        with SocketChat("--server", "icmp://127.0.0.1") as server:
            server.wait_event("ready")
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
                udp.sendto(b"nobody", ("127.0.0.1", 9))
            told = server.wait_event("received", type=3, code=3)
            self.assertEqual(told["meaning"], "destination unreachable: nobody at this port")

    def test_of_ipv6(self):
        with SocketChat("--server", "icmp://[::1]") as server:
            server.wait_event("ready")
            subprocess.run(["ping", "-6", "-c", "1", "::1"], capture_output=True, timeout=PATIENCE)
            self.assertEqual(server.wait_event("received", type=128)["meaning"], "echo request")
            self.assertEqual(server.wait_event("received", type=129)["meaning"], "echo reply")

    def test_needs_a_raw_socket(self):
        ping_groups(EVERY_GROUP)
        self.addCleanup(ping_groups, NO_RIGHT)
        with SocketChat("--server", "icmp://", before=without_right()) as server:
            self.assertEqual(server.wait_event("error", fatal=True)["name"], "EPERM")
            self.assertEqual(server.end(), 1)


class InFiles(unittest.TestCase):
    def test_a_recording_keeps_the_headers(self):
        folder = os.path.join("/tmp", f"icmp-{os.getpid()}")
        os.mkdir(folder)
        self.addCleanup(shutil.rmtree, folder)
        with SocketChat("--record", folder, "icmp://127.0.0.1") as client:
            client.finish(b"hello\n")
        name = wait_for(lambda: next(iter(os.listdir(folder)), None), "a recording")
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            text = file.read()
        self.assertIn('"header":"0800', text)
        self.assertIn('"header":"4500', text)

    @unittest.skipUnless(shutil.which("tshark"), "there is no tshark")
    def test_a_capture_is_of_icmp(self):
        folder = os.path.join("/tmp", f"icmp-{os.getpid()}")
        os.mkdir(folder)
        self.addCleanup(shutil.rmtree, folder)
        with SocketChat("--save", os.path.join(folder, "a.pcapng"), "icmp://127.0.0.1") as client:
            client.finish(b"hello\n")
        shown = subprocess.run(["tshark", "-r", os.path.join(folder, "a.pcapng"), "-T", "fields", "-e", "icmp.type",
                                "-e", "icmp.seq", "-e", "icmp.checksum.status", "-e", "data.text"],
                               capture_output=True, text=True, timeout=PATIENCE).stdout
        self.assertEqual([line.split("\t")[:3] for line in shown.splitlines()], [["8", "1", "1"], ["0", "1", "1"]])


if __name__ == "__main__":
    Namespaces.enter("--net")
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    ping_groups(NO_RIGHT)
    unittest.main()
