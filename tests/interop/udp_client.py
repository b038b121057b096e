#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""The lesson's UDP client: sends each typed line and prints the answer; an empty line is sent as an
empty datagram and ends it.

    udp_client.py [port [host]]
"""
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8001
host = sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1"
family = socket.AF_INET6 if ":" in host else socket.AF_INET

with socket.socket(family, socket.SOCK_DGRAM) as client:
    for line in sys.stdin:
        line = line.rstrip("\n")
        client.sendto(line.encode(), (host, port))
        if not line:
            break
        answer, address = client.recvfrom(65536)
        print("received:", answer.decode(errors="replace"), flush=True)
