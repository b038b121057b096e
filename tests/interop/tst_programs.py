#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Generates every program that socketchat can write, compiles it if needed, and runs it against
socketchat."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

from headless import PROGRAM, Running, SocketChat, at, environment, free_port, wait_for, \
    wait_for_listener
import socket

LANGUAGES = ("python", "c", "qt")
MESSAGES = ("hello", "你好，世界", "a ?")
# Messages stay data: no part of them may become code, a comment or a placeholder of the template.
HOSTILE = ("\"); exit(1); (\"", "'); exit(1) #", "\\", "*/ //", "??/ %s %n {x} $PORT @bind",
           "\x07\u202eabc\u2028", "👩‍💻", "0\x001", "%1", "100%1%2", "\ufeffhi")


def case(role="server", protocol="tcp", reply="echo", framing="raw", size=1024, host="127.0.0.1",
         say=MESSAGES):
    return {"role": role, "protocol": protocol, "reply": reply, "framing": framing, "size": size,
            "host": host, "say": say}


# Every framing, reply mode and kind of address, and buffers from 1 byte on.
MORE = [
    case("client", framing="line", size=7),
    case("client", framing="length2be", host="::1"),
    case("client", framing="fixed16", size=65536, host="localhost"),
    case("client", reply="manual", framing="line", size=1),
    case("client", reply="manual", framing="length1"),
    case("client", reply="manual", framing="length4le", size=3, host="::1"),
    case("client", reply="room", framing="fixed32"),
    case("client", say=HOSTILE, framing="length2le"),
    case("client", protocol="udp", reply="manual", size=64),
    case("client", protocol="udp", host="::1", size=65536),
    case("client", say=()),
    case("client", protocol="udp", say=()),
    case("client", reply="manual", framing="length4be", say=()),
    case("server", reply="room"),
    case("server", reply="room", framing="line", size=7, host="::1"),
    case("server", reply="room", framing="length2le", size=1),
    case("server", reply="room", framing="fixed64"),
    case("server", reply="manual", framing="length1", size=5),
    case("server", reply="manual", framing="line", host="localhost"),
    case("server", reply="manual", framing="length4be"),
    case("server", reply="manual", say=HOSTILE, framing="length4le"),
    case("server", framing="line", size=1),
    case("server", protocol="udp", reply="room"),
    case("server", protocol="udp", reply="room", host="::1", size=65536),
    case("server", protocol="udp", reply="manual", host="localhost"),
]


def as_socketchat_hears(message):
    """--say takes an argument, which cannot hold NUL."""
    return message.replace("\x00", "")


class Folder:
    """Where programs are written to and built, each text once."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name)
        self.built = {}
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "Qt6Network"],
                               capture_output=True, text=True)
        self.qt = flags.stdout.split() if flags.returncode == 0 else None
        self.header = None

    def qt_header(self):
        """Qt's headers, read once for all programs."""
        if not self.header:
            self.header = self.path / "qt.h"
            self.header.write_text("#include <QtCore>\n#include <QtNetwork>\n")
            flags = [flag for flag in self.qt if flag.startswith(("-I", "-D"))]
            subprocess.run(["g++", "-Wall", "-Wextra", "-std=c++17", "-fPIC", "-O0", *flags,
                            "-x", "c++-header", self.header, "-o", f"{self.header}.gch"],
                           check=True)
        return self.header

    def command(self, language, text):
        """How to run a program; compiles it first where it has to be."""
        name = hashlib.sha256(text.encode()).hexdigest()[:16]
        binary = self.path / name
        if language == "python":
            source = binary.with_suffix(".py")
            source.write_text(text, encoding="utf-8")
            return [sys.executable, "-u", "-W", "error", source]
        if name in self.built:
            return self.built[name]
        if language == "c":
            source = binary.with_suffix(".c")
            build = ["gcc", "-Wall", "-Wextra", "-Werror", "-std=c11", "-O1", "-o", binary, source]
        else:
            source = binary.with_suffix(".cpp")
            build = ["g++", "-Wall", "-Wextra", "-Werror", "-std=c++17", "-fPIC", "-O0",
                     "-include", self.qt_header(), "-o", binary, source, *self.qt]
        source.write_text(text, encoding="utf-8")
        result = subprocess.run(build, capture_output=True, text=True)
        if result.returncode != 0:
            raise AssertionError(f"{result.stderr}\n{text}")
        self.built[name] = [binary]
        return self.built[name]


def write(language, wanted, port, end="this", lang="en", say=None):
    """The program that socketchat writes for a case."""
    role = wanted["role"]
    if end == "other":
        role = "client" if role == "server" else "server"
    arguments = [PROGRAM, "--program", language, "--for", end, f"--{role}", "--lang", lang,
                 "--reply", wanted["reply"], "--framing", wanted["framing"],
                 "--receive-size", str(wanted["size"])]
    for message in wanted["say"] if say is None else say:
        arguments += ["--say", as_socketchat_hears(message)]
    arguments.append(f"{wanted['protocol']}://{at(wanted['host'], port)}")
    result = subprocess.run(arguments, capture_output=True, text=True, env=environment())
    if result.returncode != 0 or result.stderr:
        raise AssertionError(f"{arguments}: {result.stderr}")
    return result.stdout


class Programs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.addClassCleanup(cls.folder.folder.cleanup)

    def run_program(self, language, wanted, port, end="this"):
        text = write(language, wanted, port, end)
        program = Running(*self.folder.command(language, text), env=environment())
        self.addCleanup(program.__exit__)
        return program

    def chat(self, wanted, role, port=0):
        arguments = ["--" + role, "--reply", wanted["reply"], "--framing", wanted["framing"]]
        chat = SocketChat(*arguments, f"{wanted['protocol']}://{at(wanted['host'], port)}")
        self.addCleanup(chat.__exit__)
        return chat

    def check(self, language, wanted, end="this"):
        with self.subTest(language=language, end=end, **wanted):
            if wanted["role"] == "client":
                self.check_client(language, wanted, end)
            else:
                self.check_server(language, wanted, end)
        self.doCleanups()

    # A program that is a client, with socketchat as its server

    def check_client(self, language, wanted, end):
        server = self.chat(wanted, "server")
        program = self.run_program(language, wanted, server.port(), end)
        said = [as_socketchat_hears(message) for message in wanted["say"]]
        if not said:
            said = ["typed", "and 再来"]
            program.write("typed\nand 再来\n")
        program.process.stdin.close()
        if wanted["reply"] == "manual":
            server.wait_event("received", count=len(said) if wanted["framing"] != "raw" else 1)
            server.write("an answer\n")
        code = program.end()
        self.assertEqual(code, 0, program.story())
        for message in said:
            wait_for(lambda: message in "".join(
                event["text"] for event in server.events("received")), message)
            if wanted["reply"] == "echo":
                self.assertIn(message, program.text())
        if wanted["reply"] == "manual":
            self.assertIn("an answer", program.text())
        self.assertFalse(server.events("unframed"), server.story())

    # A program that is a server, with socketchat as its clients

    def check_server(self, language, wanted, end):
        tcp = wanted["protocol"] == "tcp"
        kind = socket.SOCK_STREAM if tcp else socket.SOCK_DGRAM
        host = "127.0.0.1" if wanted["host"] == "localhost" else wanted["host"]
        port = free_port(kind, host)
        program = self.run_program(language, wanted, port, end)
        wait_for_listener(port, kind)
        client = self.chat(wanted, "client", port)
        client.wait_event("connected" if tcp else "ready")
        if wanted["reply"] == "echo":
            for number, message in enumerate(MESSAGES, 1):
                client.write(message + "\n")
                wait_for(lambda: sum(event["bytes"] for event in client.events("received"))
                         == sum(event["bytes"] for event in client.events("sent"))
                         and len(client.events("sent")) == number, "the echo")
            self.assertFalse([event for event in client.events("received")
                              if event.get("echo") == "different"], client.story())
        elif wanted["reply"] == "manual":
            if not tcp:
                client.write("I am here\n")
            for message in wanted["say"]:
                wait_for(lambda: as_socketchat_hears(message) in "".join(
                    event["text"] for event in client.events("received")), message)
        else:
            self.check_room(wanted, program, client, port)
        client.stop()
        self.assertFalse(client.events("unframed"), client.story())

    def check_room(self, wanted, program, client, port):
        tcp = wanted["protocol"] == "tcp"
        other = self.chat(wanted, "client", port)
        other.wait_event("connected" if tcp else "ready")
        if tcp:
            wait_for(lambda: program.text().count("connect from") == 2, "both clients")
        else:
            other.write("let me in\n")
            program.wait_for_text("let me in")
        client.write("to the others 大家好\n")
        event = wait_for(lambda: [event for event in other.events("received")
                                  if "to the others 大家好" in event.get("text", "")], "the room")[0]
        name = at(*client_name(event["text"])) if wanted["host"] == "::1" else None
        self.assertIn(name or "127.0.0.1:", event["text"])
        program.wait_for_text("to the others 大家好")
        self.assertFalse([event for event in client.events("received")
                          if "to the others" in event.get("text", "")], "nobody hears himself")
        other.stop()

    def test_every_role_protocol_language_and_end(self):
        cases = [(language, case(role, protocol), end) for language, role, protocol, end in
                 product(LANGUAGES, ("client", "server"), ("tcp", "udp"), ("this", "other"))]
        for language, wanted, end in cases:
            if language != "qt" or self.folder.qt:
                self.check(language, wanted, end)

    def test_framings_replies_buffers_and_addresses_in_python(self):
        for wanted in MORE:
            self.check("python", wanted)

    def test_framings_replies_buffers_and_addresses_in_c(self):
        for wanted in MORE:
            self.check("c", wanted)

    def test_framings_replies_buffers_and_addresses_in_qt(self):
        if not self.folder.qt:
            self.skipTest("no Qt for programs here")
        for wanted in MORE:
            self.check("qt", wanted)

    def test_all_that_can_be_written_compiles(self):
        """Each framing with each reply mode and role: too many to run them all in each language."""
        framings = ("raw", "line", "length1", "length2be", "length2le", "length4be", "length4le",
                    "fixed1", "fixed16", "fixed65536")
        cases = [case(role, "tcp", reply, framing, size, say=say)
                 for role, reply, framing, size, say in
                 product(("client", "server"), ("echo", "room", "manual"), framings, (1, 65536),
                         ((), ("x",)))]
        cases += [case(role, "udp", reply, say=say) for role, reply, say in
                  product(("client", "server"), ("echo", "room", "manual"), ((), ("x",)))]

        def build(wanted):
            text = write("c", wanted, 8000, say=wanted["say"])
            self.folder.command("c", text)
            compile(write("python", wanted, 8000, say=wanted["say"]), "chat.py", "exec")
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(build, cases))

    def test_comments_are_in_the_language_of_the_window(self):
        for language in LANGUAGES:
            chinese = write(language, case(say=()), 8000, lang="zh")
            english = write(language, case(say=()), 8000, lang="en")
            self.assertNotRegex(english, "[\u4e00-\u9fff]")
            comments = [line for line in chinese.splitlines() if line.split("//")[0].split("# ")[0] != line]
            self.assertTrue(comments)
            for line in comments:
                self.assertRegex(line, "[\u4e00-\u9fff]")
            code = [line.split("//")[0].split("# ")[0].rstrip() for line in chinese.splitlines()]
            self.assertEqual(code, [line.split("//")[0].split("# ")[0].rstrip()
                                    for line in english.splitlines()])
            self.assertNotRegex(chinese + english, r"[$@][A-Za-z]")  # no gap is left

    def test_refuses_what_makes_no_sense(self):
        for arguments in (["--program", "perl", "tcp://127.0.0.1:1"],
                          ["--program", "c"],
                          ["--program", "c", "--for", "me", "tcp://127.0.0.1:1"],
                          ["--say", "x", "tcp://127.0.0.1:1"],
                          ["--program", "c", "--receive-size", "0", "tcp://127.0.0.1:1"],
                          ["--program", "c", "--receive-size", "65537", "tcp://127.0.0.1:1"],
                          ["--program", "c", "--framing", "fixed3", "--say", "four",
                           "tcp://127.0.0.1:1"],
                          ["--program", "c", "udp://127.0.0.1:99999"]):
            result = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True,
                                    env=environment())
            self.assertEqual(result.returncode, 1, arguments)
            self.assertEqual(result.stdout, "")
            self.assertEqual(result.stderr.count("\n"), 1, result.stderr)


def client_name(text):
    """The address in front of what a room passes on: [::1]:51324."""
    start = text.index("[")
    name = text[start + 1:text.index(": ", start)]
    host, _, port = name.partition("]:")
    return host, port


if __name__ == "__main__":
    if not shutil.which("gcc"):
        sys.exit("needs gcc")
    unittest.main()
