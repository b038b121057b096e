#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests network conditions and receive sizes against Python's sockets: what arrives there agrees with
the conversation's rows."""

import socket
import unittest
from collections import Counter

from headless import CHINESE, PATIENCE, SocketChat, wait_for


class Conditions(unittest.TestCase):
    def start(self, *arguments):
        chat = SocketChat(*arguments)
        self.addCleanup(chat.__exit__)
        return chat

    def udp_peer(self):
        peer = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.addCleanup(peer.close)
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 * 1024 * 1024)
        peer.bind(("127.0.0.1", 0))
        peer.settimeout(PATIENCE)
        return peer

    def run_with(self, conditions, messages):
        """What was sent under the conditions, and what a Python program received of it."""
        peer = self.udp_peer()
        chat = self.start("--conditions", conditions, "--wait", "1500",
                          f"udp://127.0.0.1:{peer.getsockname()[1]}")
        chat.wait_event("ready")
        # 1: it waited for an answer, and none came.
        self.assertEqual(chat.finish("".join(f"{message}\n" for message in messages)), 1)
        sent = chat.events("sent")
        self.assertEqual(len(sent), len(messages), chat.story())
        expected = sum(0 if "lost" in event else 2 if "duplicated" in event else 1
                       for event in sent)
        received = [peer.recvfrom(70_000)[0] for _ in range(expected)]
        peer.settimeout(0.2)
        with self.assertRaises(TimeoutError):
            peer.recvfrom(70_000)
        return sent, received

    def test_what_left_is_what_the_marks_say(self):
        # The number three times, so that one flipped bit cannot turn a message into another.
        messages = [f"{CHINESE} {number:04} {number:04} {number:04}" for number in range(200)]
        sent, received = self.run_with(
            "loss=15,duplicate=15,reorder=15,corrupt=15,delay=5±5,seed=42", messages)
        texts = {event["text"].encode(): event for event in sent}
        whole = Counter(data for data in received if data in texts)
        damaged = [data for data in received if data not in texts]
        for data, event in texts.items():
            copies = 0 if "lost" in event else 2 if "duplicated" in event else 1
            self.assertEqual(whole[data], 0 if "corrupted" in event else copies, event)
        self.assertEqual(len(damaged), sum(
            2 if "duplicated" in event else 1 for event in sent
            if "corrupted" in event and "lost" not in event))
        for data in damaged:  # by one bit
            self.assertTrue(any(
                len(data) == len(text) and "corrupted" in event
                and sum((a ^ b).bit_count() for a, b in zip(data, text)) == 1
                for text, event in texts.items()), data)
        order = [messages.index(data.decode().rstrip()) for data in received if data in texts]
        newest = -1
        for number in dict.fromkeys(order):
            event = texts[f"{messages[number]}\n".encode()]
            self.assertTrue(number > newest or "reordered" in event, (number, newest, event))
            newest = max(newest, number)
        for mark in ("lost", "duplicated", "reordered", "corrupted", "delayed"):
            self.assertTrue(any(mark in event for event in sent), mark)

    def test_the_same_seed_means_the_same_fate(self):
        messages = [f"message {number}" for number in range(100)]

        def fate(seed):
            sent, received = self.run_with(
                f"loss=20,duplicate=20,corrupt=20,seed={seed}", messages)
            return ([(event["text"], event.get("lost"), event.get("duplicated"),
                      event.get("corrupted")) for event in sent], received)
        first = fate(7)
        self.assertEqual(first, fate(7))
        self.assertNotEqual(first, fate(8))

    def test_a_stream_arrives_whole_and_in_pieces(self):
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)
        chat = self.start("--conditions", "delay=20±20,pieces=5,loss=90",
                          f"tcp://127.0.0.1:{listener.getsockname()[1]}")
        conn, _ = listener.accept()
        self.addCleanup(conn.close)
        conn.settimeout(PATIENCE)
        text = "".join(f"line {number} {CHINESE}\n" for number in range(5))
        chat.write(text)
        chat.process.stdin.close()
        came, reads = b"", []
        while data := conn.recv(1024):
            came += data
            reads.append(len(data))
        self.assertEqual(came, text.encode())
        self.assertGreater(len(reads), 10)
        conn.close()
        self.assertEqual(chat.end(), 0)
        self.assertTrue(all("delayed" in event for event in chat.events("sent")))

    def test_a_small_buffer_says_what_it_cut(self):
        server = self.start("--server", "--receive-size", "8", "--reply", "manual",
                            "udp://127.0.0.1:0")
        port = server.port()
        peer = self.udp_peer()
        for text in (b"12345678", b"hello, server!", b"", "你好你好".encode()):
            peer.sendto(text, ("127.0.0.1", port))
        server.wait_event("received", count=4)
        events = server.events("received")
        self.assertEqual([event["bytes"] for event in events], [8, 8, 0, 8])
        self.assertEqual([event.get("cut") for event in events], [None, 14, None, 12])
        self.assertEqual(server.stop(), 0)

    def test_refuses_what_is_out_of_range(self):
        for conditions in ("loss=101", "loss=x", "what=1", "delay=10±20", "rate=0", "seed=-1"):
            chat = self.start("--conditions", conditions, "tcp://127.0.0.1:9")
            self.assertEqual(chat.end(), 2)
            self.assertEqual(chat.errors().count("\n"), 1, chat.errors())
        for size in ("0", "-5", "65537", "many"):
            chat = self.start("--receive-size", size, "tcp://127.0.0.1:9")
            self.assertEqual(chat.end(), 2)
            self.assertEqual(chat.errors().count("\n"), 1, chat.errors())

    def test_a_fixed_size_is_cut_and_filled_up(self):
        server = self.start("--server", "--framing", "fixed6", "--reply", "manual",
                            "tcp://127.0.0.1:0")
        with socket.create_connection(("127.0.0.1", server.port()), PATIENCE) as peer:
            peer.sendall(b"abcdefghijkl")
            server.wait_event("received", count=2)
            server.write("hi\n")
            self.assertEqual(peer.recv(100), b"hi\0\0\0\0")
            peer.sendall(b"xyz")
            peer.shutdown(socket.SHUT_WR)
            server.wait_event("unframed", problem="unfinished")
            # Its end of stream does not end ours: typed text still reaches it.
            server.wait_event("finished")
            server.write("more\n")
            self.assertEqual(peer.recv(100), b"more\0\0")


if __name__ == "__main__":
    unittest.main()
