// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/bench/window/frames.h"

#include "app/net/clock.h"
#include "ui/conversation/conversationview.h"
#include "ui/window/mainwindow.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QThread>
#include <QToolButton>
#include <QWheelEvent>

#include <unistd.h>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int repeats = 40;

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

/// Measures the longest time during which the window did not handle events because of `action`.
double slowestTurn(const std::function<void()> &action)
{
    QElapsedTimer turn;
    turn.start();
    action();
    QCoreApplication::processEvents();
    qint64 slowest = turn.nsecsElapsed();
    // Responses of the X server and the window manager come later.
    QElapsedTimer all;
    all.start();
    while (all.elapsed() < 40) {
        QThread::usleep(200);
        turn.start();
        QCoreApplication::processEvents();
        slowest = std::max(slowest, turn.nsecsElapsed());
    }
    return double(slowest) / 1e6;
}

/// Counts paint events: an action without any would seem to take no time.
class Paints : public QObject
{
public:
    explicit Paints(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int take() { return std::exchange(m_count, 0); }

private:
    int m_count = 0;
};

/// Returns the slowest of several actions; -1 if one of them did not paint.
double slowestOf(Paints &paints, const std::function<void(int)> &action)
{
    double slowest = 0;
    for (int i = 0; i < repeats; ++i) {
        paints.take();
        slowest = std::max(slowest, slowestTurn([&] { action(i); }));
        if (paints.take() == 0) {
            qWarning("nothing was painted, time %d", i);
            return -1;
        }
    }
    return slowest;
}

void press(QWidget *widget, Qt::Key key)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &down);
}

void turnWheel(QWidget *widget, int steps)
{
    const QPointF middle = widget->rect().center();
    QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, steps * 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace

QString fill(socketchat::MainWindow &window, int messages)
{
    using namespace socketchat;
    constexpr int size = 64;
    Conversation &conversation = window.session().conversation();
    const PeerId peer = conversation.addPeer(SocketAddress::fromIPv4(0x7f000001, 40000));
    const qint64 before = residentBytes();
    const qint64 sizeBefore = conversation.size();
    QByteArray text(size, 'x');
    for (int i = 0; i < messages; ++i) {
        const QByteArray number = "message " + QByteArray::number(i) + ", 你好 ";
        text.replace(0, number.size(), number);
        const bool received = i % 2 == 0;
        conversation.append(received ? MessageKind::Received : MessageKind::Sent, peer, text,
                            nowNs(), received ? MessageFlags() : MessageFlag::Reply);
    }
    return u"{\"resident\": %1, \"counted\": %2, \"payload\": %3}"_s
            .arg(double(residentBytes() - before) / messages)
            .arg(double(conversation.size() - sizeBefore) / messages)
            .arg(size);
}

QString frames(socketchat::MainWindow &window)
{
    auto *view = window.findChild<socketchat::ConversationView *>();
    auto *language = window.findChild<QToolButton *>(u"languageSwitch"_s);
    QScrollBar *bar = view->verticalScrollBar();
    Paints paints(view->viewport());
    // First display of the million rows.
    const auto first = slowestTurn([&window] { Q_EMIT window.session().news(); });
    if (bar->maximum() == 0)
        qWarning("the messages are not shown");
    slowestTurn([view] { view->scrollToNewest(); });

    const double wheel =
            slowestOf(paints, [view](int i) { turnWheel(view->viewport(), i < 30 ? 3 : -3); });
    const double pages = slowestOf(
            paints, [view](int i) { press(view, i < 30 ? Qt::Key_PageUp : Qt::Key_PageDown); });
    const double drag = slowestOf(paints, [bar](int) {
        bar->setValue(QRandomGenerator::global()->bounded(bar->maximum()));
    });
    const double jump =
            slowestOf(paints, [view](int i) { press(view, i % 2 ? Qt::Key_End : Qt::Key_Home); });
    const QSize size = window.size();
    const double resize = slowestOf(
            paints, [&](int i) { window.resize(size - QSize((i % 8 + 1) * 7, (i % 8 + 1) * 3)); });
    window.resize(size);
    const double switching = slowestOf(paints, [language](int) { language->click(); });
    return u"{\"first\": %1, \"wheel\": %2, \"pages\": %3, \"drag\": %4, \"jump\": %5, "
           "\"resize\": %6, \"language\": %7}"_s.arg(first)
                   .arg(wheel)
                   .arg(pages)
                   .arg(drag)
                   .arg(jump)
                   .arg(resize)
                   .arg(switching);
}

} // namespace bench
