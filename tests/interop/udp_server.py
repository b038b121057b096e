#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""The lesson's UDP server: echoes every datagram; an empty one ends it.

    udp_server.py [port [host]]        port 0: any free port
"""
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8001
host = sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1"
family = socket.AF_INET6 if ":" in host else socket.AF_INET

with socket.socket(family, socket.SOCK_DGRAM) as server:
    server.bind((host, port))
    print("bound to port", server.getsockname()[1], flush=True)
    while True:
        data, address = server.recvfrom(65536)
        if not data:
            print("empty datagram from", address, flush=True)
            break
        print("received:", data.decode(errors="replace"), flush=True)
        server.sendto(data, address)
