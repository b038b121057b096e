// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/bench/window/frames.h"

#include "app/net/clock.h"
#include "ui/conversationview.h"
#include "ui/mainwindow.h"

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

/// The longest that the window did not answer because of it.
double slowestTurn(const std::function<void()> &action)
{
    QElapsedTimer turn;
    turn.start();
    action();
    QCoreApplication::processEvents();
    qint64 slowest = turn.nsecsElapsed();
    // What the screen and the window manager have to say to it comes later.
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

double slowestOf(const std::function<void(int)> &action)
{
    double slowest = 0;
    for (int i = 0; i < repeats; ++i)
        slowest = std::max(slowest, slowestTurn([&] { action(i); }));
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
    slowestTurn([] {}); // the million is looked at for the first time
    const auto first = slowestTurn([view] { view->scrollToNewest(); });

    const double wheel = slowestOf([view](int i) { turnWheel(view->viewport(), i < 30 ? 3 : -3); });
    const double pages =
            slowestOf([view](int i) { press(view, i < 30 ? Qt::Key_PageUp : Qt::Key_PageDown); });
    const double drag = slowestOf(
            [bar](int) { bar->setValue(QRandomGenerator::global()->bounded(bar->maximum())); });
    const double jump =
            slowestOf([view](int i) { press(view, i % 2 ? Qt::Key_Home : Qt::Key_End); });
    const QSize size = window.size();
    const double resize =
            slowestOf([&](int i) { window.resize(i % 8 ? size - QSize(i * 7, i * 3) : size); });
    window.resize(size);
    const double switching = slowestOf([language](int) { language->click(); });
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
