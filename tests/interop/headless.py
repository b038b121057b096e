# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Runs socketchat without a window, and other programs to talk to, for the tests."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

PATIENCE = float(os.environ.get("PATIENCE", 60))  # seconds anything may take; nearly all take ms
HERE = Path(__file__).resolve().parent
PROGRAM = os.environ.get("SOCKETCHAT", "socketchat")
# The engine to test: "system" or "qt"; if unset, the program's default.
SOCKETS = os.environ.get("SOCKETCHAT_SOCKETS", "")
HEADLESS = (PROGRAM, "--headless", *(("--sockets", SOCKETS) if SOCKETS else ()))
CHINESE = "你好，服务器！这是第一条消息。"
HOSTS = ("127.0.0.1", "::1")


def at(host, port):
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def free_port(kind=socket.SOCK_STREAM, host="127.0.0.1"):
    """A port that nobody had a moment ago, for programs that cannot tell which one they took."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, kind) as probe:
        probe.bind((host, 0))
        return probe.getsockname()[1]


QT_NAMES = {
    "EACCES": "QAbstractSocket::SocketAccessError",
    "EMFILE": "QAbstractSocket::SocketResourceError",
    "EADDRINUSE": "QAbstractSocket::AddressInUseError",
    "EADDRNOTAVAIL": "QAbstractSocket::SocketAddressNotAvailableError",
    "ECONNREFUSED": "QAbstractSocket::ConnectionRefusedError",
}


def error_name(errno_name):
    """How the sockets of this run call it. A reset is seen by a call of our own with either."""
    return QT_NAMES.get(errno_name, errno_name) if SOCKETS == "qt" else errno_name


def wait_for(condition, what, seconds=PATIENCE):
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} s in vain for {what}")
        time.sleep(0.02)


class Running:
    """A program with its standard output and standard error collected as they come."""

    def __init__(self, *command, **options):
        self.command = [str(word) for word in command]
        self.out = bytearray()
        self.err = bytearray()
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, start_new_session=True, **options)
        self.readers = [threading.Thread(target=self._collect, args=pair, daemon=True)
                        for pair in ((self.process.stdout, self.out),
                                     (self.process.stderr, self.err))]
        for reader in self.readers:
            reader.start()

    def _collect(self, stream, into):
        while data := stream.read1(1 << 16):
            into += data

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        for reader in self.readers:
            reader.join(10)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                stream.close()
            except OSError:
                pass

    def text(self):
        return self.out.decode(errors="replace")

    def errors(self):
        return self.err.decode(errors="replace")

    def wait_for_text(self, text, stream="out"):
        read = self.text if stream == "out" else self.errors
        try:
            wait_for(lambda: text in read() or self.process.poll() is not None and not any(
                reader.is_alive() for reader in self.readers), text)
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.story()}") from None
        if text not in read():
            raise AssertionError(f"ended without saying {text!r}\n{self.story()}")
        return read()

    def write(self, data):
        self.process.stdin.write(data if isinstance(data, bytes) else data.encode())
        self.process.stdin.flush()

    def finish(self, data=b""):
        """Ends its input, waits until it has ended by itself, and returns its exit code."""
        try:
            self.write(data)
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        return self.end()

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.end()

    def end(self):
        try:
            code = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"does not end\n{self.story()}") from None
        for reader in self.readers:
            reader.join(PATIENCE)
        return code

    def story(self):
        return (f"{' '.join(self.command)}\nstdout: {self.text()[-3000:]}\n"
                f"stderr: {self.errors()[-3000:]}")


def environment():
    """Nothing of the person's own settings or language."""
    return {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "QT_QPA_PLATFORM": "offscreen"}


class SocketChat(Running):
    """socketchat --headless --json: its events are Python dictionaries."""

    def __init__(self, *arguments, before=(), env=None):
        super().__init__(*before, *HEADLESS, "--json", *arguments,
                         env=environment() | (env or {}))

    def events(self, kind=None, /, **fields):
        found = []
        complete = bytes(self.out).rpartition(b"\n")[0]
        for line in complete.splitlines():
            event = json.loads(line)
            if kind in (None, event["event"]) and fields.items() <= event.items():
                found.append(event)
        return found

    def wait_event(self, kind, /, count=1, **fields):
        """Waits until that many events of the kind have come, and returns the last of them."""
        def enough():
            found = self.events(kind, **fields)
            return found if len(found) >= count else None
        try:
            wait_for(lambda: enough() or self.process.poll() is not None, (kind, fields))
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.story()}") from None
        for reader in self.readers if self.process.poll() is not None else ():
            reader.join(PATIENCE)
        found = enough()
        if not found:
            raise AssertionError(f"ended without {kind} {fields}\n{self.story()}")
        return found[count - 1]

    def has_event(self, kind, /, seconds, **fields):
        """Whether such an event has come or comes within that time."""
        try:
            wait_for(lambda: self.events(kind, **fields), (kind, fields), seconds)
        except AssertionError:
            return False
        return True

    def port(self):
        """Of the first line, where a server says where it listens."""
        wait_for(lambda: b"\n" in self.out or self.process.poll() is not None, "the first line")
        events = self.events()
        if not events:
            raise AssertionError(f"said nothing\n{self.story()}")
        return events[0]["port"]


def python_program(name, *arguments):
    return Running(sys.executable, "-u", HERE / name, *arguments)


def wait_for_listener(port, kind=socket.SOCK_STREAM):
    """Until somebody has that port, without bothering them with a connection."""
    tables = ("tcp", "tcp6") if kind == socket.SOCK_STREAM else ("udp", "udp6")
    state = "0A" if kind == socket.SOCK_STREAM else "07"

    def listening():
        for table in tables:
            for line in Path("/proc/net", table).read_text().splitlines()[1:]:
                fields = line.split()
                if fields[1].endswith(f":{port:04X}") and fields[3] == state:
                    return True
        return False
    wait_for(listening, f"a listener at port {port}")


# Sanitizers keep freed memory for a while, so the program needs several times as much.
SANITIZED = Path(PROGRAM).is_file() and b"__asan_init" in Path(PROGRAM).read_bytes()


def peak_memory(pid):
    """The most a process has ever had in memory at once, in bytes (VmHWM, proc(5))."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise AssertionError(f"no VmHWM of {pid}")


def allowed_memory(mebibytes):
    return (mebibytes + (900 if SANITIZED else 0)) << 20


class PlainServer(Running):
    """A server without JSON, for much data: what it receives is thrown away."""

    def __init__(self, *arguments, before=()):
        super().__init__(*before, "sh", "-c", 'exec "$0" "$@" > /dev/null', *HEADLESS, "--server", *arguments, env=environment())

    def port(self):
        said = self.wait_for_text("\n", "err")
        return int(said.splitlines()[0].rpartition(":")[2])


class Namespaces:
    """Linux namespaces of the test's own, so that it may take an interface down or change a file
    without anybody else noticing."""

    AS_ROOT = () if os.geteuid() == 0 else ("--map-root-user",)

    @classmethod
    def allowed(cls, *kinds):
        return subprocess.run(["unshare", *cls.AS_ROOT, *kinds, "true"],
                              capture_output=True).returncode == 0

    @classmethod
    def enter(cls, *kinds):
        """Runs the script that calls this once more, inside."""
        if os.environ.get("SOCKETCHAT_INSIDE"):
            return
        if not cls.allowed(*kinds):
            print(f"SKIPPED: this system does not let the test have namespaces of its own {kinds}")
            sys.exit(0)
        os.environ["SOCKETCHAT_INSIDE"] = "1"
        os.execvp("unshare", ["unshare", *cls.AS_ROOT, *kinds, sys.executable, "-B", *sys.argv])
