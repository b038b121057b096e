#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""The lesson's TCP client: sends each typed line, prints the answer, ends at an empty line.

    tcp_client.py [port [host]]
"""
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
host = sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1"
family = socket.AF_INET6 if ":" in host else socket.AF_INET

with socket.socket(family, socket.SOCK_STREAM) as client:
    client.connect((host, port))
    for line in sys.stdin:
        line = line.rstrip("\n")
        if not line:
            break
        client.sendall(line.encode())
        answer = client.recv(1024)
        if not answer:
            print("the server has closed the connection", flush=True)
            break
        print("received:", answer.decode(errors="replace"), flush=True)
