#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests two real programs on a virtual screen, driven by keyboard and mouse and read like a screen
reader does."""

import os
import re
import socket
import subprocess
import sys
import unittest
from pathlib import Path

from desktop import PROGRAM, DesktopTest, wait_for

LESSON = Path(__file__).resolve().parent.parent / "interop"
HAN = re.compile(r"[\u3400-\u9fff]")


def free_port(kind):
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class TwoWindows(DesktopTest):
    # The button names both languages, whichever is in use.
    LANGUAGE = re.compile("Chinese and English|(中文|汉语).*(英文|英语)|(英文|英语).*(中文|汉语)")

    def choose(self, program, switch, segment):
        group = program.wait(name=switch)
        chosen = program.wait(name=segment, within=group)
        program.click(chosen)
        wait_for(lambda: chosen.has("checked"), f"{switch} to be {segment}")

    def type_address(self, program, address, name="Address"):
        field = program.wait(role="text", name=name)
        program.click(field)
        program.press("ctrl+a")
        program.type(address)
        wait_for(lambda: field.text() == address, lambda: f"{address}; it is {field.text()}")

    def say(self, program, text):
        """Sends a message like a person; Chinese text through the clipboard."""
        field = program.wait(role="text", name="Message")
        program.click(field)
        if text.isascii():
            program.type(text)
        else:
            program.paste(text)
        wait_for(lambda: field.text() == text, lambda: f"{text}; it is {field.text()}")
        program.press("Return")
        wait_for(lambda: field.text() == "", "the field to be empty again")

    def talk(self, scheme, port):
        with self.windows(2, "--lang", "en") as (server, client):
            self.choose(server, "Protocol", scheme.upper())
            self.choose(server, "Role", "Server")
            self.type_address(server, f"{scheme}://127.0.0.1:{port}")
            server.click(server.wait(role="button", name="Start"))
            server.wait(role="button", name="Stop")
            server.says(f"127.0.0.1:{port}")
            server.window(f"127.0.0.1:{port}")

            self.choose(client, "Role", "Client")
            self.type_address(client, f"{scheme}://127.0.0.1:{port}")
            client.press("Return")
            client.wait(role="button", name="Stop")

            # The echo is a mark on what it repeats, until the person wants both.
            self.say(client, "ping")
            for program, marked in ((server, r"Received.*, echoed ✓: ping$"),
                                    (client, r"Sent.*, echo ✓ · [\d.]+ ?(ns|µs|ms|s): ping$")):
                program.wait(role="list item", name=re.compile(marked))
                program.choose_from_menu("View", "Echoes as messages")
            self.row(server, "Sent", "ping")
            self.row(client, "Received", "ping")
            for text in ("你好", "hello, server!", "第二条消息：再见 ✓"):
                self.say(client, text)
                self.row(server, "Received", text)
                self.row(server, "Sent", text)
                self.row(client, "Sent", text)
                echo = self.row(client, "Received", text)
                wait_for(lambda: re.search(r"echo.*\d+(\.\d+)? ?(ns|µs|ms|s)\b", echo.name),
                         lambda: f"the round trip: {echo.name}")
            return self.after_talk(scheme, server, client)

    def row(self, program, direction, text):
        """Waits for a row of the conversation, found by its accessible name, and returns it."""
        def found():
            return next((element for element in program.elements()
                         if element.name.startswith(direction) and text in element.name), None)
        return wait_for(found, lambda: f"{direction} {text} in\n{program.describe()}")

    def after_talk(self, scheme, server, client):
        # The server can also send by itself.
        self.say(server, "来自服务器")
        self.row(client, "Received", "来自服务器")
        server.click(server.wait(role="button", name="Stop"))
        server.wait(role="button", name="Start")
        if scheme == "tcp":
            # TCP reports at once that the other end has finished; this end may still send.
            client.wait(role="list item", name="has finished sending")
            client.click(client.wait(role="button", name="Stop"))
            client.wait(role="button", name="Connect")
            return
        # UDP reports nothing until something is sent, and then the conversation continues.
        self.say(client, "anybody there?")
        if os.environ.get("SOCKETCHAT_SOCKETS") != "qt":  # Qt does not report it
            client.wait(role="list item", name="ECONNREFUSED")
        client.wait(role="button", name="Stop")

    def test_talk_over_tcp(self):
        self.talk("tcp", free_port(socket.SOCK_STREAM))

    def test_talk_over_udp(self):
        self.talk("udp", free_port(socket.SOCK_DGRAM))

    def test_a_second_window_that_matches_the_first(self):
        with self.window("--server", "--start", "tcp://127.0.0.1:0") as program:
            program.wait(role="button", name="Stop")
            port = re.search(r"127\.0\.0\.1:(\d+)", program.window("127.0.0.1:").name)[1]
            program.choose_from_menu("File", "Open a matching client")
            client = program.window("TCP client")
            wait_for(lambda: f"127.0.0.1:{port}" in client.name, lambda: f"{port}: {client.name}")
            # The client connects by itself.
            program.wait(within=program.window("TCP server"), text="1 client")
            field = program.wait(within=client, role="text", name="Message")
            program.click(field, window="TCP client")
            program.paste("两个窗口", window="TCP client")
            program.press("Return", window="TCP client")
            for window, start in (("TCP server", "Received"), ("TCP client", "Sent.*echo ✓")):
                program.wait(within=program.window(window), role="list item",
                             name=re.compile(start + ".*两个窗口"))
            # Closing one window leaves the other open.
            program.press("ctrl+w", window="TCP client")
            wait_for(lambda: len(program.windows()) == 1, "the second window to go")
            program.wait(text="0 clients")

    def test_an_empty_datagram_ends_the_lessons_server(self):
        server = self.desktop.spawn([sys.executable, "-u", LESSON / "udp_server.py", "0"],
                                    stdout=subprocess.PIPE)
        port = int(server.stdout.readline().split()[-1])
        with self.window("--client", "--start", f"udp://127.0.0.1:{port}") as program:
            self.say(program, "你好")
            program.wait(role="list item", name=re.compile(r"Sent.*, echo ✓.*: 你好$"))
            program.choose_from_button("More ways to send", "e")
            self.row(program, "Sent", "0 bytes")
            self.assertEqual(server.wait(30), 0)

    def test_what_was_chosen_is_there_the_next_time(self):
        home = self.desktop.folder / "kept"
        home.mkdir()
        with self.window(home=home) as program:
            program.click(program.wait(role="button", name=self.LANGUAGE))
            program.click(program.wait(name="客户端", role="radio button"))
            self.type_address(program, "udp://secret:hidden-7@127.0.0.1:4321", name="地址")
            program.press("Return")
            program.wait(role="button", name="停止")
            self.assertEqual(program.close(), 0)
        kept = "".join(path.read_text() for path in home.rglob("*") if path.is_file())
        self.assertIn("4321", kept)
        self.assertNotIn("hidden-7", kept)
        with self.windows(1, home=home) as (program,):
            self.assertRegex(program.window("127.0.0.1:4321").name, "UDP.*客户端.*127.0.0.1:4321")
            program.wait(role="text", name="地址", text="4321")

    def test_without_a_display_it_says_what_to_do(self):
        environment = {key: value for key, value in os.environ.items()
                       if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        done = subprocess.run([PROGRAM, "--lang", "en"], capture_output=True, text=True,
                              env=environment, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertIn("--headless", done.stderr)

    def test_the_language_changes_at_once_and_back(self):
        with self.window() as program:
            def texts():
                return sorted(element.name for element in program.elements() if element.name)

            def switch():
                program.click(program.wait(role="button", name=self.LANGUAGE))
            english = texts()
            switch()
            program.wait(name="服务器")
            chinese = texts()
            # No English text is left in Chinese, except names.
            self.assertEqual([text for text in english if text in chinese
                              and text not in ("Python", "Unixgram")
                              and re.search(r"[a-z]{4,}", text) and "://" not in text], [])
            self.assertGreater(sum(bool(HAN.search(text)) for text in chinese), len(chinese) / 2)
            program.window("套接字聊天")
            switch()
            program.wait(name="Server")
            wait_for(lambda: texts() == english, "everything to be English again")

    def test_the_address_is_explained_while_it_is_typed(self):
        with self.window() as program:
            self.choose(program, "Role", "Client")
            self.type_address(
                program, "http://user:passwd@www.google.com/pages/index.html?key1=data1")
            for part in ("http", "user", "www.google.com", "80", "/pages/index.html", "data1"):
                program.says(part)
            anatomy = program.wait(name="Parts of the address")
            heard = [element.name for element in program.elements(anatomy)]
            self.assertFalse([name for name in heard if "passwd" in name])
            self.type_address(program, "tcp://127.0.0.1:65536")
            program.press("Return")
            program.says("65535")
            program.wait(role="button", name="Connect")


if __name__ == "__main__":
    unittest.main()
