#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Two people at two windows: two real programs on a real (virtual) screen, driven by keyboard and
mouse, looked at through what a screen reader hears."""

import contextlib
import os
import re
import socket
import subprocess
import sys
import unittest
from pathlib import Path

from desktop import Desktop, wait_for

PROGRAM = os.environ.get("SOCKETCHAT", "socketchat")
LESSON = Path(__file__).resolve().parent.parent / "interop"
PICTURES = Path(os.environ.get("BUILD_DIR", "."))
HAN = re.compile(r"[\u3400-\u9fff]")


def free_port(kind):
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class TwoWindows(unittest.TestCase):
    # In either language the button names both.
    LANGUAGE = re.compile("Chinese and English|(中文|汉语).*(英文|英语)|(英文|英语).*(中文|汉语)")

    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()
        cls.desktop.__enter__()
        cls.addClassCleanup(cls.desktop.close)

    @contextlib.contextmanager
    def windows(self, count, *arguments, home=None):
        """So many programs, each of a person of their own; a picture where something fails."""
        programs = []
        try:
            for number in range(count):
                own = home or self.desktop.folder / f"{self.id()}-{number}"
                own.mkdir(exist_ok=True)
                programs.append(self.desktop.start(PROGRAM, *arguments,
                                                   XDG_CONFIG_HOME=str(own)))
            yield programs
        except BaseException:
            picture = PICTURES / f"{self.id()}.png"
            self.desktop.screenshot(picture)
            print(f"picture: {picture}")
            for program in programs:
                print(program.describe())
            print(self.desktop.what_was_said())
            raise
        finally:
            for program in programs:
                program.end()

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
        """Writes a message as a person does; Chinese through the clipboard."""
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
            server.click(server.wait(role="push button", name="Start"))
            server.wait(role="push button", name="Stop")
            server.says(f"127.0.0.1:{port}")
            server.window(f"127.0.0.1:{port}")

            self.choose(client, "Role", "Client")
            self.type_address(client, f"{scheme}://127.0.0.1:{port}")
            client.press("Return")
            client.wait(role="push button", name="Stop")

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
        """The row of the conversation that says so, as it is read out."""
        def found():
            return next((thing for thing in program.things()
                         if thing.name.startswith(direction) and text in thing.name), None)
        return wait_for(found, lambda: f"{direction} {text} in\n{program.describe()}")

    def after_talk(self, scheme, server, client):
        # The server answers by hand as well.
        self.say(server, "来自服务器")
        self.row(client, "Received", "来自服务器")
        server.click(server.wait(role="push button", name="Stop"))
        server.wait(role="push button", name="Start")
        if scheme == "tcp":
            # TCP tells at once that the other end says no more; this one still may.
            client.wait(role="list item", name="has finished sending")
            client.click(client.wait(role="push button", name="Stop"))
            client.wait(role="push button", name="Connect")
            return
        # UDP does not, until something is sent, and the conversation goes on all the same.
        self.say(client, "anybody there?")
        if os.environ.get("SOCKETCHAT_SOCKETS") != "qt":  # which do not report it
            client.wait(role="list item", name="ECONNREFUSED")
        client.wait(role="push button", name="Stop")

    def test_talk_over_tcp(self):
        self.talk("tcp", free_port(socket.SOCK_STREAM))

    def test_talk_over_udp(self):
        self.talk("udp", free_port(socket.SOCK_DGRAM))

    def test_a_second_window_that_matches_the_first(self):
        with self.windows(1, "--lang", "en", "--server", "--start",
                          "tcp://127.0.0.1:0") as (program,):
            program.wait(role="push button", name="Stop")
            port = re.search(r"127\.0\.0\.1:(\d+)", program.window("127.0.0.1:").name)[1]
            program.choose_from_menu("File", "Open a matching client")
            client = program.window("TCP client")
            wait_for(lambda: f"127.0.0.1:{port}" in client.name, lambda: f"{port}: {client.name}")
            # It has connected by itself.
            program.wait(within=program.window("TCP server"), text="1 client")
            field = program.wait(within=client, role="text", name="Message")
            program.click(field, window="TCP client")
            program.paste("两个窗口", window="TCP client")
            program.press("Return", window="TCP client")
            for window, start in (("TCP server", "Received"), ("TCP client", "Received")):
                program.wait(within=program.window(window), role="list item",
                             name=re.compile(start + ".*两个窗口"))
            # Closing one leaves the other.
            program.press("ctrl+w", window="TCP client")
            wait_for(lambda: len(program.windows()) == 1, "the second window to go")
            program.wait(text="0 clients")

    def test_an_empty_datagram_ends_the_lessons_server(self):
        server = self.desktop.spawn([sys.executable, "-u", LESSON / "udp_server.py", "0"],
                                    stdout=subprocess.PIPE)
        port = int(server.stdout.readline().split()[-1])
        with self.windows(1, "--lang", "en", "--client", "--start",
                          f"udp://127.0.0.1:{port}") as (program,):
            self.say(program, "你好")
            self.row(program, "Received", "你好")
            program.choose_from_button("More ways to send", "e")
            self.row(program, "Sent", "0 bytes")
            self.assertEqual(server.wait(30), 0)

    def test_what_was_chosen_is_there_the_next_time(self):
        home = self.desktop.folder / "kept"
        home.mkdir()
        with self.windows(1, "--lang", "en", home=home) as (program,):
            program.click(program.wait(role="push button", name=self.LANGUAGE))
            program.click(program.wait(name="客户端", role="check box"))
            self.type_address(program, "udp://secret:word@127.0.0.1:4321", name="地址")
            program.press("Return")
            program.wait(role="push button", name="停止")
            self.assertEqual(program.close(), 0)
        kept = "".join(path.read_text() for path in home.rglob("*") if path.is_file())
        self.assertIn("4321", kept)
        self.assertNotIn("word", kept)
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
        with self.windows(1, "--lang", "en") as (program,):
            def texts():
                return sorted(thing.name for thing in program.things() if thing.name)

            def switch():
                program.click(program.wait(role="push button", name=self.LANGUAGE))
            english = texts()
            switch()
            program.wait(name="服务器")
            chinese = texts()
            # What is plainly English in one is gone in the other; a name is the same in both.
            self.assertEqual([text for text in english if text in chinese and text != "Python"
                              and re.search(r"[a-z]{4,}", text) and "://" not in text], [])
            self.assertGreater(sum(bool(HAN.search(text)) for text in chinese), len(chinese) / 2)
            program.window("套接字聊天")
            switch()
            program.wait(name="Server")
            wait_for(lambda: texts() == english, "everything to be English again")

    def test_the_address_is_explained_while_it_is_typed(self):
        with self.windows(1, "--lang", "en") as (program,):
            self.choose(program, "Role", "Client")
            self.type_address(
                program, "http://user:passwd@www.google.com/pages/index.html?key1=data1")
            for part in ("http", "user", "www.google.com", "80", "/pages/index.html", "data1"):
                program.says(part)
            anatomy = program.wait(name="Parts of the address")
            heard = [thing.name for thing in program.things(anatomy)]
            self.assertFalse([name for name in heard if "passwd" in name])
            self.type_address(program, "tcp://127.0.0.1:65536")
            program.press("Return")
            program.says("65535")
            program.wait(role="push button", name="Connect")


if __name__ == "__main__":
    unittest.main()
