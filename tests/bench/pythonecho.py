#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""An echo server like the tutorial's: TCP with a thread for each client, UDP in a loop.

    pythonecho.py tcp|udp        prints its port; exits when standard input is closed
"""
import os
import socket
import sys
import threading


def serve(client):
    with client:
        try:
            while data := client.recv(1024):
                client.sendall(data)
        except OSError:
            pass


def serve_tcp(server):
    server.listen(5)
    while True:
        client, _ = server.accept()
        threading.Thread(target=serve, args=(client,), daemon=True).start()


def serve_udp(server):
    while True:
        data, address = server.recvfrom(1024)
        server.sendto(data, address)


stream = sys.argv[1:] != ["udp"]
server = socket.socket(socket.AF_INET, socket.SOCK_STREAM if stream else socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
threading.Thread(target=serve_tcp if stream else serve_udp, args=(server,), daemon=True).start()
sys.stdin.read()
os._exit(0)
