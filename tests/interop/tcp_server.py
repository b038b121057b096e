#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""The lesson's TCP server: accepts one client, echoes everything, ends when the client does.

    tcp_server.py [port [host]]        port 0: any free port
"""
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
host = sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1"
family = socket.AF_INET6 if ":" in host else socket.AF_INET

with socket.socket(family, socket.SOCK_STREAM) as listener:
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.listen(5)
    print("listening on port", listener.getsockname()[1], flush=True)
    peer, address = listener.accept()
    with peer:
        print("connected:", address, flush=True)
        total = 0
        while data := peer.recv(1024):
            peer.sendall(data)
            total += len(data)
            print("received:", data.decode(errors="replace"), flush=True)
        print("bytes:", total, flush=True)
