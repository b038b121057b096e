#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Checks that data accepted for sending is sent, or its loss reported with the number of bytes: under
network conditions, at a half-close by either side, and when the program is asked to end."""

import random
import signal
import socket
import threading
import time
import unittest

from headless import PATIENCE, SOCKETS, SocketChat, wait_for, wait_for_listener

TEXT = random.Random(13).randbytes(200_000)
CONDITIONS = ("delay=300", "delay=200±100,seed=1", "rate=400000", "pieces=1000,delay=5")


def everything(connection, pause=0.0):
    data = bytearray()
    while piece := connection.recv(1 << 16):
        data += piece
        time.sleep(pause)
    return bytes(data)


class UnderConditions(unittest.TestCase):
    def test_an_echo_that_is_held_reaches_who_has_finished_sending(self):
        for conditions in CONDITIONS:
            with self.subTest(conditions), \
                    SocketChat("--server", "--conditions", conditions, "tcp://127.0.0.1:0") as server, \
                    socket.create_connection(("127.0.0.1", server.port())) as client:
                client.settimeout(PATIENCE)

                def send():
                    client.sendall(TEXT)
                    client.shutdown(socket.SHUT_WR)
                sender = threading.Thread(target=send)
                sender.start()
                self.assertTrue(everything(client) == TEXT, "bytes are missing")
                sender.join()
                server.wait_event("disconnected", by="peer")
                self.assertEqual(server.events("unsent"), [])

    def test_what_a_client_was_given_is_sent_before_it_ends(self):
        for conditions in CONDITIONS:
            with self.subTest(conditions), socket.create_server(("127.0.0.1", 0)) as listener, \
                    SocketChat("--conditions", conditions,
                               f"tcp://127.0.0.1:{listener.getsockname()[1]}") as client:
                with listener.accept()[0] as peer:
                    peer.settimeout(PATIENCE)
                    line = TEXT[:50_000].replace(b"\n", b"x") + b"\n"
                    client.write(line)
                    client.process.stdin.close()
                    self.assertTrue(everything(peer) == line, "bytes are missing")
                self.assertEqual(client.end(), 0, client.story())

    def test_what_is_held_is_sent_when_the_program_is_told_to_end(self):
        with SocketChat("--server", "--conditions", "delay=10000", "tcp://127.0.0.1:0") as server, \
                socket.create_connection(("127.0.0.1", server.port())) as client:
            client.settimeout(PATIENCE)
            client.sendall(b"held for long")
            server.wait_event("received")
            server.process.send_signal(signal.SIGTERM)
            self.assertEqual(everything(client), b"held for long")
            client.close()
            self.assertEqual(server.end(), 0, server.story())

    def test_datagrams_that_are_thrown_away_do_not_count_as_sent(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
            peer.bind(("127.0.0.1", 0))
            client = SocketChat("--conditions", "loss=50,seed=3",
                                f"udp://127.0.0.1:{peer.getsockname()[1]}")
            with client:
                client.wait_event("ready")
                client.finish(b"one line\n" * 100)
                thrown = sum("lost" in event for event in client.events("sent"))
                totals = client.events("statistics")[-1]
            self.assertTrue(20 < thrown < 80, thrown)
            self.assertEqual((totals["sent"]["messages"], totals["sent"]["bytes"]),
                             (100 - thrown, 9 * (100 - thrown)))
            self.assertEqual(totals["thrownAway"], thrown)


class TheEndOfWhatAPeerSends(unittest.TestCase):
    """is not the end of what it takes."""

    def test_a_client_goes_on_until_its_own_end(self):
        with socket.create_server(("127.0.0.1", 0)) as listener, \
                SocketChat(f"tcp://127.0.0.1:{listener.getsockname()[1]}") as client:
            with listener.accept()[0] as peer:
                peer.settimeout(PATIENCE)
                peer.shutdown(socket.SHUT_WR)
                client.wait_event("finished")
                lines = [b"%d\n" % number * 1000 for number in range(100)]
                for line in lines:
                    client.write(line)
                client.process.stdin.close()
                self.assertTrue(everything(peer) == b"".join(lines), "bytes are missing")
            client.wait_event("disconnected", by="peer")
            self.assertEqual(client.end(), 0, client.story())

    def test_a_person_at_a_server_can_still_answer(self):
        with SocketChat("--server", "--reply", "manual", "tcp://127.0.0.1:0") as server, \
                socket.create_connection(("127.0.0.1", server.port())) as client:
            client.settimeout(PATIENCE)
            client.sendall(b"question")
            client.shutdown(socket.SHUT_WR)
            server.wait_event("finished")
            server.write("answer\n")
            self.assertEqual(client.recv(100), b"answer\n")
            self.assertEqual(server.finish(), 0, server.story())
            self.assertEqual(client.recv(100), b"")

    def test_those_who_answer_by_themselves_let_it_go(self):
        for reply in ("echo", "room"):
            with self.subTest(reply), \
                    SocketChat("--server", "--reply", reply, "tcp://127.0.0.1:0") as server, \
                    socket.create_connection(("127.0.0.1", server.port())) as client:
                client.settimeout(PATIENCE)
                client.sendall(b"word")
                client.shutdown(socket.SHUT_WR)
                self.assertEqual(everything(client), b"word" if reply == "echo" else b"")
                server.wait_event("disconnected", by="peer")

    def test_one_that_was_only_silent_and_breaks_off_has_closed(self):
        with SocketChat("--server", "--reply", "manual", "tcp://127.0.0.1:0") as server, \
                socket.create_connection(("127.0.0.1", server.port())) as client:
            client.shutdown(socket.SHUT_WR)
            server.wait_event("finished")
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            client.close()  # a reset
            server.wait_event("disconnected", by="peer")
            self.assertEqual(server.events("error"), [])

    def test_not_any_number_is_kept(self):
        with SocketChat("--server", "--reply", "manual", "tcp://127.0.0.1:0") as server:
            port = server.port()
            clients = [socket.create_connection(("127.0.0.1", port)) for _ in range(300)]
            for client in clients:
                client.shutdown(socket.SHUT_WR)
            wait_for(lambda: len(server.events("disconnected")) == 300 - 256, "the oldest to go")
            for client in clients:
                client.close()


class WhenToldToEnd(unittest.TestCase):
    def test_the_time_counts_from_the_last_byte_that_was_taken(self):
        # A reader that needs much longer than three seconds in all.
        data = random.Random(2).randbytes(24 << 20)
        with SocketChat("--server", "--reply", "echo", "tcp://127.0.0.1:0") as server, \
                socket.socket() as client:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 << 10)
            client.connect(("127.0.0.1", server.port()))
            client.settimeout(PATIENCE)
            client.sendall(data)
            wait_for(lambda: sum(event["bytes"] for event in server.events("received"))
                     == len(data), "everything to be received")
            server.process.send_signal(signal.SIGTERM)
            came = bytearray()
            while piece := client.recv(1 << 16):
                came += piece
                time.sleep(len(piece) / 4e6)
            self.assertTrue(came == data, f"{len(data) - len(came)} bytes are missing")
            client.close()
            self.assertEqual(server.end(), 0, server.story())
            self.assertEqual(server.events("unsent"), [])

    def test_what_the_system_has_taken_is_not_destroyed(self):
        # A client that reads slowly and keeps sending, so that closing would reset the connection.
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, socket.socket() as client:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            client.connect(("127.0.0.1", server.port()))
            client.settimeout(PATIENCE)
            client.sendall(random.Random(3).randbytes(1_500_000))
            wait_for(lambda: sum(event["bytes"] for event in server.events("sent")) > 500_000,
                     "the system to take some")
            done = threading.Event()

            def talk():
                try:
                    while not done.wait(0.02):
                        client.send(b"x")
                except OSError:
                    pass
            talker = threading.Thread(target=talk)
            talker.start()
            server.process.send_signal(signal.SIGTERM)
            came = 0
            try:
                while piece := client.recv(16384):
                    came += len(piece)
                    time.sleep(0.01)
            finally:
                done.set()
                talker.join()
            client.close()
            server.end()
            sent = sum(event["bytes"] for event in server.events("sent"))
            self.assertGreaterEqual(came, sent)

    def test_what_is_given_up_is_said_in_bytes(self):
        with SocketChat("--server", "tcp://127.0.0.1:0") as server, socket.socket() as client:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            client.connect(("127.0.0.1", server.port()))
            data = b"x" * (8 << 20)
            client.sendall(data)
            wait_for(lambda: sum(event["bytes"] for event in server.events("received"))
                     == len(data), "everything to be received")
            server.process.send_signal(signal.SIGTERM)
            server.end()
            event = server.wait_event("unsent")
            client.settimeout(1)
            read = 0
            try:
                while piece := client.recv(1 << 20):
                    read += len(piece)
            except OSError:
                pass
            self.assertGreater(event["bytes"], 1 << 20)
            self.assertLessEqual(len(data) - read, event["bytes"])
            self.assertIn(f"{event['bytes']} byte", event["message"].replace(",", ""))


class Datagrams(unittest.TestCase):
    def test_an_answer_from_another_port_does_not_change_the_addressee(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked, \
                socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
            for end in (asked, other):
                end.bind(("127.0.0.1", 0))
                end.settimeout(PATIENCE)
            with SocketChat(f"udp://127.0.0.1:{asked.getsockname()[1]}") as client:
                client.write("first\n")
                source = asked.recvfrom(100)[1]
                other.sendto(b"answer\n", source)
                event = client.wait_event("connected", port=other.getsockname()[1])
                self.assertNotIn("addressee", event)
                client.write("second\n")
                self.assertEqual(asked.recv(100), b"second\n")

    @unittest.skipIf(SOCKETS == "qt", "Qt's sockets do not tell of refusals")
    def test_a_name_with_two_addresses_gets_the_first_message_to_the_one_that_answers(self):
        with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as server:
            server.bind(("::1", 0))
            server.settimeout(PATIENCE)
            port = server.getsockname()[1]
            with SocketChat(f"udp://localhost:{port}") as client:
                client.wait_event("ready")
                client.write("first\n")
                self.assertEqual(server.recv(100), b"first\n")
                client.wait_event("connected", address="::1", addressee=True)
                client.write("second\n")
                self.assertEqual(server.recv(100), b"second\n")

    @unittest.skipIf(SOCKETS == "qt", "Qt's sockets do not tell of refusals")
    def test_no_error_names_the_port_of_the_server_itself(self):
        with SocketChat("--server", "--reply", "manual", "udp://127.0.0.1:0") as server:
            target = ("127.0.0.1", server.port())
            wait_for_listener(server.port(), socket.SOCK_DGRAM)
            clients = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(5)]
            ports = set()
            for client in clients:
                client.sendto(b"hi", target)
                ports.add(client.getsockname()[1])
            server.wait_event("received", count=5)
            for client in clients:
                client.close()
            server.write("to everyone\n")
            wait_for(lambda: {int(event["about"].rpartition(":")[2])
                              for event in server.events("error")} == ports, "five refusals")
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as late:
                late.sendto(b"still there?", target)
                server.wait_event("received", text="still there?")
            self.assertEqual({int(event["about"].rpartition(":")[2])
                              for event in server.events("error")}, ports)


if __name__ == "__main__":
    unittest.main()
