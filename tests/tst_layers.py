#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Prints the folders of app/ and ui/ with the folders that each includes, and checks what neither
compiler nor linker can: which header may include which, what no file may call, how files are named.

That no library reaches upwards is checked by the linker: see floor_* in tests/CMakeLists.txt."""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SPDX = ("// SPDX-FileCopyrightText: 2026 The Socket Chat developers",
        "// SPDX-License-Identifier: MIT")
MOST_LINES_OF_MAIN = 39

# A file includes its own folder and folders on lower levels. The folders of app/ are a library each.
LEVELS = {"app/net": 1, "app/chat": 2, "app/lesson": 3, "app/export": 3, "app/cli": 4,
          "ui/widgets": 5, "ui/address": 6, "ui/controls": 6, "ui/conversation": 6, "ui/settings": 6,
          "ui/inspector": 7, "ui/lessons": 7, "ui/transcripts": 7, "ui/window": 8, "ui": 9}
PROGRAM_ONLY = "app/cli"  # ui/startup.cpp chooses between windows and command line

# Implementations of the Transport interface; only app/net/ may use them.
CONCRETE = re.compile(
    r"app/net/(system/|qt/|stream|datagram|sendresults|udp)"
    r"|(QtNetwork/)?Q((Tcp|Udp|Abstract|Local|Ssl)Socket|(Tcp|Local)Server)$")

# System-specific headers, and the few files that may include them: the system engine, the native parts
# of the Qt engine, and the console.
SYSTEM_HEADER = re.compile(
    r"(sys|net|netinet|arpa|linux|asm)/"
    r"|(unistd|fcntl|netdb|poll|signal|termios|ifaddrs|pthread|dlfcn|pwd|grp|syslog|dirent|io|direct"
    r"|process|winsock2?|ws2tcpip|mswsock|windows|qt_windows)\.h$|csignal$")
SYSTEM_FILE = re.compile(
    r"app/(net/system/.*|net/qt/nativestream_\w+\.cpp|cli/console_\w+\.cpp"
    r"|chat/(regularfile|childprocess)_\w+\.cpp)")

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


def folder_of(path):
    """The folder of LEVELS in which `path` lies, or None."""
    parts = path.split("/")
    folder = "/".join(parts[:2]) if len(parts) > 2 else parts[0]
    return folder if folder in LEVELS else None


def check_includes(path, text):
    folder = folder_of(path)
    if folder is None:
        yield 1, "lies in no folder that has a level"
        return
    for number, quote, name in _includes(code_only(text)):  # not in the programs that are written
        if quote == "<" and SYSTEM_HEADER.match(name) and not SYSTEM_FILE.fullmatch(path):
            yield number, f"includes <{name}>, which not every system has"
    for number, quote, name in _includes(text):
        if (quote == '"' and not name.startswith(("app/", "ui/")) and not name.endswith(".moc")) \
                or ".." in name.split("/"):
            yield number, f"includes {name}, which is not written from the root"
        if CONCRETE.match(name) and not path.startswith("app/net/"):
            yield number, f"includes {name}: only app/net/ may know a concrete transport"
        other = folder_of(name)
        if quote == '"' and other not in (folder, None) \
                and (LEVELS[other] >= LEVELS[folder] or (other == PROGRAM_ONLY and folder != "ui")):
            yield number, f"includes {name}: from {folder}/ that is not downwards"


def check_protocols(path, text):
    for number, line in enumerate(code_only(text).splitlines(), 1):
        if not KNOWS_PROTOCOLS.match(path) and PROTOCOL_COMPARED.search(line):
            yield number, "compares a Protocol: ask traitsOf() what it is like"


def violations(path, text):
    """Returns the violations in one file, as 'path:line: what'."""
    checks = [check_form]
    if path.startswith(("app/", "ui/")):
        checks += [check_length, check_calls, check_includes, check_protocols]
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

    def test_tests_lie_in_the_folder_of_what_they_test(self):
        for path in (ROOT / "tests").glob("*/*"):
            if path.parent.name in ("app", "ui"):
                room = ROOT / path.relative_to(ROOT / "tests")
                self.assertTrue(room.is_dir(), f"{path} is no folder of {path.parent.name}/")

    def test_lower_libraries_do_not_link_the_screen(self):
        self.assertNotRegex((ROOT / "app/CMakeLists.txt").read_text(), r"Qt6::(?!Core|Network)|_ui")

    def test_every_source_is_built(self):
        for top in ("app", "ui"):
            listed = (ROOT / top / "CMakeLists.txt").read_text()
            for path in (ROOT / top).rglob("*.cpp"):
                name = path.relative_to(ROOT / top).as_posix()
                self.assertIn(name, listed, f"{top}/CMakeLists.txt does not name it")


class TheChecker(unittest.TestCase):
    """Checks that the checker finds violations."""

    BAD = [
        ("app/chat/a.h", '#include "ui/window/mainwindow.h"'),
        ("app/chat/a.h", '#include "message.h"'),
        ("app/chat/a.h", '#include "../net/transport.h"'),
        ("app/chat/a.h", '#include "app/../ui/mainwindow.h"'),
        ("app/net/a.h", '#include "app/chat/message.h"'),
        ("app/chat/a.h", '#include "app/cli/headless.h"'),
        ("app/chat/a.h", '#include "app/lesson/callprinter.h"'),
        ("app/lesson/a.h", '#include "app/export/csv.h"'),
        ("app/export/a.h", '#include "app/cli/headless.h"'),
        ("app/chat/a.h", '#include "app/net/system/systemstreamserver.h"'),
        ("ui/a.h", '#include "app/net/system/systemstreamclient.h"'),
        ("ui/a.h", '#include "app/net/system/udpserver.h"'),
        ("ui/a.h", '#include "app/net/system/streamsocket.h"'),
        ("ui/a.h", '#include "app/net/system/socketpoller.h"'),
        ("ui/a.h", '#include "app/net/streamclient.h"'),
        ("ui/a.h", "#include <QTcpSocket>"),
        ("ui/window/a.h", '#include "app/cli/headless.h"'),
        ("ui/other/a.h", ""),
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
        ("app/net/a.h", '#include "app/net/system/systemstreamserver.h"'),
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


def layout():
    """Yields a line for each folder of app/ and ui/, the highest first: how many units it has (a header, a
    source, or both), and the folders that it includes."""
    units, includes = {}, {}
    for path, text in sources():
        if path.startswith("tests/"):
            continue
        folder = path.rsplit("/", 1)[0]
        units.setdefault(folder, set()).add(Path(path).stem)
        includes.setdefault(folder, set()).update(
            name.rsplit("/", 1)[0] for _, quote, name in _includes(text)
            if quote == '"' and "/" in name and name.rsplit("/", 1)[0] != folder)
    yield "level  folder                  units  includes"
    for folder in sorted(units, key=lambda each: (-LEVELS[folder_of(each + "/.")], each)):
        yield (f"{LEVELS[folder_of(folder + '/.')]:5}  {folder:24}{len(units[folder]):5}  "
               f"{' '.join(sorted(includes[folder])) or '-'}")


if __name__ == "__main__":
    print("\n".join(layout()), flush=True)
    unittest.main()
