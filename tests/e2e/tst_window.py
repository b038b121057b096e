#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Two people at two windows: two real programs on a real (virtual) screen, driven by keyboard and
mouse, looked at through what a screen reader hears."""

import contextlib
import os
import re
import socket
import unittest
from pathlib import Path

from desktop import Desktop, wait_for

PROGRAM = os.environ.get("SOCKETCHAT", "socketchat")
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
    def windows(self, count, *arguments):
        """So many programs, each of a person of their own; a picture where something fails."""
        programs = []
        try:
            for number in range(count):
                home = self.desktop.folder / f"{self.id()}-{number}"
                home.mkdir()
                programs.append(self.desktop.start(PROGRAM, *arguments,
                                                   XDG_CONFIG_HOME=str(home)))
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
        program.click(program.wait(name=segment, within=group))

    def type_address(self, program, address):
        field = program.wait(role="text", name="Address")
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
            wait_for(lambda: f"127.0.0.1:{port}" in server.windows()[0].name, "the title")

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
                self.assertRegex(echo.name, r"echo.*\d+(\.\d+)? ?(ns|µs|ms|s)\b")
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
            # TCP tells at once that the other end has gone.
            client.wait(role="push button", name="Connect")

    def test_talk_over_tcp(self):
        self.talk("tcp", free_port(socket.SOCK_STREAM))

    def test_talk_over_udp(self):
        self.talk("udp", free_port(socket.SOCK_DGRAM))

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
            # What is plainly English in one is gone in the other.
            self.assertEqual([text for text in english if text in chinese
                              and re.search(r"[a-z]{4,}", text) and "://" not in text], [])
            self.assertGreater(sum(bool(HAN.search(text)) for text in chinese), len(chinese) / 2)
            self.assertIn("套接字聊天", program.windows()[0].name)
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
