// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/bench/window/frames.h"

#include "app/chat/messagequery.h"
#include "app/net/clock.h"
#include "ui/conversation/conversationmodel.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/filterbar.h"
#include "ui/conversation/findbar.h"
#include "ui/settings/appearance.h"
#include "ui/transcripts/jobbar.h"
#include "ui/transcripts/transcriptactions.h"
#include "ui/widgets/conversationlook.h"
#include "ui/widgets/patternfield.h"
#include "ui/widgets/textscale.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>
#include <QToolButton>
#include <QWheelEvent>

#include <unistd.h>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace bench {

using namespace socketchat;

namespace {

constexpr int repeats = 40;

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

constexpr qint64 patience = 300'000; // ms

/// Measures the longest time during which the window did not handle events because of `action`,
/// until `isDone`.
double slowestTurn(
        const std::function<void()> &action,
        const std::function<bool()> &isDone = [] { return true; })
{
    QElapsedTimer turn;
    turn.start();
    action();
    QCoreApplication::processEvents();
    qint64 slowest = turn.nsecsElapsed();
    // Responses of the X server and the window manager come later.
    QElapsedTimer all;
    all.start();
    while (all.elapsed() < 40 || (!isDone() && all.elapsed() < patience)) {
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

/// Collects milliseconds by name; measures only what was asked for.
class Results
{
public:
    explicit Results(const QByteArray &only = {})
        : m_only(only)
    { }
    void add(const char *name, const std::function<double()> &measure)
    {
        if (m_only.isEmpty() || m_only == name)
            m_entries += u"\"%1\": %2"_s.arg(QLatin1StringView(name)).arg(measure());
    }
    [[nodiscard]] QString json() const { return u'{' + m_entries.join(u", "_s) + u'}'; }

private:
    QByteArray m_only;
    QStringList m_entries;
};

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

QString fill(MainWindow &window, int messages)
{
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

QString frames(MainWindow &window, const QByteArray &only)
{
    auto *view = window.findChild<ConversationView *>();
    auto *language = window.findChild<QToolButton *>(u"languageSwitch"_s);
    auto *filter = window.findChild<ConversationPane *>()->filterBar();
    QScrollBar *bar = view->verticalScrollBar();
    Paints paints(view->viewport());
    Results results(only);
    // First display of the million rows.
    results.add("first",
                [&] { return slowestTurn([&window] { Q_EMIT window.session().changed(); }); });
    if (bar->maximum() == 0)
        qWarning("the messages are not shown");
    slowestTurn([view] { view->scrollToNewest(); });

    const auto measure = [&](const char *name, const std::function<void(int)> &action) {
        results.add(name, [&] { return slowestOf(paints, action); });
    };
    measure("wheel", [&](int i) { turnWheel(view->viewport(), i < 30 ? 3 : -3); });
    measure("pages", [&](int i) { press(view, i < 30 ? Qt::Key_PageUp : Qt::Key_PageDown); });
    measure("drag",
            [&](int) { bar->setValue(QRandomGenerator::global()->bounded(bar->maximum())); });
    measure("jump", [&](int i) { press(view, i % 2 ? Qt::Key_End : Qt::Key_Home); });
    const QSize whole = window.size();
    measure("resize",
            [&](int i) { window.resize(whole - QSize((i % 8 + 1) * 7, (i % 8 + 1) * 3)); });
    window.resize(whole);
    measure("language", [&](int) { language->click(); });
    measure("text size", [](int i) { TextScale::apply(i % 2 ? TextScale::usual : 125, false); });
    measure("bubbles or lines", [view](int i) {
        ConversationLook look;
        look.form = i % 2 ? RowForm::Bubbles : RowForm::Lines;
        view->setLook(look);
    });
    measure("light or dark",
            [](int i) { applyAppearance(i % 2 ? Appearance::Light : Appearance::Dark); });
    MessageFilter sent;
    sent.direction = MessageFilter::Direction::Sent;
    measure("filter", [&](int i) { filter->setFilter(i % 2 ? MessageFilter() : sent); });
    return results.json();
}

QString work(MainWindow &window)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.jsonl"_s);
    auto *pane = window.findChild<ConversationPane *>();
    auto *model = qobject_cast<ConversationModel *>(pane->view()->model());
    auto *bar = window.findChild<JobBar *>();
    const auto *count = pane->findBar()->findChild<QLabel *>(u"found"_s);
    QPointer<MainWindow> other;
    const auto isOpen = [&] {
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *each : all) {
            auto *main = qobject_cast<MainWindow *>(each);
            if (main && main != &window && main->isVisible())
                other = main;
        }
        return other != nullptr;
    };
    MessageFilter filter;
    filter.text.typed = u"message"_s;

    Results results;
    results.add("saving", [&] {
        return slowestTurn([&] { window.transcripts().save(path, TranscriptFormat::JsonLines); },
                           [bar] { return !bar->sentence().isEmpty(); });
    });
    results.add("opening",
                [&] { return slowestTurn([&] { window.transcripts().open(path); }, isOpen); });
    results.add("closing", [&] {
        return slowestTurn([&] {
            if (other)
                other->close();
        });
    });
    results.add("filtering by a word", [&] {
        return slowestTurn([&] { pane->filterBar()->setFilter(filter); },
                           [model] { return model->filtering().isFinished(); });
    });
    results.add("showing all again",
                [&] { return slowestTurn([&] { pane->filterBar()->setFilter({}); }); });
    results.add("finding a word", [&] {
        return slowestTurn(
                [&] {
                    pane->startFind();
                    pane->findBar()->findChild<PatternField *>()->setTerm(filter.text);
                },
                [count] { return !count->text().isEmpty() && !count->text().endsWith(u'…'); });
    });
    return results.json();
}

} // namespace bench
