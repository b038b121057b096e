#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Checks rules that a compiler does not: which file may include which, which calls are forbidden, and
how files are named. Reads the sources as text. With --print it lists the folders of app/ and ui/ with
the folders that each includes."""

import os
import re
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SPDX = ("// SPDX-FileCopyrightText: 2026 The Socket Chat developers",
        "// SPDX-License-Identifier: MIT")
MOST_LINES_OF_MAIN = 39

# The layers of app/: a file may include its own folder and lower layers.
FLOORS = {"net": 1, "chat": 2, "lesson": 3, "export": 3, "cli": 4}

# The levels of the folders of ui/: a file may include its own folder and lower levels.
ROOMS = {"widgets": 1, "address": 2, "controls": 2, "conversation": 2, "settings": 2,
         "inspector": 3, "lessons": 3, "transcripts": 3, "window": 4}

# Implementations of the Transport interface; only app/net/ may use them.
CONCRETE_FILE = re.compile(r"app/net/(system/|qt/|stream|datagram|sendresults)")
CONCRETE_CLASS = re.compile(
    r"\b(Tcp(Server|Client)|Udp(Server|Client)|StreamSocket|SocketPoller"
    r"|StreamTransport|DatagramTransport"
    r"|Q(Tcp|Udp|Abstract|Local|Ssl)Socket|Q(Tcp|Local)Server)\b")

# System-specific headers, and the few files that may include them: the system engine, the native parts
# of the Qt engine, and the console.
SYSTEM_HEADER = re.compile(
    r"(sys|net|netinet|arpa|linux|asm)/"
    r"|(unistd|fcntl|netdb|poll|signal|termios|ifaddrs|pthread|dlfcn|pwd|grp|syslog|dirent|io|direct"
    r"|process|winsock2?|ws2tcpip|mswsock|windows|qt_windows)\.h$|csignal$")
SYSTEM_FILE = re.compile(
    r"app/(net/system/.*|net/qt/nativestream_\w+\.cpp|cli/console_\w+\.cpp)")

BANNED = [
    (r"\bwaitFor\w*\s*\(", "waits for the network or another thread"),
    # An event dispatcher implements processEvents() and uses QEventLoop's flags without a nested loop.
    (r"\bprocessEvents\s*\((?!QEventLoop::ProcessEventsFlags flags\))", "runs a nested event loop"),
    (r"\bQEventLoop\b(?!::(ProcessEventsFlags|WaitForMoreEvents|ExcludeSocketNotifiers"
     r"|X11ExcludeTimers)\b)", "runs a nested event loop"),
    (r"(?:\.|->)\s*exec\s*\(", "runs a nested event loop"),
    (r"\bQ(Dialog|Menu|MessageBox|Drag|FileDialog|Process)::exec\w*\s*\(", "runs a nested event loop"),
    (r"\bQMessageBox::(information|question|warning|critical|about|aboutQt)\s*\(",
     "runs a nested event loop"),
    (r"\bQ(File|Input|Font|Color)Dialog::get\w+\s*\(", "runs a nested event loop"),
    (r"\baboutQt\s*\(", "runs a nested event loop"),
    (r"\bQThread::(sleep|msleep|usleep)\s*\(", "sleeps"),
    (r"\bsleep_(for|until)\s*\(", "sleeps"),
    (r"(?<![\w.>])(::)?(u|nano)?sleep\s*\(", "sleeps"),
    (r"\bBlockingQueuedConnection\b", "waits for another thread"),
    (r"\bQHostInfo::fromName\s*\(", "waits for the name server"),
]
# The application's own event loop is allowed.
APPLICATION_LOOP = re.compile(
    r"(\bQ(Core|Gui)?Application::exec|\b(app|application)\s*(\.|->)\s*exec)\s*\(")

# Code asks for traits instead of comparing protocols, except in backends, which implement one protocol.
PROTOCOL_COMPARED = re.compile(r"[!=]=\s*Protocol::|\bProtocol::\w+\s*[!=]=|\bcase\s+Protocol::")
KNOWS_PROTOCOLS = re.compile(r"app/net/(address/protocol\.cpp$|system/|qt/)")

BAD_NAME = re.compile(r"(helper|util|manager|handler|cookie|packet)", re.IGNORECASE)
CLASS = re.compile(r"^\s*(?:class|struct|enum class)\s+(\w+)")
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def _headers_of_qt():
    """Returns the names in each module's folder of headers, as installed here."""
    found = {}
    for qmake in ("qmake6", "qmake"):
        try:
            folder = subprocess.run([qmake, "-query", "QT_INSTALL_HEADERS"], capture_output=True,
                                    text=True, check=True).stdout.strip()
            break
        except (OSError, subprocess.CalledProcessError):
            folder = ""
    for module in ("QtCore", "QtNetwork", "QtGui", "QtWidgets", "QtPrintSupport", "QtSvg"):
        path = Path(folder or "/nowhere") / module
        names = os.listdir(path) if path.is_dir() else []
        found[module] = {name for name in names if name.startswith(("Q", "q"))}
    return found


QT = _headers_of_qt()
_BELOW = {name.lower().removesuffix(".h") for m in ("QtCore", "QtNetwork") for name in QT[m]}
# The first ones are listed, for systems where Qt's headers are not found.
SCREEN_CLASSES = {
    "QWidget", "QApplication", "QGuiApplication", "QColor", "QFont", "QFontMetrics", "QPixmap",
    "QImage", "QIcon", "QPainter", "QPalette", "QAction", "QClipboard", "QKeyEvent", "QMessageBox",
    "QMainWindow", "QDialog", "QLabel", "QMenu", "QTextDocument", "QStandardItemModel",
} | {name for m in ("QtGui", "QtWidgets", "QtPrintSupport", "QtSvg") for name in QT[m]
     if re.fullmatch(r"Q[A-Z]\w+", name) and name.lower() not in _BELOW
     and not name.startswith("Qt")}
_SCREEN_HEADERS = {name.lower() for name in SCREEN_CLASSES}
_SCREEN_MODULE = re.compile(r"^Qt(Gui|Widgets|PrintSupport|Svg\w*|OpenGL\w*|Quick\w*|Qml\w*)\b",
                            re.IGNORECASE)
_TOKEN = re.compile(r"\bQ[A-Z]\w+")

_LITERALS_AND_COMMENTS = re.compile(
    r'R"(?P<d>[^()\s\\]*)\((?:.|\n)*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Za-z])'(?:\\.|[^'\\\n])*'|//[^\n]*|/\*(?:.|\n)*?\*/")


def code_only(text):
    """Removes comments and the contents of quotes; line numbers stay the same."""
    return _LITERALS_AND_COMMENTS.sub(
        lambda m: ('""' if m[0][0] in "\"R'" else "") + "\n" * m[0].count("\n"), text)


def _includes(text):
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            yield number, match[1], match[2]


def check_form(path, text):
    """Checks rules for every C++ file, including tests."""
    lines = text.splitlines()
    if tuple(lines[:2]) != SPDX:
        yield 1, "does not begin with the two SPDX lines"
    if path.endswith(".h") and "#pragma once" not in lines:
        yield 1, "has no #pragma once"
    if BAD_NAME.search(Path(path).name):
        yield 1, "is named after nothing in particular (helper, util, manager …)"
    for number, line in enumerate(code_only(text).splitlines(), 1):
        match = CLASS.match(line)
        if match and BAD_NAME.search(match[1]):
            yield number, f"the type {match[1]} is named after nothing in particular"


def check_length(path, text):
    count = len(text.splitlines())
    if path.endswith("/main.cpp") and count > MOST_LINES_OF_MAIN:
        yield count, f"has {count} lines; main.cpp stays under {MOST_LINES_OF_MAIN + 1}"


def check_calls(_path, text):
    for number, line in enumerate(code_only(text).splitlines(), 1):
        line = APPLICATION_LOOP.sub("", line)
        for pattern, why in BANNED:
            match = re.search(pattern, line)
            if match:
                yield number, f"{match[0].strip()} … {why}"
                break


def check_includes(path, text):
    parts = path.split("/")
    in_app = parts[0] == "app"
    floor = FLOORS.get(parts[1]) if in_app and len(parts) > 2 else None
    if in_app and floor is None:
        yield 1, "lies in no floor of app/ (net, chat, lesson, export, cli)"
    for number, quote, name in _includes(code_only(text)):  # not in the programs that are written
        if quote == "<" and SYSTEM_HEADER.match(name) and not SYSTEM_FILE.fullmatch(path):
            yield number, f"includes <{name}>, which not every system has"
    for number, quote, name in _includes(text):
        if quote == '"' and not name.startswith(("app/", "ui/")) and not name.endswith(".moc"):
            yield number, f'includes "{name}", which is not written from the root'
        if ".." in name.split("/"):
            yield number, f"includes {name}, which is not written from the root"
        if CONCRETE_FILE.match(name) and not path.startswith("app/net/"):
            yield number, f"includes {name}: only app/net/ may know a concrete transport"
        if parts[0] == "ui":
            match = re.match(r"ui/(\w+)/", name)
            if match and match[1] != parts[1] \
                    and ROOMS.get(match[1], 99) >= ROOMS.get(parts[1] if len(parts) > 2 else "", 9):
                yield number, f"includes {name}: from {path.rsplit('/', 1)[0]}/ that is not downwards"
        if not in_app:
            continue
        last = name.split("/")[-1].lower().removesuffix(".h")
        if _SCREEN_MODULE.match(name) or last in _SCREEN_HEADERS:
            yield number, f"includes {name}: app/ has no screen"
        if name.startswith("ui/"):
            yield number, f"includes {name}: app/ does not know ui/"
        match = re.match(r"app/(\w+)/", name)
        if match and floor is not None and match[1] != parts[1] \
                and FLOORS.get(match[1], 99) >= floor:
            yield number, f"includes {name}: from app/{parts[1]}/ that is not downwards"


def check_names(path, text):
    """Checks the classes used, from whichever header they come."""
    for number, line in enumerate(code_only(text).splitlines(), 1):
        if path.startswith("app/"):
            for token in _TOKEN.findall(line):
                if token in SCREEN_CLASSES:
                    yield number, f"uses {token}: app/ has no screen"
        if not path.startswith("app/net/"):
            match = CONCRETE_CLASS.search(line)
            if match:
                yield number, f"uses {match[0]}: only app/net/ may know a socket"
        if not KNOWS_PROTOCOLS.match(path) and PROTOCOL_COMPARED.search(line):
            yield number, "compares a Protocol: ask traitsOf() what it is like"


def violations(path, text):
    """Returns the violations in one file, as 'path:line: what'."""
    checks = [check_form]
    if path.startswith(("app/", "ui/")):
        checks += [check_length, check_calls, check_includes, check_names]
    return [f"{path}:{number}: {what}" for check in checks for number, what in check(path, text)]


def sources():
    for top in ("app", "ui", "tests"):
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def sample(body):
    return "\n".join(SPDX) + "\n#pragma once\n" + body + "\n"


class TheTree(unittest.TestCase):
    def test_keeps_every_rule(self):
        found = [line for path, text in sources() for line in violations(path, text)]
        self.assertFalse(found, "\n" + "\n".join(found))

    def test_is_seen_at_all(self):
        paths = [path for path, _ in sources()]
        self.assertIn("app/net/transport.h", paths)
        self.assertIn("ui/main.cpp", paths)
        self.assertTrue(any(path.startswith("tests/app/") for path in paths))

    def test_lower_libraries_do_not_link_the_screen(self):
        for part in re.findall(r"target_link_libraries\(\s*socketchat_app(.*?)\)",
                               (ROOT / "app/CMakeLists.txt").read_text(), re.DOTALL):
            self.assertNotRegex(part, r"Gui|Widgets|socketchat_ui")

    def test_every_source_is_built(self):
        for top in ("app", "ui"):
            listed = (ROOT / top / "CMakeLists.txt").read_text()
            for path in (ROOT / top).rglob("*.cpp"):
                name = path.relative_to(ROOT / top).as_posix()
                self.assertIn(name, listed, f"{top}/CMakeLists.txt does not name it")


class TheChecker(unittest.TestCase):
    """Checks that the checker finds violations."""

    BAD = [
        ("app/net/a.h", "#include <QWidget>"),
        ("app/net/a.h", "#include <QtWidgets/QWidget>"),
        ("app/net/a.h", "#include <QtWidgets>"),
        ("app/net/a.h", "#include <qwidget.h>"),
        ("app/net/a.h", "#  include  <QtWidgets/qwidget.h>"),
        ("app/chat/a.h", "#include <QColor>"),
        ("app/chat/a.h", "#include <QtGui/QFont>"),
        ("app/chat/a.h", "#include <QtGui/qpixmap.h>"),
        ("app/chat/a.h", "#include <QGuiApplication>"),
        ("app/chat/a.h", "class QWidget;"),
        ("app/chat/a.h", "QPixmap picture();"),
        ("app/chat/a.h", '#include "ui/window/mainwindow.h"'),
        ("app/chat/a.h", '#include "message.h"'),
        ("app/chat/a.h", '#include "../net/transport.h"'),
        ("app/chat/a.h", '#include "app/../ui/mainwindow.h"'),
        ("app/net/a.h", '#include "app/chat/message.h"'),
        ("app/chat/a.h", '#include "app/cli/headless.h"'),
        ("app/chat/a.h", '#include "app/lesson/callprinter.h"'),
        ("app/lesson/a.h", '#include "app/export/csv.h"'),
        ("app/export/a.h", '#include "app/cli/headless.h"'),
        ("app/chat/a.h", '#include "app/net/system/tcpserver.h"'),
        ("ui/a.h", '#include "app/net/system/tcpclient.h"'),
        ("ui/a.h", '#include "app/net/system/udpserver.h"'),
        ("ui/a.h", '#include "app/net/system/streamsocket.h"'),
        ("ui/a.h", '#include "app/net/system/socketpoller.h"'),
        ("ui/a.h", "#include <QTcpSocket>\nQTcpSocket socket;"),
        ("ui/a.h", "StreamSocket *socket;"),
        ("app/a.h", ""),
        ("app/other/a.h", ""),
        ("ui/a.h", "socket.waitForConnected(100);"),
        ("ui/a.h", "QCoreApplication::processEvents();"),
        ("ui/a.h", "QCoreApplication::processEvents(QEventLoop::AllEvents);"),
        ("ui/a.h", "QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);"),
        ("ui/a.h", "QEventLoop loop;"),
        ("ui/a.h", "QEventLoop::exec();"),
        ("ui/a.h", "dialog.exec();"),
        ("ui/a.h", "menu->exec(position);"),
        ("ui/a.h", "QMenu::exec(actions, position);"),
        ("ui/a.h", "QMessageBox::warning(this, title, text);"),
        ("ui/a.h", "auto name = QFileDialog::getSaveFileName(this);"),
        ("ui/a.h", "QThread::msleep(10);"),
        ("app/net/a.h", "std::this_thread::sleep_for(10ms);"),
        ("app/net/a.h", "usleep(10);"),
        ("app/net/a.h", "::sleep(1);"),
        ("app/net/a.h", "QHostInfo::fromName(name);"),
        ("app/net/a.h", "connect(a, &A::b, this, &C::d, Qt::BlockingQueuedConnection);"),
        ("app/net/sockethelper.h", ""),
        ("ui/stringutils.h", ""),
        ("ui/windowmanager.h", ""),
        ("tests/app/testutil.h", ""),
        ("ui/a.h", "class PeerManager\n{ };"),
        ("ui/widgets/a.h", '#include "ui/controls/composer.h"'),
        ("ui/controls/a.h", '#include "ui/address/endpointbar.h"'),
        ("ui/inspector/bytes/a.h", '#include "ui/window/mainwindow.h"'),
        ("ui/main.cpp", "\n" * 40),
        ("app/net/a.cpp", "#include <sys/socket.h>"),
        ("app/net/a.cpp", "#    include <netinet/tcp.h>"),
        ("app/net/address/a.cpp", "#include <netdb.h>"),
        ("app/net/qt/a.cpp", "#include <winsock2.h>"),
        ("app/export/a.cpp", "#include <fcntl.h>"),
        ("app/cli/a.cpp", "#include <unistd.h>"),
        ("app/cli/a.cpp", "#include <csignal>"),
        ("ui/window/a.cpp", "#include <signal.h>"),
        ("ui/a.h", "if (protocol == Protocol::Udp)"),
        ("app/chat/a.h", "return options.protocol!=Protocol::Tcp;"),
        ("app/net/a.h", "return Protocol::Tcp == protocol;"),
        ("app/net/address/a.h", "switch (protocol) {\ncase Protocol::Tcp:"),
    ]
    GOOD = [
        ("app/net/a.h", "#include <QHostAddress>\n#include <QtNetwork/QTcpServer>\nQTcpServer s;"),
        ("app/net/a.h", "#include <QtGlobal>\n#include <QObject>\n#include <cerrno>"),
        ("app/net/system/a.cpp", "#include <sys/socket.h>\n#include <linux/sockios.h>"),
        ("app/net/qt/nativestream_win.cpp", "#include <winsock2.h>"),
        ("app/cli/console_posix.cpp", "#include <unistd.h>\n#include <csignal>"),
        ("app/net/a.h", '#include "app/net/system/tcpserver.h"'),
        ("app/chat/a.h", '#include "app/net/transport.h"\n#include "app/chat/message.h"'),
        ("app/cli/a.h", '#include "app/chat/session.h"\n#include "app/net/address/endpoint.h"'),
        ("app/chat/a.h", "// unlike QTextDocument, QColor or dialog.exec()"),
        ("app/chat/a.h", 'auto text = u"QColor \\" QFont, sleep(3)"_s; /* QWidget\nQFont */'),
        ("app/chat/a.h", "const qint64 n = 1'000'000; // QFont isn't\nconst char c = '\\'';"),
        ("ui/a.h", '#include "app/net/transport.h"\n#include "ui/controls/composer.h"\n#include <QWidget>'),
        ("ui/window/a.h", '#include "ui/inspector/calls/callspage.h"\n#include "ui/window/b.h"'),
        ("app/net/a.h", "bool processEvents(QEventLoop::ProcessEventsFlags flags) override;"),
        ("app/net/a.h", "if (flags.testFlag(QEventLoop::WaitForMoreEvents))\n    return;"),
        ("ui/main.cpp", "return app.exec();"),
        ("ui/a.h", "Protocol protocol = Protocol::Tcp;\nif (traitsOf(protocol).isStream)"),
        ("app/net/system/a.h", "protocol == Protocol::Tcp ? SOCK_STREAM : SOCK_DGRAM"),
        ("ui/main.cpp", "return QApplication::exec();"),
        ("ui/a.h", "dialog->open(); menu->popup(position); executor.execute();"),
        ("tests/ui/a.h", "spy.wait(); QTest::qWait(1);"),
    ]

    def test_catches_what_is_wrong(self):
        for path, body in self.BAD:
            with self.subTest(path=path, body=body[:60]):
                self.assertTrue(violations(path, sample(body)))

    def test_lets_pass_what_is_right(self):
        for path, body in self.GOOD:
            with self.subTest(path=path, body=body[:60]):
                self.assertEqual(violations(path, sample(body)), [])

    def test_wants_the_spdx_lines_and_the_guard(self):
        self.assertTrue(violations("ui/a.cpp", "int a;\n"))
        self.assertTrue(violations("tests/app/tst_a.cpp", "int a;\n"))
        self.assertTrue(violations("ui/a.h", "\n".join(SPDX) + "\nint a;\n"))
        self.assertEqual(violations("ui/a.cpp", "\n".join(SPDX) + "\nint a;\n"), [])

    def test_names_the_line(self):
        self.assertIn("ui/a.h:5: ", violations("ui/a.h", sample("\ndialog.exec();"))[0])

    def test_knows_the_headers_of_qt(self):
        self.assertGreater(len(SCREEN_CLASSES), 200)
        self.assertNotIn("QObject", SCREEN_CLASSES)


def rooms():
    """Returns a line for each folder of app/ and ui/: its number of units, and the folders included."""
    units, arrows = {}, {}
    for path, text in sources():
        folder = path.rsplit("/", 1)[0]
        if path.startswith("tests/"):
            continue
        units.setdefault(folder, set()).add(Path(path).stem)
        arrows.setdefault(folder, set()).update(
            name.rsplit("/", 1)[0] for _, quote, name in _includes(text)
            if quote == '"' and "/" in name and name.rsplit("/", 1)[0] != folder)
    return [f"{folder} ({len(units[folder])}) -> {' '.join(sorted(arrows[folder])) or '-'}"
            for folder in sorted(units)]


if __name__ == "__main__" and "--print" in sys.argv:
    print("\n".join(rooms()))
elif __name__ == "__main__":
    unittest.main()
