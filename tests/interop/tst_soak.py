#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Lets random clients connect to two servers (TCP and UDP), talk, misbehave and leave. Every echo is
checked byte for byte; at the end the servers have as many descriptors and as much memory as before.

    tst_soak.py [--seconds N] [--seed N] [--clients N] [--conditions CONDITIONS]

The seed decides what each client does; which of them meet is up to the machine."""

import argparse
import contextlib
import os
import random
import re
import select
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
import traceback
from collections import Counter
from pathlib import Path

from headless import HEADLESS, PATIENCE, PROGRAM, environment, wait_for

MIB = 1 << 20
# The conversation keeps 256 MiB; the warm-up fills it. Up to 192 MiB may be queued for peers that
# do not read, and the allocator does not return all of it. The rest: the program, and 100,000
# socket calls (15 MiB).
CONVERSATION = 256 * MIB
WAITING = 192 * MIB
ALLOWANCE = 64 * MIB


class Server:
    def __init__(self, scheme, conditions):
        self.process = subprocess.Popen(
            [*HEADLESS, "--conditions", conditions, "--server", f"{scheme}://127.0.0.1:0"],
            env=environment(),
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.said = bytearray()
        self.unusual = []  # sentences that are not about one client
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        listening = wait_for(lambda: re.search(rb"127\.0\.0\.1:(\d+)", self.said), "a port")
        self.address = ("127.0.0.1", int(listening[1]))

    def _read(self):
        rest = b""
        while data := self.process.stderr.read1(1 << 16):
            self.said += data
            lines = (rest + data).split(b"\n")
            rest = lines.pop()
            self.unusual += [line for line in lines if not re.search(rb"127\.0\.0\.1:\d", line)]
            del self.unusual[:-100]
            del self.said[:-(1 << 16)]

    def descriptors(self):
        return sorted(os.readlink(path) for path in
                      Path(f"/proc/{self.process.pid}/fd").iterdir() if path.is_symlink())

    def count(self):
        try:
            return len(self.descriptors())
        except FileNotFoundError:  # one was closed while we looked
            return -1

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) * 1024

    def wait_until_all_is_reported(self):
        """One thread serves all clients, and a descriptor is closed before what was lost is reported. So
        the end of one more client is reported after all of it."""
        self.said.clear()
        with connected(self.address) as client:
            end = b"127.0.0.1:%d closed the connection" % client.getsockname()[1]
        wait_for(lambda: end in self.said, "the report of a last client's end")

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)
        return code


def connected(server, **options):
    client = socket.socket()
    if "receive" in options:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, options["receive"])
    client.settimeout(PATIENCE)
    client.connect(server)
    return client


def receive_exactly(client, size):
    got = bytearray()
    while len(got) < size:
        data = client.recv(min(size - len(got), MIB))
        if not data:
            raise AssertionError(f"closed after {len(got)} of {size} bytes")
        got += data
    return bytes(got)


def check(sent, got, what):
    if sent != got:
        at = next((i for i, (a, b) in enumerate(zip(sent, got)) if a != b), min(len(sent), len(got)))
        raise AssertionError(f"{what}: {len(sent)} bytes sent, {len(got)} came back, differ at {at}")


def exchange(client, data, slowly=None):
    """Sends and reads at once, shuts down, and returns all that comes until the end."""
    client.setblocking(False)
    got, left = bytearray(), memoryview(data)
    end = time.monotonic() + PATIENCE
    while True:
        readable, writable, _ = select.select([client], [client] if left else [], [], 1)
        if writable:
            left = left[client.send(left[:MIB]):]
            if not left:
                client.shutdown(socket.SHUT_WR)
        if readable:
            piece = client.recv(slowly or MIB)
            if not piece:
                return bytes(got)
            got += piece
            end = time.monotonic() + PATIENCE
            if slowly:
                time.sleep(0.001)
        if time.monotonic() > end:
            raise AssertionError(f"nothing for {PATIENCE} s, {len(got)} of {len(data)} bytes back")


def reset(client):
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    client.close()


# What a client may do with the TCP server.

def talk(server, chance):
    with connected(server) as client:
        for _ in range(chance.randint(1, 40)):
            data = chance.randbytes(chance.choice((1, 5, 64, 1000, 1448, 16384, 65536)))
            client.sendall(data)
            check(data, receive_exactly(client, len(data)), "talk")


def half_close(server, chance):
    data = chance.randbytes(chance.randint(0, 4 * MIB))
    with connected(server) as client:
        check(data, exchange(client, data), "half-close")


def half_close_and_read_slowly(server, chance):
    data = chance.randbytes(chance.randint(1, 300_000))
    with connected(server, receive=4096) as client:
        check(data, exchange(client, data, slowly=2048), "half-close, slow reader")


def one_byte_at_a_time(server, chance):
    data = chance.randbytes(chance.randint(1, 200))
    with connected(server) as client:
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in data:
            client.send(bytes([byte]))
        check(data, receive_exactly(client, len(data)), "one byte at a time")


def say_nothing(server, chance):
    with connected(server):
        time.sleep(chance.uniform(0, 1))


def reset_in_mid_stream(server, chance):
    client = connected(server)
    client.sendall(chance.randbytes(chance.randint(0, 100_000)))
    reset(client)


def never_read(server, chance):
    client = connected(server, receive=4096)
    client.setblocking(False)
    end = time.monotonic() + chance.uniform(0.1, 1)
    data = chance.randbytes(65536)
    while time.monotonic() < end:
        try:
            client.send(data)
        except BlockingIOError:
            time.sleep(0.02)
    (reset if chance.random() < 0.5 else socket.socket.close)(client)


def vanish(server, chance):
    clients = [connected(server) for _ in range(chance.randint(1, 30))]
    for client in clients:
        (reset if chance.random() < 0.5 else socket.socket.close)(client)


# What a client may do with the UDP server.

def ask(client, data):
    """A datagram may be lost, even here; then it is sent again."""
    client.settimeout(0.5)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        client.send(data)
        try:
            while (got := client.recv(65536)) != data:
                if len(got) >= 8 and got[:8] == data[:8]:
                    check(data, got, "datagram")
        except TimeoutError:
            continue
        return
    raise AssertionError(f"no echo of a datagram of {len(data)} bytes")


def talk_in_datagrams(server, chance):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.connect(server)
        for number in range(chance.randint(1, 60)):
            size = chance.choice((0, 1, 100, 512, 1464, 1465, 9000, 65499))
            ask(client, struct.pack("!Q", number << 16 | size) + chance.randbytes(size))


def empty_datagrams(server, chance):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.connect(server)
        for _ in range(chance.randint(1, 20)):
            ask(client, b"")


def flood_and_vanish(server, chance):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        for _ in range(chance.randint(1, 300)):
            client.sendto(chance.randbytes(chance.choice((0, 1, 700))), server)


TCP = [talk, talk, talk, half_close, half_close_and_read_slowly, one_byte_at_a_time, say_nothing,
       reset_in_mid_stream, never_read, vanish]
UDP = [talk_in_datagrams, talk_in_datagrams, empty_datagrams, flood_and_vanish]


class Soak:
    def __init__(self, seed, clients, conditions):
        self.seed, self.clients = seed, clients
        self.servers = {scheme: Server(scheme, conditions) for scheme in ("tcp", "udp")}
        self.done = Counter()
        self.failures = []
        self.lock = threading.Lock()
        self.generation = 0

    def client(self, number, end):
        chance = random.Random(f"{self.seed} {number}")
        while time.monotonic() < end and not self.failures:
            scheme = "tcp" if chance.random() < 0.75 else "udp"
            act = chance.choice(TCP if scheme == "tcp" else UDP)
            try:
                act(self.servers[scheme].address, chance)
            except Exception:
                with self.lock:
                    self.failures.append(f"{act.__name__}: {traceback.format_exc()}")
                return
            with self.lock:
                self.done[act.__name__] += 1

    def run(self, seconds):
        self.generation += 1
        end = time.monotonic() + seconds
        threads = [threading.Thread(target=self.client, args=(f"{self.generation}.{number}", end))
                   for number in range(self.clients)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if self.failures:
            raise AssertionError("\n".join(self.failures))

    def fill(self):
        """So much that each conversation has to forget, and all that may wait for those who do not
        read: what comes later takes no more."""
        chance = random.Random(self.seed)
        data = chance.randbytes(16 * MIB)
        for _ in range(CONVERSATION // len(data)):  # each is kept twice: received and sent
            with connected(self.servers["tcp"].address) as client:
                check(data, exchange(client, data), "filling")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            client.connect(self.servers["udp"].address)
            for number in range(CONVERSATION // 65000 + 1):
                ask(client, struct.pack("!Q", number) + data[:65000])
        with contextlib.ExitStack() as ends:
            clients = [ends.enter_context(connected(self.servers["tcp"].address, receive=4096))
                       for _ in range(self.clients)]
            for client in clients:
                client.setblocking(False)
            end = time.monotonic() + PATIENCE
            progress = time.monotonic()
            while time.monotonic() < min(end, progress + 3):
                for client in clients:
                    with contextlib.suppress(BlockingIOError):
                        client.send(data[:65536])
                        progress = time.monotonic()
                time.sleep(0.001)

    def wait_until_all_have_left(self, before):
        for scheme, server in self.servers.items():
            try:
                wait_for(lambda server=server, scheme=scheme:
                         server.count() == len(before[scheme]), "the descriptors to be closed")
            except AssertionError as error:
                raise AssertionError(f"{error}: {scheme}: {server.descriptors()}, "
                                     f"at the beginning {before[scheme]}") from None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    parser.add_argument("--clients", type=int, default=12)
    parser.add_argument("--conditions", default="", help="of both servers; without corrupt")
    wanted = parser.parse_args()
    print(f"seed {wanted.seed}, {wanted.seconds:g} s, {wanted.clients} clients at a time", flush=True)
    # A sanitizer keeps freed memory for a while to detect its use.
    judged = not re.search(rb"__[at]san_init", Path(PROGRAM).read_bytes())

    soak = Soak(wanted.seed, wanted.clients, wanted.conditions)
    try:
        before = {scheme: server.descriptors() for scheme, server in soak.servers.items()}
        soak.fill()
        soak.run(wanted.seconds / 4)
        soak.wait_until_all_have_left(before)
        warm = {scheme: server.memory() for scheme, server in soak.servers.items()}
        soak.run(wanted.seconds * 3 / 4)
        soak.wait_until_all_have_left(before)
        for name, times in sorted(soak.done.items()):
            print(f"{times:8} × {name.replace('_', ' ')}")
        for scheme, server in soak.servers.items():
            after = server.memory()
            print(f"{scheme}: {len(before[scheme])} descriptors before and after; "
                  f"{warm[scheme] / MIB:.1f} MiB warm, {after / MIB:.1f} MiB at the end"
                  + ("" if judged else " (a sanitizer's, not judged)"))
            if judged and after > warm[scheme] + ALLOWANCE:
                raise AssertionError(f"{scheme}: memory grew by {(after - warm[scheme]) / MIB:.1f} MiB")
            if judged and after > CONVERSATION + WAITING + ALLOWANCE:
                raise AssertionError(f"{scheme}: {after / MIB:.1f} MiB is more than the bound")
            # A loss that is reported after the signal would be counted as caused by stopping.
            if scheme == "tcp":
                server.wait_until_all_is_reported()
            if (code := server.end()) != 0:
                raise AssertionError(f"{scheme}: ended with {code}")
    except AssertionError:
        traceback.print_exc()
        for scheme, server in soak.servers.items():
            print(f"{scheme} (ended: {server.process.poll()}) said: "
                  f"{server.said.decode(errors='replace')[-2000:]}")
            print("Of all clients:", b"\n".join(server.unusual).decode(errors="replace"))
        print(f"again: tst_soak.py --seconds {wanted.seconds:g} --seed {wanted.seed}")
        return 1
    finally:
        for server in soak.servers.values():
            server.process.kill()
            server.process.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
