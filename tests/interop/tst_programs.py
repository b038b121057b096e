#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Generates every program that socketchat can write, compiles it if needed, and runs it against
socketchat."""

import ast
import hashlib
import os
import re
import shutil
import signal
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
HAN = "[\u3400-\u9fff]"
MESSAGES = ("hello", "你好，世界", "a ?")
# Messages stay data: no part of them may become code, a comment or a placeholder of the template.
HOSTILE = ("\"); exit(1); (\"", "'); exit(1) #", "\\", "*/ //", "??/ %s %n {x} $PORT @bind",
           "\x07\u202eabc\u2028", "👩‍💻", "0\x001", "%1", "100%1%2", "\ufeffhi")


def this_machine():
    """Returns localhost, or its address on a system without /etc/hosts, which does not know the name."""
    try:
        socket.getaddrinfo("localhost", 0)
    except socket.gaierror:
        return "127.0.0.1"
    return "localhost"


THIS_MACHINE = this_machine()


def case(role="server", protocol="tcp", reply="echo", framing="raw", size=1024, host="127.0.0.1",
         say=MESSAGES):
    return {"role": role, "protocol": protocol, "reply": reply, "framing": framing, "size": size,
            "host": host, "say": say}


# Every framing, reply mode and kind of address, and buffers from 1 byte on.
MORE = [
    case("client", framing="line", size=7),
    case("client", framing="length2be", host="::1"),
    case("client", framing="fixed16", size=65536, host=THIS_MACHINE),
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
    case("server", reply="manual", framing="line", host=THIS_MACHINE),
    case("server", reply="manual", framing="length4be"),
    case("server", reply="manual", say=HOSTILE, framing="length4le"),
    case("server", framing="line", size=1),
    case("server", protocol="udp", reply="room"),
    case("server", protocol="udp", reply="room", host="::1", size=65536),
    case("server", protocol="udp", reply="manual", host=THIS_MACHINE),
]


# The tutorial's programs, verbatim.
TUTORIAL = {
    ("server", "tcp"): """
import socket #导入socket模块
server = socket.socket(socket.AF_INET, socket.SOCK_STREAM) #创建服务器socket
server.bind(('127.0.0.1', 8000)) #绑定到IP地址和端口号
server.listen(5) #开始侦听,队列长度为5
clientsock, clientaddr = server.accept() #使用阻塞方法accept以等待客户机连接请求
print(f'connect from {clientaddr}') #接收客户机请求后输出客户机的信息
while True: #循环以接收和回送客户机数据
    recvmessage = clientsock.recv(1024) #接收数据
    if not recvmessage: #接收到空数据时,终止循环
        break
    print(f'接收到来自客户端的消息:{recvmessage.decode()}') #输出接收到的数据
    clientsock.send(recvmessage) #回送数据到客户机
clientsock.close() #关闭客户机socket
server.close() #关闭服务器socket
""",
    ("client", "tcp"): """
import socket #导入socket模块
client = socket.socket(socket.AF_INET, socket.SOCK_STREAM) #创建客户机socket
client.connect(('127.0.0.1', 8000)) #连接到服务器
while True: #循环以接收用户输入,并发送到服务器,接收服务器的回送数据
    strInp = input('>') #接收用户输入数据
    client.send(strInp.encode()) #把数据转换为bytes对象,并发送到服务器
    if not strInp: #如果数据为空,终止循环
        break
    data = client.recv(1024) #接收服务器的回送数据
    print(f'接收来自服务端的数据:{data.decode()}') #输出接收到的数据
client.close() #关闭客户机socket
""",
    ("server", "udp"): """
import socket #导入socket模块
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM) #创建服务器socket
server.bind(('127.0.0.1', 8001)) #绑定到IP地址和端口号
while True: #循环以接收和回送客户机数据
    recvmessage, clientaddr = server.recvfrom(1024) #接收数据,返回数据和客户机地址
    if not recvmessage: #接收到空数据时,终止循环
        break
    print(f'接收到来自客户端{clientaddr}的消息:{recvmessage.decode()}') #输出接收到的数据
    server.sendto(recvmessage, clientaddr) #发送数据到客户机
server.close() #关闭服务器socket
""",
    ("client", "udp"): """
import socket #导入socket模块
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM) #创建客户机socket
while True: #循环以接收用户输入,并发送到服务器
    strInp = input('>') #接收用户输入数据
    client.sendto(strInp.encode(), ('127.0.0.1', 8001)) #把数据转换为bytes对象,并发送到服务器
    if not strInp: #如果数据为空,终止循环
        break
    newdata, address = client.recvfrom(1024) #接收服务器的回送数据
    print(f'接收来自服务端{address}的数据:{newdata.decode()}') #输出接收到的数据
client.close() #关闭客户机socket
""",
}


def bare(line):
    """Returns a line without its typography: no spaces, half-width punctuation."""
    return re.sub(r"\s", "", line).replace("：", ":").replace("，", ",")


# Added to Python after 3.6, and accepted or not checked by ast.parse().
NEWER_NODES = [getattr(ast, name) for name in ("NamedExpr", "Match", "TryStar", "TypeAlias")
               if hasattr(ast, name)]
NEWER_NAMES = {"TimeoutError",  # what a socket raises only from 3.10 on
               "removeprefix", "removesuffix", "create_server", "has_dualstack_ipv6"}


def what_python_3_6_lacks(text):
    """Yields the names of what Python 3.6 does not understand."""
    tree = ast.parse(text, feature_version=(3, 6))
    for node in ast.walk(tree):
        name = getattr(node, "id", getattr(node, "attr", ""))
        if isinstance(node, tuple(NEWER_NODES)):
            yield type(node).__name__
        elif name in NEWER_NAMES:
            yield name
        elif isinstance(node, ast.arguments) and getattr(node, "posonlyargs", ()):
            yield "positional-only arguments"
        elif isinstance(node, ast.JoinedStr) and re.search(
                r"\{[^{}'\"]*=[!:}]|\{[^{}]*\\", ast.get_source_segment(text, node)):
            yield "f-string"


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
            lacks = list(what_python_3_6_lacks(text))
            if lacks:
                raise AssertionError(f"{lacks}\n{text}")
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


def write(language, wanted, port, end="this", lang="en", say=None, shortest=False):
    """The program that socketchat writes for a case."""
    role = wanted["role"]
    if end == "other":
        role = "client" if role == "server" else "server"
    arguments = [PROGRAM, "--program", language, "--for", end, f"--{role}", "--lang", lang,
                 "--reply", wanted["reply"], "--framing", wanted["framing"],
                 "--receive-size", str(wanted["size"])]
    if shortest:
        arguments.append("--shortest")
    for message in () if shortest else wanted["say"] if say is None else say:
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

    def run_program(self, language, wanted, port, end="this", lang="en", shortest=False):
        text = write(language, wanted, port, end, lang, shortest=shortest)
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
            # An empty line ends it, and so does the end of the input.
            if wanted["protocol"] == "tcp":
                program.write("\nnever said\n")
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
        self.assertNotIn("never said", server.text())

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

    def each_shortest(self):
        """Yields language, role, protocol and language of the window."""
        for language, role, protocol, lang in product(LANGUAGES, ("client", "server"),
                                                      ("tcp", "udp"), ("en", "zh")):
            if language != "qt" or self.folder.qt:
                yield language, role, protocol, lang

    def build(self, programs):
        """Compiles what run_program() will run, two at a time."""
        if self.folder.qt:
            self.folder.qt_header()
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda program: self.folder.command(program[0], write(*program)), programs))

    def test_shortest_talks(self):
        ports = {each: free_port(socket.SOCK_STREAM if each[2] == "tcp" else socket.SOCK_DGRAM)
                 for each in self.each_shortest()}
        self.build([(language, case(role, protocol), port, "this", lang, None, True)
                    for (language, role, protocol, lang), port in ports.items()])
        for (language, role, protocol, lang), port in ports.items():
            with self.subTest(language=language, role=role, protocol=protocol, lang=lang):
                check = self.check_shortest_client if role == "client" else self.check_shortest_server
                check(language, protocol, lang, port)
            self.doCleanups()

    def check_shortest_client(self, language, protocol, lang, port):
        wanted = case("client", protocol)
        server = self.chat(wanted, "server", port)
        server.wait_event("listening" if protocol == "tcp" else "ready")
        program = self.run_program(language, wanted, port, lang=lang, shortest=True)
        for number, message in enumerate(MESSAGES, 1):
            wait_for(lambda: program.text().count(">") == number, "the prompt")
            program.write(message + "\n")
            program.wait_for_text(message)
        program.write("\nnever said\n")
        self.assertEqual(program.end(), 0, program.story())
        self.assertEqual("接收来自服务端" in program.text(), lang == "zh", program.story())
        self.assertFalse(program.errors())
        said = [*MESSAGES, *([""] if protocol == "udp" else [])]
        server.wait_event("received", count=len(said))
        self.assertEqual([event["text"] for event in server.events("received")], said)

    def check_shortest_server(self, language, protocol, lang, port):
        tcp = protocol == "tcp"
        kind = socket.SOCK_STREAM if tcp else socket.SOCK_DGRAM
        program = self.run_program(language, case("server", protocol), port, lang=lang,
                                   shortest=True)
        wait_for_listener(port, kind)
        client = self.chat(case("client", protocol), "client", port)
        client.wait_event("connected" if tcp else "ready")
        for number, message in enumerate(MESSAGES, 1):
            client.write(message + "\n")
            client.wait_event("received", count=number, echo="exact")
            program.wait_for_text(message)
        client.stop()
        if not tcp:  # which has no end but an empty datagram
            with socket.socket(socket.AF_INET, kind) as last:
                last.sendto(b"", ("127.0.0.1", port))
        self.assertEqual(program.end(), 0, program.story())
        self.assertEqual("connect from" in program.text(), tcp)
        self.assertEqual("接收到来自客户端" in program.text(), lang == "zh", program.story())
        self.assertFalse(program.errors())

    def test_shortest_is_the_tutorials(self):
        for (role, protocol), tutorial in TUTORIAL.items():
            port = 8001 if protocol == "udp" else 8000
            for host, typed, size in (("127.0.0.1", port, 1024), ("127.0.0.2", 9, 1024),
                                      ("::1", port, 7)):
                wanted = case(role, protocol, host=host, size=size)
                lines = write("python", wanted, typed, lang="zh", shortest=True).splitlines()
                code = [line for line in lines if line and not line.startswith("#")]
                marked = [line for line in code if "# ≠" in line]
                same = {bare(line) for line in tutorial.splitlines()}
                for line in code:
                    self.assertEqual(bare(line) in same, line not in marked, line)
                # Nothing of the tutorial is left out; what it writes otherwise is in its place.
                left = [line for line in tutorial.split("\n")[1:-1]
                        if bare(line) not in {bare(line) for line in code}]
                comments = {bare(line.split("# ≠")[1]) for line in marked}
                for line in left:
                    self.assertIn(bare(line.split("#")[1]), comments)
                self.assertEqual(any("≠" in line for line in lines if line.startswith("#")),
                                 bool(marked))
                usual = host == "127.0.0.1" and (role, protocol) != ("client", "udp")
                self.assertEqual(not marked, usual, lines)

    def test_a_lost_datagram_is_a_sentence(self):
        silent = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.addCleanup(silent.close)
        silent.bind(("127.0.0.1", 0))
        wanted, port, running = case("client", "udp", say=()), silent.getsockname()[1], []
        programs = [(language, wanted, port, "this", lang, None, shortest)
                    for language, role, protocol, lang in self.each_shortest()
                    if (role, protocol) == ("client", "udp") for shortest in (False, True)]
        self.build(programs)
        for language, *_, lang, _, shortest in programs:
            program = self.run_program(language, wanted, port, lang=lang, shortest=shortest)
            program.write("lost\n")
            running.append((program, lang))
        for program, lang in running:
            program.wait_for_text("没有回应" if lang == "zh" else "no answer")
            program.write("\n")
            self.assertEqual(program.end(), 0, program.story())
            self.assertFalse(program.errors())

    def test_a_server_that_has_gone_is_a_sentence(self):
        with socket.create_server(("127.0.0.1", 0)) as server:
            for language in LANGUAGES if self.folder.qt else LANGUAGES[:2]:
                program = self.run_program(language, case("client", say=()),
                                           server.getsockname()[1])
                connection = server.accept()[0]
                program.write("anybody there?\n")
                connection.recv(1)
                connection.shutdown(socket.SHUT_WR)
                program.end()
                self.assertNotIn("Traceback", program.errors())
                self.assertTrue(program.errors() or program.text().strip("> \n"), program.story())
                connection.close()

    def test_python_3_6_is_looked_at_closely(self):
        for line in ("while data := f(): pass", "def f(a, /): pass", "f'{a=}'",
                     "try: pass\nexcept TimeoutError: pass", "'a'.removeprefix('b')",
                     "f'{a[\"\\n\"]}'"):
            with self.subTest(line):
                try:
                    found = list(what_python_3_6_lacks(line))
                except SyntaxError as error:
                    found = [error]
                self.assertTrue(found)
        self.assertFalse(list(what_python_3_6_lacks("f'{a}: {b.decode(errors=\"x\")}'; c = d")))

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

        # Several cases can be one program, whose file two threads would write at once.
        programs = {(language, write(language, wanted, 8000, say=wanted["say"]))
                    for wanted in cases for language in ("c", "python")}
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda program: self.folder.command(*program), sorted(programs)))

    def test_comments_are_in_the_language_of_the_window(self):
        def code_of(text):
            return [re.sub(r"""(["']).*?\1""", "", line.split("//")[0].split("# ")[0]).rstrip()
                    for line in text.splitlines()]
        for language, role, protocol, shortest in product(LANGUAGES, ("client", "server"),
                                                          ("tcp", "udp"), (False, True)):
            texts = [write(language, case(role, protocol, say=()), 8000, lang=lang,
                           shortest=shortest) for lang in ("en", "zh")]
            english, chinese = texts
            self.assertNotRegex(english, HAN)
            comments = [re.split("//|# ", line, maxsplit=1)[1] for line in chinese.splitlines()
                        if re.search("//|# ", line)]
            self.assertTrue(comments)
            for comment in comments:
                if comment.strip() != "≠":
                    self.assertRegex(comment, HAN)
            # What is printed may be in that language too; the rest is the same.
            self.assertEqual(code_of(chinese), code_of(english))
            self.assertNotRegex(chinese + english, r"[$@][A-Za-z]")  # no gap is left

    def test_unix_sockets(self):
        """Streams and datagrams, at a path with unusual characters and at an abstract name."""
        cases = [(language, scheme, role, reply, framing, kind)
                 for language, scheme, role, (reply, framing), kind in
                 product(LANGUAGES, ("unix", "unixgram"), ("client", "server"),
                         (("echo", "raw"), ("room", "raw"), ("manual", "raw"), ("room", "line")),
                         ("path", "abstract"))
                 if (language, scheme) != ("qt", "unixgram") and (language != "qt" or self.folder.qt)
                 and (scheme == "unix" or framing == "raw") and (kind == "path" or reply == "echo")]
        programs = {}
        for number, each in enumerate(cases):
            language, scheme, role, reply, framing, kind = each
            name = f"{self.folder.path}/it's {number} 套.sock" if kind == "path" else \
                f"@1 socketchat {os.getpid()} {number}"
            programs[each] = f"{scheme}:{name}", self.write_unix(each, f"{scheme}:{name}")
        with ThreadPoolExecutor(2) as pool:
            commands = dict(zip(cases, pool.map(
                lambda each: self.folder.command(each[0], programs[each][1]), cases)))
        for each in cases:
            with self.subTest(each):
                check = self.check_unix_client if each[2] == "client" else self.check_unix_server
                check(each, programs[each][0], commands[each])
            self.doCleanups()

    def write_unix(self, each, address):
        language, _, role, reply, framing, _ = each
        says = ("--say", "hello", "--say", "你好") if role == "client" or reply == "manual" else ()
        result = subprocess.run([PROGRAM, "--program", language, f"--{role}", "--reply", reply, "--framing",
                                 framing, *says, address], capture_output=True, text=True,
                                env=environment())
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return result.stdout

    def unix_chat(self, each, address, role):
        chat = SocketChat("--" + role, "--reply", each[3], "--framing", each[4], address)
        self.addCleanup(chat.__exit__)
        chat.wait_event("ready" if each[1] == "unixgram" else
                        "listening" if role == "server" else "connected")
        return chat

    def check_unix_client(self, each, address, command):
        server = self.unix_chat(each, address, "server")
        program = Running(*command, env=environment())
        self.addCleanup(program.__exit__)
        server.wait_event("connected")
        if each[3] == "manual":
            wait_for(lambda: "你好" in "".join(event["text"] for event in server.events("received")), "it")
            server.write("an answer\n")
            program.wait_for_text("an answer")
        self.assertEqual(program.end(), 0, program.story())
        wait_for(lambda: "".join(event["text"] for event in server.events("received")).replace("\n", "")
                 == "hello你好", "all that it said")
        if each[3] == "echo":
            self.assertIn("你好", program.text())
        self.assertFalse(server.events("failed"), server.story())

    def check_unix_server(self, each, address, command):
        language, scheme, _, reply, _, kind = each
        path = Path(address.split(":", 1)[1])
        program = Running(*command, env=environment())
        self.addCleanup(program.__exit__)
        wait_for(lambda: address.split(":", 1)[1] in Path("/proc/net/unix").read_text(), "its socket")
        client = self.unix_chat(each, address, "client")
        other = self.unix_chat(each, address, "client")
        if scheme == "unix":
            wait_for(lambda: reply == "echo" or language == "qt"
                     or program.text().count("connect from") == 2, "both")
        other.write("let me in\n")
        program.wait_for_text("let me in")
        client.write("to all 大家好\n")
        program.wait_for_text("to all 大家好")
        if reply == "echo":
            client.wait_event("received", text="to all 大家好\n")
        elif reply == "room":
            self.assertRegex(wait_for(lambda: [event["text"] for event in other.events("received")
                                               if "to all" in event["text"]], "the room")[0],
                             r"^\S.*: to all 大家好\n$")
        else:
            wait_for(lambda: "你好" in "".join(event["text"] for event in client.events("received")), "it")
        if scheme == "unixgram":  # who is not bound cannot be answered, and ends nobody
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as unbound:
                unbound.sendto(b"from nowhere", str(path) if kind == "path" else "\0" + str(path)[1:])
            program.wait_for_text("from nowhere")
            self.burden(str(path) if kind == "path" else "\0" + str(path)[1:])
            client.write("".join(f"{number}\n" for number in range(40)) + "still there?\n")
            program.wait_for_text("still there?")
            self.assertNotIn("\x1b", program.text())
        client.stop()
        other.stop()
        replaced = kind == "path" and reply == "room" and language != "qt"
        if replaced:
            path.unlink()
            path.write_text("of another")
        program.stop(signal.SIGTERM if reply == "manual" and language != "qt" else signal.SIGINT)
        if language != "qt":
            self.assertEqual(path.exists(), replaced, "its file is left, or another's is not")

    def burden(self, address):
        """What a server of datagrams has to bear: one that does not read, one that has gone, odd names."""
        for name in ("", b"\0gone %d" % os.getpid(), os.fsencode(self.folder.path) + b"/\xff\x1b[1m"):
            one = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            self.addCleanup(one.close)
            one.bind(name)
            for _ in range(40):
                one.sendto(b"x", address)
            if name:
                one.close()
            if name[:1] == b"/":
                os.unlink(name)

    def test_refuses_what_makes_no_sense(self):
        for arguments in (["--program", "perl", "tcp://127.0.0.1:1"],
                          ["--program", "c"],
                          ["--program", "c", "--for", "me", "tcp://127.0.0.1:1"],
                          ["--say", "x", "tcp://127.0.0.1:1"],
                          ["--shortest", "tcp://127.0.0.1:1"],
                          *(["--program", "c", "--shortest", *more, "tcp://127.0.0.1:1"]
                            for more in (["--reply", "room"], ["--reply", "manual"],
                                         ["--framing", "line"], ["--say", "x"])),
                          ["--program", "c", "--receive-size", "0", "tcp://127.0.0.1:1"],
                          ["--program", "c", "--receive-size", "65537", "tcp://127.0.0.1:1"],
                          ["--program", "c", "--framing", "fixed3", "--say", "four",
                           "tcp://127.0.0.1:1"],
                          ["--program", "c", "udp://127.0.0.1:99999"],
                          ["--program", "qt", "unixgram:/tmp/a"],
                          ["--program", "c", "--shortest", "unix:/tmp/a"]):
            result = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True,
                                    env=environment())
            self.assertEqual(result.returncode, 2, arguments)
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
