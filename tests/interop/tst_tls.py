#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests TLS against other programs: OpenSSL's, Python's ssl, ncat and socat; certificates that must
not be believed; and whoever does not speak TLS, or stops half-way."""

import datetime
import os
import re
import shutil
import socket
import ssl
import stat
import subprocess
import tempfile
import threading
import time
import unittest

from headless import CHINESE, PATIENCE, Running, SocketChat, environment, free_port, wait_for

LOCAL = "subjectAltName=DNS:localhost,IP:127.0.0.1"


def openssl(*words, **options):
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True, timeout=PATIENCE,
                   **options)


class Authority:
    """Makes certificates in a folder of the test's own."""

    def __init__(self, folder):
        self.folder = folder
        self.ca = self.path("ca.pem")
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-keyout", self.path("ca.key"), "-out", self.ca, "-days", 2, "-subj", "/CN=Test CA")
        os.mkdir(self.path("issued"))
        open(self.path("index.txt"), "w").close()
        with open(self.path("ca.conf"), "w", encoding="utf-8") as conf:
            conf.write(f"[ca]\ndefault_ca=a\n[a]\ndatabase={self.path('index.txt')}\n"
                       f"new_certs_dir={self.path('issued')}\ncertificate={self.ca}\n"
                       f"private_key={self.path('ca.key')}\ndefault_md=sha256\nrand_serial=yes\n"
                       "policy=p\ncopy_extensions=copy\nunique_subject=no\n[p]\ncommonName=supplied\n")

    def path(self, name):
        return os.path.join(self.folder, name)

    def make(self, name, names=LOCAL, since=-1, until=1, key=("ec", "-pkeyopt",
                                                             "ec_paramgen_curve:prime256v1")):
        """A certificate for those names, valid from so many days from now to so many; and its key."""
        def day(distance):
            then = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=distance)
            return then.strftime("%Y%m%d%H%M%SZ")
        pem, private, request = (self.path(f"{name}.{end}") for end in ("pem", "key", "csr"))
        openssl("req", "-newkey", *key, "-nodes", "-keyout", private, "-out", request, "-subj",
                f"/CN={name}", "-addext", names)
        openssl("ca", "-batch", "-config", self.path("ca.conf"), "-in", request, "-out", pem,
                "-notext", "-startdate", day(since), "-enddate", day(until))
        return pem, private


def fingerprint(pem):
    return subprocess.run(["openssl", "x509", "-in", pem, "-noout", "-fingerprint", "-sha256"],
                          check=True, capture_output=True, text=True).stdout.strip().split("=")[1]


class Tls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="tls-")
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.authority = Authority(cls.folder)
        cls.good = cls.authority.make("good")

    def server(self, *options, certificate=None, env=None):
        pem, key = certificate or self.good
        server = self.enterContext(SocketChat("--server", "--cert", pem, "--key", key, *options,
                                              "tls://127.0.0.1:0", env=env))
        return server, server.port()

    def client(self, port, *options, host="127.0.0.1"):
        return self.enterContext(SocketChat("--ca", self.authority.ca, "--keep-open", *options,
                                            f"tls://{host}:{port}"))

    def python_server(self, certificate=None, serve=None, **settings):
        """A server of Python's ssl that echoes, in a thread."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*(certificate or self.good))
        for name, value in settings.items():
            setattr(context, name, value)
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)

        def run():
            while True:
                try:
                    plain, _ = listener.accept()
                    with context.wrap_socket(plain, server_side=True) as peer:
                        if serve:
                            serve(peer)
                            continue
                        while data := peer.recv(65536):
                            peer.sendall(data)
                except (ssl.SSLError, ConnectionError):
                    pass
                except OSError:
                    return
        threading.Thread(target=run, daemon=True).start()
        return listener.getsockname()[1]

    def context(self, **settings):
        context = ssl.create_default_context(cafile=self.authority.ca)
        for name, value in settings.items():
            setattr(context, name, value)
        return context

    def connect(self, port, context=None):
        plain = socket.create_connection(("127.0.0.1", port), PATIENCE)
        peer = (context or self.context()).wrap_socket(plain, server_hostname="localhost")
        self.addCleanup(peer.close)
        return peer

    def assert_serves(self, port):
        """The server goes on after whatever was done to it."""
        peer = self.connect(port)
        peer.sendall(b"still there?")
        self.assertEqual(peer.recv(100), b"still there?")

    # Other programs

    def test_python_is_echoed_every_byte(self):
        _, port = self.server()
        peer = self.connect(port)
        data = os.urandom(3 << 20)
        got = bytearray()
        reader = threading.Thread(target=lambda: [got.extend(peer.recv(1 << 16)) for _ in
                                                  iter(lambda: len(got) < len(data), False)])
        reader.start()
        peer.sendall(data)
        reader.join(PATIENCE)
        self.assertEqual(bytes(got), data)

    def test_a_client_talks_to_python(self):
        client = self.client(self.python_server())
        client.write(CHINESE + "\n")
        client.wait_event("received")
        self.assertEqual(client.stop(), 0, client.story())

    def test_openssl_s_client(self):
        _, port = self.server()
        with Running("openssl", "s_client", "-quiet", "-verify_return_error", "-CAfile",
                     self.authority.ca, "-connect", f"127.0.0.1:{port}") as other:
            other.write("hello\n")
            other.wait_for_text("hello")

    def test_openssl_s_server(self):
        port = free_port()
        with Running("openssl", "s_server", "-accept", f"127.0.0.1:{port}", "-cert", self.good[0],
                     "-key", self.good[1]) as other:
            other.wait_for_text("ACCEPT")
            client = self.client(port)
            client.write("to OpenSSL\n")
            other.wait_for_text("to OpenSSL")
            other.write("from OpenSSL\n")
            client.wait_event("received")
            self.assertEqual(client.stop(), 0, client.story())

    def test_ncat_gets_all_after_the_end_of_its_input(self):
        _, port = self.server()
        text = "".join(f"{number}\n" for number in range(20000))
        done = subprocess.run(["ncat", "--ssl-verify", "--ssl-trustfile", self.authority.ca,
                               "localhost", str(port)], input=text, capture_output=True, text=True,
                              timeout=PATIENCE, check=False)
        self.assertEqual(done.stdout, text)

    def test_ncat_listens(self):
        port = free_port()
        with Running("ncat", "--ssl", "--ssl-cert", self.good[0], "--ssl-key", self.good[1], "-l",
                     "127.0.0.1", str(port)) as other:
            wait_for(lambda: subprocess.run(["ss", "-Hltn", f"sport = :{port}"], capture_output=True,
                                            check=True).stdout, "ncat listens")
            client = self.client(port)
            client.write("to ncat\n")
            other.wait_for_text("to ncat")

    def test_socat_both_ways(self):
        _, port = self.server()
        with Running("socat", "-", f"OPENSSL:localhost:{port},cafile={self.authority.ca}") as other:
            other.write("through socat\n")
            other.wait_for_text("through socat")
        port = free_port()
        with Running("socat", f"OPENSSL-LISTEN:{port},bind=127.0.0.1,cert={self.good[0]},"
                     f"key={self.good[1]},verify=0", "PIPE"):
            wait_for(lambda: subprocess.run(["ss", "-Hltn", f"sport = :{port}"], capture_output=True,
                                            check=True).stdout, "socat listens")
            client = self.client(port)
            client.write("echo me\n")
            client.wait_event("received")

    def test_two_of_us_with_the_certificate_that_a_server_makes(self):
        home = tempfile.mkdtemp(dir=self.folder)
        env = {"XDG_DATA_HOME": home}
        server = self.enterContext(SocketChat("--server", "tls://127.0.0.1:0", env=env))
        port = server.port()
        pem = os.path.join(home, "socketchat", "own-certificate.pem")
        wait_for(lambda: os.path.exists(pem), "the certificate")
        self.assertEqual(stat.S_IMODE(os.stat(pem).st_mode), 0o600)
        self.assertEqual(os.listdir(os.path.dirname(pem)), ["own-certificate.pem"])
        client = self.enterContext(SocketChat(f"tls://127.0.0.1:{port}"))
        error = client.wait_event("error")
        self.assertEqual(error["kind"], "tls-self-signed")
        self.assertIn(fingerprint(pem), error["message"])
        self.assertEqual(client.end(), 1)
        trusting = self.enterContext(SocketChat("--trust", fingerprint(pem), "--keep-open",
                                                f"tls://127.0.0.1:{port}"))
        trusting.write("hello\n")
        trusting.wait_event("received")
        self.assertEqual(trusting.stop(), 0, trusting.story())
        before = fingerprint(pem)
        self.assertEqual(server.stop(), 0, server.story())
        again = self.enterContext(SocketChat("--server", "tls://127.0.0.1:0", env=env))
        again.wait_event("listening")
        self.assertEqual(fingerprint(pem), before) # it is kept

    def test_a_server_that_has_no_openssl_says_so(self):
        home = tempfile.mkdtemp(dir=self.folder)
        server = self.enterContext(SocketChat("--server", "tls://127.0.0.1:0",
                                              env={"XDG_DATA_HOME": home, "PATH": "/nowhere"},
                                              before=(shutil.which("env"), "-u", "NOTHING")))
        self.assertEqual(server.wait_event("error")["kind"], "tls-not-made")
        self.assertEqual(server.end(), 1)

    # Who is who

    def refused(self, error, certificate, *options, host="127.0.0.1"):
        port = self.python_server(certificate)
        client = self.enterContext(SocketChat(*options, f"tls://{host}:{port}"))
        told = client.wait_event("error")
        self.assertEqual(told["kind"], error)
        self.assertIn(fingerprint(certificate[0]), told["message"])
        self.assertEqual(client.end(), 1, client.story())
        self.assertEqual(len(client.events("error")), 1)
        # All of them may be trusted all the same.
        for trust in (("--trust", fingerprint(certificate[0]).replace(":", "").lower()),
                      ("--insecure",)):
            client = self.enterContext(SocketChat(*options, *trust, "--keep-open",
                                                  f"tls://{host}:{port}"))
            client.write("trusted\n")
            client.wait_event("received")
            client.stop()

    def test_a_certificate_that_has_expired(self):
        self.refused("tls-expired", self.authority.make("old", since=-3, until=-1), "--ca",
                     self.authority.ca)

    def test_a_certificate_that_is_not_valid_yet(self):
        self.refused("tls-not-yet-valid", self.authority.make("young", since=1, until=3), "--ca",
                     self.authority.ca)

    def test_a_certificate_for_another_host(self):
        self.refused("tls-wrong-host",
                     self.authority.make("elsewhere", names="subjectAltName=DNS:elsewhere.example"),
                     "--ca", self.authority.ca, host="localhost")

    def test_an_authority_that_is_not_known(self):
        self.refused("tls-unknown-authority", self.good)

    def test_a_relay_waits_for_the_answer_to_a_client_that_has_finished(self):
        answer = os.urandom(300_000)
        ended = threading.Event()

        def serve(peer):
            peer.recv(100)
            time.sleep(0.3)
            peer.sendall(answer)
            if peer.recv(100) == b"":
                ended.set()
        port = self.python_server(serve=serve)
        relay = self.enterContext(SocketChat("--relay", f"tls://127.0.0.1:{port}", "--ca",
                                             self.authority.ca, "tcp://127.0.0.1:0"))
        with socket.create_connection(("127.0.0.1", relay.port()), PATIENCE) as client:
            client.sendall(b"GET")
            client.shutdown(socket.SHUT_WR)
            came = b""
            while len(came) < len(answer) and (more := client.recv(65536)):
                came += more
            self.assertEqual(came, answer)
        self.assertTrue(ended.wait(PATIENCE)) # the end goes on once the target is silent
        self.assertEqual(relay.stop(), 0, relay.story())

    def test_another_fingerprint_is_not_trusted(self):
        port = self.python_server()
        client = self.enterContext(SocketChat("--trust", "AB" * 32, f"tls://127.0.0.1:{port}"))
        self.assertEqual(client.wait_event("error")["kind"], "tls-unknown-authority")
        self.assertEqual(client.end(), 1)

    def test_a_server_asks_for_certificates(self):
        server, port = self.server("--client-cert-required", "--ca", self.authority.ca)
        own = self.authority.make("client")
        with_one = self.context()
        with_one.load_cert_chain(*own)
        peer = self.connect(port, with_one)
        peer.sendall(b"I am who I am")
        self.assertEqual(peer.recv(100), b"I am who I am")
        client = self.client(port, "--cert", own[0], "--key", own[1])
        client.write("me too\n")
        client.wait_event("received")
        bare = self.client(port)
        self.assertEqual(bare.wait_event("error")["kind"], "tls-certificate-refused")
        self.assertEqual(server.wait_event("error")["kind"], "tls-no-certificate")
        stranger = Authority(tempfile.mkdtemp(dir=self.folder)).make("stranger")
        client = self.client(port, "--cert", stranger[0], "--key", stranger[1])
        client.wait_event("disconnected") # Qt sends no alert for it
        server.wait_event("error", kind="tls-unknown-authority")
        self.assertIsNone(server.process.poll())

    def test_pkcs12_and_keys_with_a_password(self):
        password = self.authority.path("password")
        with open(password, "w", encoding="utf-8") as file:
            file.write("秘密 secret\n")
        bundle = self.authority.path("good.p12")
        openssl("pkcs12", "-export", "-in", self.good[0], "-inkey", self.good[1], "-out", bundle,
                "-passout", f"file:{password}")
        locked = self.authority.path("locked.key")
        openssl("pkey", "-in", self.good[1], "-aes256", "-passout", f"file:{password}", "-out", locked)
        for files in (("--cert", bundle), ("--cert", self.good[0], "--key", locked)):
            with SocketChat("--server", *files, "--key-password-file", password,
                            "tls://127.0.0.1:0") as server:
                self.assert_serves(server.port())
            with SocketChat("--server", *files, "tls://127.0.0.1:0") as server:
                self.assertEqual(server.wait_event("error")["kind"], "tls-file-not-valid")
                self.assertEqual(server.end(), 1)

    def test_files_that_are_not_what_they_should_be(self):
        other = self.authority.make("other")
        fifo = self.authority.path("fifo")
        os.mkfifo(fifo)
        for files, error in ((("--cert", "/nowhere.pem"), "tls-file-unreadable"),
                             (("--cert", __file__), "tls-file-not-valid"),
                             (("--cert", fifo), "tls-file-not-valid"),
                             (("--cert", self.folder), "tls-file-not-valid"),
                             (("--cert", self.good[0]), "tls-key-missing"),
                             (("--cert", self.good[0], "--key", __file__), "tls-file-not-valid"),
                             (("--cert", self.good[0], "--key", other[1]), "tls-key-mismatch"),
                             (("--cert", self.good[0], "--key", self.good[1], "--ca", __file__),
                              "tls-file-not-valid")):
            with SocketChat("--server", *files, "tls://127.0.0.1:0") as server:
                self.assertEqual(server.wait_event("error")["kind"], error, files)
                self.assertEqual(server.end(), 1)

    def test_rsa_keys(self):
        _, port = self.server(certificate=self.authority.make("rsa", key=("rsa:2048",)))
        self.assert_serves(port)

    # What is agreed upon

    def test_the_handshake_is_in_the_list_of_calls(self):
        server, port = self.server("--calls", "--alpn", "h2,chat")
        client = self.client(port, "--calls", "--alpn", "chat")
        for end, function in ((server, "startServerEncryption"), (client, "startClientEncryption")):
            end.wait_event("call", call="encrypted")
            end.wait_event("call", call=function)
            texts = " ".join(event["text"] for event in end.events("call"))
            self.assertIn("sessionProtocol() = TLSv1.3", texts)
            self.assertIn("sessionCipher() = TLS_AES_256_GCM_SHA384", texts)
            self.assertIn("nextNegotiatedProtocol() = chat", texts)
        self.assertIn("peerCertificateChain() = good",
                      " ".join(event["text"] for event in client.events("call")))

    def test_alpn_with_python(self):
        _, port = self.server("--alpn", "h2,http/1.1")
        context = self.context()
        context.set_alpn_protocols(["http/1.1"])
        self.assertEqual(self.connect(port, context).selected_alpn_protocol(), "http/1.1")

    def test_versions_that_are_too_old(self):
        server, port = self.server()
        done = subprocess.run(["openssl", "s_client", "-tls1_1", "-cipher", "ALL:@SECLEVEL=0",
                               "-connect", f"127.0.0.1:{port}"], input="", capture_output=True,
                              text=True, timeout=PATIENCE, check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertEqual(server.wait_event("error")["kind"], "tls-version-too-old")
        self.assert_serves(port)
        server, port = self.server("--tls-min", "1.3")
        with self.assertRaises(ssl.SSLError):
            self.connect(port, self.context(maximum_version=ssl.TLSVersion.TLSv1_2))
        self.assertEqual(server.wait_event("error")["kind"], "tls-version-too-old")
        peer = self.connect(port)
        self.assertEqual(peer.version(), "TLSv1.3")
        client = self.client(self.python_server(maximum_version=ssl.TLSVersion.TLSv1_2),
                             "--tls-min", "1.3")
        self.assertEqual(client.wait_event("error")["kind"], "tls-version-too-old")

    def test_no_renegotiation(self):
        server, port = self.server()
        with Running("openssl", "s_client", "-tls1_2", "-connect", f"127.0.0.1:{port}") as other:
            other.wait_for_text("Verify return code")
            other.write("R\n")
            other.wait_for_text("RENEGOTIATING", "err")
            other.end()
        self.assert_serves(port)
        self.assertIsNone(server.process.poll())

    # Who does not speak TLS

    def test_junk_before_the_handshake(self):
        server, port = self.server()
        for number, junk in enumerate((b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", b"hello\n" * 10,
                                       os.urandom(64).replace(b"\x16", b"\x17"), bytes(64)), 1):
            with socket.create_connection(("127.0.0.1", port), PATIENCE) as plain:
                plain.sendall(junk)
                plain.settimeout(PATIENCE)
                try:
                    while plain.recv(100):
                        pass
                except ConnectionError:
                    pass
            error = server.wait_event("error", count=number)
            self.assertEqual(error["kind"], "tls-not-spoken", junk)
            self.assertIn("does not speak TLS", error["message"])
        self.assert_serves(port)
        self.assertEqual(server.wait_event("connected")["peer"], 1)

    def test_half_a_handshake_and_silence(self):
        server, port = self.server("--connect-timeout", "0.5")
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        half = self.context().wrap_bio(incoming, outgoing, server_hostname="localhost")
        with self.assertRaises(ssl.SSLWantReadError):
            half.do_handshake()
        hello = outgoing.read()
        with socket.create_connection(("127.0.0.1", port), PATIENCE) as silent, \
                socket.create_connection(("127.0.0.1", port), PATIENCE) as stopped:
            stopped.sendall(hello[:len(hello) // 2])
            server.wait_event("error", count=2, kind="tls-timed-out")
            self.assertEqual((silent.recv(10), stopped.recv(10)), (b"", b""))
        with socket.create_connection(("127.0.0.1", port), PATIENCE) as early:
            early.sendall(hello)
        server.wait_event("error", kind="tls-ended-early")
        self.assert_serves(port)
        pid = server.process.pid
        wait_for(lambda: all(f":{port}" not in line or "LISTEN" in line for line in subprocess.run(
            ["ss", "-Htanp"], capture_output=True, text=True, check=True).stdout.splitlines()
            if f"pid={pid}," in line and "ESTAB" not in line), "closed connections")

    def test_a_server_that_is_silent_or_speaks_something_else(self):
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)
        port = listener.getsockname()[1]
        silent = self.client(port, "--connect-timeout", "0.5")
        self.assertEqual(silent.wait_event("error")["kind"], "tls-timed-out")
        self.assertEqual(silent.end(), 1)

        def greet():
            while True:
                try:
                    peer, _ = listener.accept()
                except OSError:
                    return
                with peer:
                    peer.sendall(b"220 mail.example ESMTP\r\n")
                    peer.settimeout(PATIENCE)
                    try:
                        while peer.recv(1000):
                            pass
                    except ConnectionError:
                        pass
        threading.Thread(target=greet, daemon=True).start()
        other = self.client(port)
        self.assertEqual(other.wait_event("error")["kind"], "tls-not-spoken")
        self.assertEqual(other.end(), 1)

    def test_a_port_that_nobody_has(self):
        client = self.client(free_port())
        self.assertEqual(client.wait_event("error")["kind"], "connection-refused")
        self.assertEqual(client.end(), 1)

    # Endings

    def test_what_came_before_the_end_is_read(self):
        def serve(peer):
            peer.sendall(b"x" * 500_000)
            peer.unwrap()
        client = self.client(self.python_server(serve=serve))
        wait_for(lambda: sum(event["bytes"] for event in client.events("received")) == 500_000, "all")
        self.assertFalse(client.events("error"), client.story())

    def test_an_end_without_close_notify_is_an_end(self):
        server, port = self.server()
        peer = self.connect(port)
        peer.sendall(b"bye")
        peer.recv(10)
        peer.close() # Python's sends no close_notify
        server.wait_event("disconnected")
        self.assertFalse(server.events("error"), server.story())

    def test_a_slow_reader_gets_every_byte_and_memory_stays_small(self):
        server, port = self.server()
        peer = self.connect(port)
        data = os.urandom(1 << 20) * 8
        writer = threading.Thread(target=peer.sendall, args=(data,), daemon=True)
        writer.start()
        got = bytearray()
        while len(got) < len(data):
            got += peer.recv(1 << 16)
        self.assertEqual(bytes(got), data)
        self.assertFalse(server.events("error"), server.story())

    # Many

    def test_a_thousand_clients(self):
        server, port = self.server()
        context = self.context()
        clients = []
        for number in range(1000):
            plain = socket.create_connection(("127.0.0.1", port), PATIENCE)
            peer = context.wrap_socket(plain, server_hostname="localhost")
            peer.sendall(b"%d" % number)
            clients.append(peer)
        for number, peer in enumerate(clients):
            self.assertEqual(peer.recv(100), b"%d" % number)
        for peer in clients:
            peer.close()
        server.wait_event("disconnected", count=1000)
        wait_for(lambda: len(os.listdir(f"/proc/{server.process.pid}/fd")) < 60, "descriptors")
        self.assertFalse(server.events("error"), server.story())
        self.assert_serves(port)


if __name__ == "__main__":
    import resource
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    unittest.main()
