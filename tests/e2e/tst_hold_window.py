#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests the window when something goes wrong: stopping and closing while bytes are queued, a peer
that does not read, unusable settings, and a host name that changes its address."""

import base64
import contextlib
import random
import re
import signal
import socket
import subprocess
import sys
import unittest
from pathlib import Path

from desktop import DesktopTest, wait_for

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "interop"))
from headless import Namespaces  # noqa: E402

SIZE = 8 << 20
TEXT = base64.b64encode(random.Random(7).randbytes(SIZE))[:SIZE]
WAITING = re.compile(r"127\.0\.0\.1:\d+,.*(waiting|does not read)")


class HoldingWindow(DesktopTest):
    @contextlib.contextmanager
    def owing(self, **options):
        """Opens a window whose server has almost SIZE bytes queued for a client that does not read."""
        with self.window("--server", "--start", "tcp://127.0.0.1:0", **options) as program, \
                socket.socket() as client:
            program.wait(role="button", name="Stop")
            port = int(wait_for(lambda: re.search(r"127\.0\.0\.1:(\d+)",
                                                  program.windows()[0].name), "the port")[1])
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 64 << 10)
            client.settimeout(60)
            client.connect(("127.0.0.1", port))
            client.sendall(TEXT)
            wait_for(lambda: self.received(program) == "8.0 MiB", "all of it to be received")
            program.wait(name=WAITING)
            yield program, client

    def received(self, program):
        totals = program.find(name=re.compile("↓"))
        return re.search(r"↓.*?· (\S+ \S+)", totals.name)[1] if totals else None

    def everything(self, client):
        data = bytearray()
        while piece := client.recv(256 << 10):
            data += piece
        return bytes(data) == TEXT

    def begun(self, client):
        """Waits until stopping has begun, which closes the listener first."""
        port = client.getpeername()[1]

        def closed():
            with socket.socket() as probe:
                return probe.connect_ex(("127.0.0.1", port)) != 0
        wait_for(closed, "the listener to close")

    def test_stop_sends_what_is_left(self):
        with self.owing() as (program, client):
            program.click(program.wait(role="button", name="Stop"))
            self.begun(client)
            self.assertTrue(self.everything(client))
            program.wait(role="button", name="Start")
            self.assertIsNone(program.find(name="did not reach"))

    def test_a_second_stop_cuts_it_short(self):
        with self.owing() as (program, client):
            program.click(program.wait(role="button", name="Stop"))
            self.begun(client)
            self.desktop.xdotool("click", 1)  # the same button
            self.assertFalse(self.everything(client))
            program.wait(role="list item", name="did not reach")

    def close(self, program):
        """Closes the window like a person, and confirms the question about the connected client."""
        program.activate()
        self.desktop.xdotool("key", "alt+F4")
        program.click(program.wait(role="button", name="Close window"), raised=True)

    def test_closing_sends_what_is_left(self):
        with self.owing() as (program, client):
            self.close(program)
            self.begun(client)
            self.assertTrue(self.everything(client))
            self.assertEqual(program.child.wait(60), 0)

    def test_closing_again_cuts_it_short(self):
        with self.owing() as (program, client):
            self.close(program)
            self.begun(client)
            program.activate()
            self.desktop.xdotool("key", "alt+F4")
            self.assertEqual(program.child.wait(60), 0)
            self.assertFalse(self.everything(client))

    def test_signals_send_what_is_left(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(number), self.owing() as (program, client):
                program.child.send_signal(number)
                self.begun(client)
                self.assertTrue(self.everything(client))
                self.assertEqual(program.child.wait(60), 0)

    def test_a_second_signal_ends_it(self):
        with self.owing() as (program, client):
            program.child.send_signal(signal.SIGTERM)
            self.begun(client)
            program.child.send_signal(signal.SIGTERM)
            self.assertEqual(program.child.wait(60), -signal.SIGTERM)

    def test_a_peer_that_does_not_read_is_shown_until_it_does(self):
        with self.owing() as (program, client):
            program.wait(role="list item", name="does not read what is sent to it")
            program.wait(name=re.compile(r"127\.0\.0\.1:\d+, does not read"))
            client.shutdown(socket.SHUT_WR)
            self.assertTrue(self.everything(client))
            program.wait(role="list item", name="has read what waited")

    def settings(self, content):
        file = self.home() / "socketchat" / "socketchat.ini"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
        return file

    def test_damaged_settings_are_told_and_kept(self):
        content = b"\x00\x01 no settings at all [[["
        file = self.settings(content)
        with self.window() as program:
            notice = program.wait(name="are damaged")
            self.assertIn("socketchat.ini.broken-", notice.name)
            self.assertIn("are damaged", self.desktop.what_was_said())
            kept = list(file.parent.glob("socketchat.ini.broken-*"))
            self.assertEqual([each.read_bytes() for each in kept], [content])
            program.click(program.wait(role="button", name="Close this notice"))
            wait_for(lambda: not program.find(name="are damaged"), "the notice to go")
            program.close()
        self.assertIn(b"[endpoint]", file.read_bytes())
        with self.window() as program:
            program.wait(role="button", name="Start")
            self.assertIsNone(program.find(name="are damaged"))

    def test_settings_of_a_newer_version_are_left_alone(self):
        content = b"[General]\nversion=1000\nlanguage=zh\n[endpoint]\nrole=client\n"
        file = self.settings(content)
        with self.window() as program:
            program.wait(name="newer version")
            self.assertIn("TCP server", program.windows()[0].name)  # the default
            program.close()
        self.assertEqual(file.read_bytes(), content)
        self.assertEqual([each.name for each in file.parent.iterdir()], [file.name])

    def inside(self, *mounts):
        """Returns a command prefix that runs a program in a mount namespace with these mounts."""
        kinds = ("--mount",)
        if not Namespaces.allowed(*kinds):
            self.skipTest("this system does not let the test have namespaces of its own")
        return ("unshare", *Namespaces.AS_ROOT, *kinds, "sh", "-c",
                " && ".join([*mounts, 'exec "$0" "$@"']))

    def test_settings_that_cannot_be_written_are_read_and_it_is_said(self):
        content = b"[General]\nversion=1\n[endpoint]\nprotocol=udp\nrole=client\n"
        file = self.settings(content)
        folder = file.parent
        readonly = self.inside(f"mount --bind '{folder}' '{folder}'",
                               f"mount -o remount,bind,ro '{folder}'")
        with self.window(before=readonly) as program:
            program.wait(name="cannot be written")
            self.assertIn("UDP client", program.windows()[0].name)
            program.close()
        self.assertEqual(file.read_bytes(), content)

    def test_a_name_is_asked_for_again_at_each_connect(self):
        hosts = self.home() / "hosts"
        hosts.write_text("127.0.0.2 moving.test\n")
        before = self.inside(f"mount --bind '{hosts}' /etc/hosts")
        with socket.create_server(("127.0.0.2", 0)) as first:
            port = first.getsockname()[1]
            with socket.create_server(("127.0.0.3", port)) as second, \
                    self.window("--client", "--start", f"tcp://moving.test:{port}",
                                before=before) as program:
                for each in (first, second):
                    each.settimeout(30)
                with first.accept()[0]:
                    program.wait(role="button", name="Stop")
                    hosts.write_text("127.0.0.3 moving.test\n")
                    program.click(program.wait(role="button", name="Stop"))
                    program.wait(role="button", name="Connect")
                program.click(program.wait(role="button", name="Connect"))
                with second.accept()[0]:
                    program.wait(role="list item", name=f"127.0.0.3:{port}")


if __name__ == "__main__":
    unittest.main()
