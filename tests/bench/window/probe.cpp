// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// Measures the real program from inside: this file is linked with the program's own main() and
// starts with its QApplication. It reads commands from standard input, one a line, and answers each
// with a line of JSON:
//
//     start        start measuring the window's lateness
//     report       stop measuring; report lateness and the session's counters
//     page N       show page N of the inspector
//     fill N       append N messages
//     frames       scroll, jump, resize, switch the language; or one of them: frames resize
//     work         save, open, filter, find
//
// Without a command it prints the time of the first painting, and the port once the server is open.
#include "app/chat/session.h"
#include "tests/bench/window/firstpaint.h"
#include "tests/bench/window/frames.h"
#include "tests/bench/window/lateness.h"
#include "ui/inspector/inspector.h"
#include "ui/window/mainwindow.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

using socketchat::MainWindow;
using socketchat::Transport;

void say(const QString &json)
{
    std::puts(qPrintable(json));
    std::fflush(stdout);
}

class Probe : public QObject
{
public:
    explicit Probe(MainWindow *window)
        : QObject(window)
        , m_window(*window)
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, [this] { read(); });
        connect(&m_window.session(), &socketchat::Session::stateChanged, this,
                [this] { reportPort(); });
        reportPort();
    }

private:
    void reportPort()
    {
        if (m_window.session().state() == Transport::State::Open)
            say(u"{\"port\": %1}"_s.arg(m_window.session().localAddress().port()));
    }

    void read()
    {
        std::array<char, 4096> bytes;
        const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count <= 0) {
            m_input.setEnabled(false);
            QCoreApplication::exit();
            return;
        }
        m_line.append(bytes.data(), count);
        for (qsizetype end; (end = m_line.indexOf('\n')) >= 0;) {
            const QByteArray order = m_line.first(end);
            m_line.remove(0, end + 1);
            obey(order);
        }
    }

    void obey(const QByteArray &order)
    {
        if (order == "start") {
            m_lateness.start();
            say(u"{}"_s);
        } else if (order == "report") {
            m_lateness.stop();
            report();
        } else if (order.startsWith("page ")) {
            m_window.findChild<socketchat::Inspector *>()->setPage(
                    socketchat::Inspector::Page(order.sliced(5).toInt()));
            say(u"{}"_s);
        } else if (order.startsWith("fill ")) {
            say(fill(m_window, order.sliced(5).toInt()));
        } else if (order.startsWith("frames")) {
            say(frames(m_window, order.sliced(6).trimmed()));
        } else if (order == "work") {
            say(work(m_window));
        }
    }

    void report()
    {
        const socketchat::SessionCounters &counters = m_window.session().counters();
        const auto &conversation = m_window.session().conversation();
        say(u"{\"ticks\": %1, \"p99\": %2, \"worst\": %3, \"received\": %4, \"dropped\": %5, "
            "\"kept\": %6}"_s.arg(m_lateness.ticks())
                    .arg(m_lateness.part(0.99))
                    .arg(m_lateness.part(1))
                    .arg(counters.messagesReceived)
                    .arg(counters.droppedByKernel)
                    .arg(conversation.range().count() + conversation.trimmed().rows));
    }

    MainWindow &m_window;
    QSocketNotifier m_input;
    QByteArray m_line;
    Lateness m_lateness;
};

void attach()
{
    new FirstPaint(QCoreApplication::instance(), [](QWidget *window) {
        if (auto *main = qobject_cast<MainWindow *>(window))
            new Probe(main);
    });
}
Q_COREAPP_STARTUP_FUNCTION(attach)

} // namespace

} // namespace bench
