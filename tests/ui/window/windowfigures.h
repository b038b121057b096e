// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/savejob.h"
#include "app/net/clock.h"
#include "tests/ui/window/sessionevents.h"
#include "ui/controls/peerpane.h"
#include "ui/conversation/conversationmodel.h"
#include "ui/conversation/conversationview.h"
#include "ui/inspector/bytes/bytelistmodel.h"
#include "ui/inspector/bytes/bytespage.h"
#include "ui/inspector/calls/calldetail.h"
#include "ui/inspector/calls/calllistmodel.h"
#include "ui/inspector/calls/callspage.h"
#include "ui/inspector/calls/lifestepchip.h"
#include "ui/inspector/datagrams/datagrammodel.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/statistics/peertrafficmodel.h"
#include "ui/inspector/statistics/rateplot.h"
#include "ui/inspector/statistics/statisticspage.h"
#include "ui/inspector/stream/streamblockmodel.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

#include <algorithm>

namespace socketchat {

/// Returns the figures in a text, in order, with units and without digit grouping: "↓ 1,234
/// messages · 1.5 KiB" gives "1234" and "1.5 KiB".
inline QStringList figuresIn(const QString &text)
{
    static const QRegularExpression pattern(
            u"\\d+(?:[.:,]\\d+)*(?: (?:B|KiB|MiB|µs|ms|s|微秒|毫秒|秒)(?![a-z]))?"_s);
    QStringList figures;
    for (const auto &match : pattern.globalMatch(text))
        figures.append(match.captured().remove(u','));
    return figures;
}

inline QStringList sorted(QStringList figures)
{
    figures.sort();
    return figures;
}

inline QString cell(const QAbstractItemModel *model, int row, int column,
                    int role = Qt::DisplayRole)
{
    return model->index(row, column).data(role).toString();
}

/// Ignores the progress of saving.
class Unwatched : public FileJob::Control
{
public:
    bool isCancelled() const override { return false; }
    void progress(qint64, qint64) override { }
};

/// Compares what one window shows with the JSON events of its conversation, with one function for
/// each pane. Each compares a displayed text with the figures expected in it.
class WindowFigures
{
public:
    /// `connected` has the numbers of the connected peers.
    WindowFigures(MainWindow *window, const SessionEvents &events, const QList<qint64> &connected)
        : m_window(window)
        , m_events(events)
        , m_connected(connected)
    { }

    /// Returns the differences found, one a line.
    [[nodiscard]] QStringList wrong() const { return m_wrong; }

    // Comparisons; `what` names the place.

    void holds(const char *what, bool right, const QString &shown, const QString &wanted)
    {
        if (!right) {
            m_wrong.append(u"%1: \"%2\" instead of \"%3\""_s.arg(QString::fromLatin1(what), shown,
                                                                 wanted));
        }
    }
    void sameText(const char *what, const QString &shown, const QString &wanted)
    {
        holds(what, shown == wanted, shown, wanted);
    }
    void same(const char *what, qint64 shown, qint64 wanted)
    {
        holds(what, shown == wanted, QString::number(shown), QString::number(wanted));
    }
    /// Checks that a text contains exactly these figures.
    void same(const char *what, const QString &shown, const QStringList &wanted)
    {
        holds(what, figuresIn(shown) == wanted, shown, wanted.join(u" | "_s));
    }
    /// The same in any order, where it depends on the language.
    void sameInAnyOrder(const char *what, const QString &shown, const QStringList &wanted)
    {
        holds(what, sorted(figuresIn(shown)) == sorted(wanted), shown, wanted.join(u" | "_s));
    }
    void contains(const char *what, const QStringList &figures, const QString &wanted)
    {
        holds(what, figures.contains(wanted), figures.join(u" | "_s), wanted);
    }
    /// Checks that one of the labels has exactly these figures.
    template<typename Label>
    void said(const char *what, const QWidget *by, const QStringList &figures)
    {
        const auto labels = by->findChildren<Label *>();
        holds(what,
              std::any_of(labels.begin(), labels.end(),
                          [&](const Label *label) { return figuresIn(label->text()) == figures; }),
              {}, figures.join(u" | "_s));
    }

    // What is visible without the inspector.

    void statusLine()
    {
        QString totals = m_window->findChild<ElidingLabel *>(u"totals"_s)->text();
        QStringList wanted = m_events.traffic("received"_L1) + m_events.traffic("sent"_L1);
        if (const JsonEvents trips = m_events.only(hasTrip); !trips.isEmpty())
            wanted.append(formatDuration(tripOf(trips.last())));
        same("totals", totals, wanted);
        sameText("received, sent", totals.remove(QRegularExpression(u"[^↓↑]"_s)), u"↓↑"_s);
    }

    void addresses()
    {
        const ConversationSetup &run = m_window->session().run();
        const bool server = run.role == Role::Server;
        const JsonEvent opened =
                m_events.only([](const JsonEvent &row) { return row.contains("protocol"_L1); })
                        .value(0);
        const QString where = u"127.0.0.1:"_s
                              + (server || traitsOf(run.protocol).hasConnections
                                         ? portOf(opened)
                                         : QString::number(m_window->session().endpoint().port));
        same("state", m_window->findChild<ElidingLabel *>(u"state"_s)->text(), {where});
        same("title", m_window->windowTitle(),
             server ? QStringList{where, QString::number(m_connected.size())} : QStringList{where});
    }

    void peers()
    {
        const auto *pane = m_window->findChild<PeerPane *>();
        const auto *model = pane->findChild<QListView *>(u"peers"_s)->model();
        const auto *shownBeside = m_window->findChild<SegmentedSwitch *>(u"sideSwitch"_s);
        same("number of clients", shownBeside->button(0)->text(),
             {QString::number(m_connected.size())});
        same("peers", model->rowCount(), m_connected.size() + 1);
        for (int row = 0; row < model->rowCount(); ++row) {
            // Row 0 has the totals, including clients that have left.
            const qint64 peer = row == 0 ? 0 : m_connected.value(row - 1);
            const JsonEvents received = m_events.of("received"_L1, peer);
            const JsonEvents sent = m_events.of("sent"_L1, peer);
            QStringList line{
                    QString::number(received.size() + sent.size()),
                    formatBytes(SessionEvents::bytes(received) + SessionEvents::bytes(sent))};
            QStringList tip =
                    m_events.traffic("received"_L1, peer) + m_events.traffic("sent"_L1, peer);
            if (peer > 0) {
                const JsonEvent joined = m_events.of("connected"_L1, peer).value(0);
                line.prepend(m_events.address(peer));
                line.append(formatElapsed(nowNs() - number(joined, "ns"_L1)));
                tip = QStringList{m_events.address(peer), timeOf(joined)} + tip;
            }
            same("peer", cell(model, row, 0, Qt::AccessibleTextRole), line);
            same("peer's tip", cell(model, row, 0, Qt::ToolTipRole), tip);
        }
    }

    void bubbles()
    {
        const auto &model = m_window->findChild<ConversationView *>()->conversationModel();
        same("rows", model.rowCount(), m_events.rows.size());
        for (int row = 0; row < std::min(model.rowCount(), int(m_events.rows.size())); ++row) {
            const JsonEvent &event = m_events.rows[row];
            if (!isMessage(event)) {
                sameText("row", figuresIn(model.rowText(row).text).value(0), clockOf(event));
                continue;
            }
            QStringList trip;
            if (hasTrip(event))
                trip.append(formatDuration(tripOf(event)));
            same("bubble", model.rowText(row).brief(),
                 QStringList{clockOf(event), portOf(event)} + trip);
            same("bubble under the mouse", model.rowText(row).detail(),
                 QStringList{timeOf(event), portOf(event), formatBytes(number(event, "bytes"_L1))}
                         + trip);
            sameInAnyOrder("bubble, read out", cell(&model, row, 0),
                           QStringList{timeOf(event), u"127.0.0.1:"_s + portOf(event),
                                       QString::number(number(event, "bytes"_L1))}
                                   + trip);
        }
    }

    // The pages of the inspector.

    template<typename Page>
    Page *open(Inspector::Page page)
    {
        m_window->findChild<Inspector *>()->setPage(page);
        return m_window->findChild<Page *>();
    }

    /// Tells whether it is a signal of Qt's, which takes no time.
    static bool isSignal(const JsonEvent &call)
    {
        static const QStringList signalNames{
                u"newConnection"_s, u"connected"_s,     u"readyRead"_s,  u"bytesWritten"_s,
                u"disconnected"_s,  u"errorOccurred"_s, u"acceptError"_s};
        return signalNames.contains(call["call"_L1].toString());
    }

    void calls()
    {
        auto *page = open<CallsPage>(Inspector::Calls);
        page->setLanguage(CallLanguage::C);
        auto *table = page->findChild<QTableView *>(u"calls"_s);
        const auto *model = table->model();
        same("calls", model->rowCount(), m_events.calls.size());
        said<ElidingLabel>("number of calls", page, {QString::number(m_events.calls.size())});
        for (int row = 0; row < std::min(model->rowCount(), int(m_events.calls.size())); ++row) {
            const JsonEvent &call = m_events.calls[row];
            sameText("call's time", cell(model, row, CallListModel::Time), timeOf(call));
            sameText("call's duration", cell(model, row, CallListModel::Duration),
                     isSignal(call) ? QString() : formatDuration(number(call, "duration"_L1)));
            const QStringList outcome =
                    figuresIn(cell(model, row, CallListModel::Call, CallListModel::OutcomeRole));
            if (!outcome.isEmpty() && !call.contains("name"_L1))
                contains("outcome", outcome, QString::number(number(call, "result"_L1)));
        }
        table->selectRow(model->rowCount() - 1);
        same("chosen call", page->findChild<CallDetail *>()->text().section(u'\n', -1),
             {formatDuration(number(m_events.calls.last(), "duration"_L1))});
        steps(page);
    }

    /// Checks how often each step of the socket's life was done.
    void steps(const CallsPage *page)
    {
        int figures = 0;
        for (const LifeStepChip *chip : page->findChildren<LifeStepChip *>()) {
            static const QRegularExpression parts(u"^(.+?)[:：](.+)$"_s);
            const auto match = parts.match(chip->accessibleName());
            const QStringList done = figuresIn(match.captured(2));
            if (done.isEmpty())
                continue;
            ++figures;
            const QStringList names = match.captured(1).remove(u"()"_s).split(u" / "_s);
            const auto times = std::count_if(
                    m_events.calls.begin(), m_events.calls.end(), [&](const JsonEvent &call) {
                        const QString name = call["call"_L1].toString();
                        const qint64 result = number(call, "result"_L1);
                        return names.contains(name)
                               && (result > 0 || (result == 0 && name != u"recv"_s)
                                   || (name == u"connect"_s && result < 0));
                    });
            same("step", chip->accessibleName(), {QString::number(times)});
        }
        holds("steps", figures > 0, u"none"_s, u"some"_s);
    }

    void bytesPage()
    {
        auto *page = open<BytesPage>(Inspector::Bytes);
        const auto *model = page->findChild<QTableView *>(u"bytes"_s)->model();
        for (const JsonEvent &event : m_events.only(isMessage)) {
            page->setMessage(number(event, "number"_L1));
            QStringList details{QString::number(number(event, "bytes"_L1))};
            if (hasTrip(event))
                details.append(formatDuration(tripOf(event)));
            same("bytes of", page->findChild<QLabel *>(u"bytesTitle"_s)->text(),
                 {u"127.0.0.1:"_s + portOf(event)});
            same("bytes", page->findChild<QLabel *>(u"bytesDetails"_s)->text(), details);
            QByteArray bytes;
            for (int row = 0; row < model->rowCount(); ++row) {
                sameText("offset", cell(model, row, ByteListModel::Offset),
                         u"%1"_s.arg(bytes.size(), 6, 16, QChar(u'0')));
                bytes += QByteArray::fromHex(cell(model, row, ByteListModel::Hex).toLatin1());
            }
            sameText("bytes", QString::fromLatin1(bytes.toHex()),
                     QString::fromLatin1(SessionEvents::payload(event).toHex()));
        }
    }

    void stream()
    {
        auto *inspector = m_window->findChild<Inspector *>();
        inspector->setPage(Inspector::Stream);
        const auto *model = m_window->findChild<QTableView *>(u"streamBlocks"_s)->model();
        auto *direction = m_window->findChild<SegmentedSwitch *>(u"streamDirection"_s);
        for (const qint64 peer : m_connected) {
            inspector->setPeer(PeerId(peer));
            for (const auto event : {"received"_L1, "sent"_L1}) {
                direction->setCurrent(event == "received"_L1 ? 0 : 1);
                Q_EMIT direction->chosen(direction->current());
                const JsonEvents rows = m_events.of(event, peer);
                // Each message was received by a recv() of its own.
                same("blocks", model->rowCount(), rows.size());
                qint64 from = 0;
                for (int row = 0; row < std::min(model->rowCount(), int(rows.size())); ++row) {
                    const qint64 length = number(rows[row], "bytes"_L1);
                    sameText("from byte", cell(model, row, StreamBlockModel::From),
                             formatCount(from));
                    sameText("length", cell(model, row, StreamBlockModel::Length),
                             formatCount(length));
                    // A sent message's row is appended shortly before the call.
                    const QString time = cell(model, row, StreamBlockModel::Time);
                    if (event == "received"_L1)
                        sameText("block's time", time, timeOf(rows[row]));
                    sameInAnyOrder("block", cell(model, row, 0, Qt::ToolTipRole),
                                   figuresIn(cell(model, row, StreamBlockModel::What))
                                           + QStringList{QString::number(length),
                                                         QString::number(from),
                                                         QString::number(from + length - 1), time});
                    from += length;
                }
            }
        }
    }

    void datagrams()
    {
        m_window->findChild<Inspector *>()->setPage(Inspector::Datagram);
        const auto *model = m_window->findChild<QTableView *>(u"datagrams"_s)->model();
        JsonEvents calls;
        std::copy_if(m_events.calls.begin(), m_events.calls.end(), std::back_inserter(calls),
                     [](const JsonEvent &call) {
                         static const QStringList names{u"recvfrom"_s, u"sendto"_s,
                                                        u"readDatagram"_s, u"writeDatagram"_s};
                         return number(call, "result"_L1) >= 0
                                && names.contains(call["call"_L1].toString());
                     });
        same("datagrams", model->rowCount(), calls.size());
        for (int row = 0; row < std::min(model->rowCount(), int(calls.size())); ++row) {
            const QString text =
                    calls[row]["text"_L1].toString().replace(u"127.0.0.1, "_s, u"127.0.0.1:"_s);
            const QStringList figures = figuresIn(text);
            sameText("datagram", cell(model, row, DatagramModel::What),
                     calls[row]["call"_L1].toString() + u"()"_s);
            contains("peer", figures, cell(model, row, DatagramModel::Peer));
            contains("asked", figures, cell(model, row, DatagramModel::Asked).remove(u','));
            same("got", cell(model, row, DatagramModel::Got),
                 {QString::number(number(calls[row], "result"_L1))});
        }
        same("datagrams", m_window->findChild<QLabel *>(u"datagramTotals"_s)->text(),
             {m_events.traffic("received"_L1).first()});
    }

    void statistics()
    {
        auto *page = open<StatisticsPage>(Inspector::Statistics);
        const ConversationSetup &run = m_window->session().run();
        const bool tellsDrops = m_window->session().abilities().testFlag(Ability::KernelDrops);
        const JsonEvents echoes = m_events.only(hasTrip);
        const RoundTripHistogram trips = SessionEvents::trips(m_events.rows);
        const JsonEvents received = m_events.of("received"_L1);
        const JsonEvents sent = m_events.of("sent"_L1);
        const auto different = m_events.only(
                [](const JsonEvent &row) { return row["echo"_L1].toString() == "different"_L1; });
        qint64 fastest = -1;
        qint64 slowest = -1;
        for (const JsonEvent &row : echoes) {
            fastest = fastest < 0 ? tripOf(row) : std::min(fastest, tripOf(row));
            slowest = std::max(slowest, tripOf(row));
        }
        const Statistics::Traffic &rate = page->statistics().rate();
        QStringList wanted; // in reading order: received and sent, or a single value
        wanted << formatCount(received.size()) << formatCount(sent.size()); // messages
        wanted << formatBytes(SessionEvents::bytes(received))
               << formatBytes(SessionEvents::bytes(sent));
        wanted << formatCount(rate.messagesReceived) << formatCount(rate.messagesSent);
        wanted << formatBytes(rate.bytesReceived) << formatBytes(rate.bytesSent);
        wanted << formatDuration(echoes.isEmpty() ? -1 : tripOf(echoes.last())); // last round trip
        wanted << formatDuration(fastest);
        wanted << formatDuration(trips.quantile(0.5)) << formatDuration(trips.quantile(0.99));
        wanted << formatDuration(slowest);
        wanted << formatCount(echoes.size()) << formatCount(different.size());
        const bool datagrams = !traitsOf(run.protocol).isStream;
        if (datagrams && !echoes.isEmpty()) {
            // Without an echo within two seconds a datagram counts as lost, later as late.
            same("datagrams awaited", page->statistics().totals().datagrams.awaited, 0);
            const auto late = std::count_if(echoes.begin(), echoes.end(), [](const JsonEvent &row) {
                return tripOf(row) > 2'000'000'000;
            });
            wanted << formatCount(sent.size()) << formatCount(echoes.size()) << formatCount(late);
            wanted << formatCount(sent.size() - echoes.size()) << u"0"_s; // lost, doubled
        }
        wanted << (datagrams && !tellsDrops ? u"–"_s : u"0"_s); // dropped by the system
        wanted << u"0"_s; // lost by conditions
        QStringList shown;
        const auto *grid = page->findChild<QGridLayout *>();
        for (int row = 1; row < grid->rowCount(); ++row) {
            for (const int column : {1, 2}) {
                const auto *item = grid->itemAtPosition(row, column);
                const auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr;
                if (label && !label->isHidden() && item != grid->itemAtPosition(row, 0))
                    shown.append(label->text());
            }
        }
        sameText("statistics", shown.join(u" | "_s), wanted.join(u" | "_s));
        history(page);

        const auto *model = page->findChild<QTreeView *>(u"peerTraffic"_s)->model();
        same("peers' traffic", model->rowCount(), m_connected.size());
        for (int row = 0; row < std::min(model->rowCount(), int(m_connected.size())); ++row) {
            same("received from a peer", cell(model, row, PeerTrafficModel::Received),
                 m_events.traffic("received"_L1, m_connected[row]));
            same("sent to a peer", cell(model, row, PeerTrafficModel::Sent),
                 m_events.traffic("sent"_L1, m_connected[row]));
        }
        copied(page);
    }

    /// Checks the copied text of the page.
    void copied(const StatisticsPage *page)
    {
        page->findChild<QPushButton *>(u"copyStatistics"_s)->click();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        const auto counted = [this](QLatin1StringView event, qint64 peer) {
            return QStringList{m_events.traffic(event, peer).first(),
                               QString::number(SessionEvents::bytes(m_events.of(event, peer)))};
        };
        same("copied, received", lines.value(1), counted("received"_L1, 0));
        same("copied, sent", lines.value(2), counted("sent"_L1, 0));
        if (const auto trips = SessionEvents::trips(m_events.rows); trips.count() > 0) {
            sameText("copied round trips", figuresIn(lines.value(3)).filter(u" "_s).join(u" | "_s),
                     QStringList{formatDuration(trips.quantile(0)),
                                 formatDuration(trips.quantile(0.5)),
                                 formatDuration(trips.quantile(0.99)),
                                 formatDuration(trips.quantile(1))}
                             .join(u" | "_s));
        }
        const qsizetype peers = lines.size() - m_connected.size();
        const Statistics::Traffic &rate = page->statistics().rate();
        same("copied rate", lines.value(peers - 1),
             {QString::number(rate.messagesReceived), QString::number(rate.bytesReceived),
              QString::number(rate.messagesSent), QString::number(rate.bytesSent)});
        for (qsizetype row = 0; row < m_connected.size(); ++row) {
            same("copied peer", lines.value(peers + row),
                 QStringList{m_events.address(m_connected[row])}
                         + counted("received"_L1, m_connected[row])
                         + counted("sent"_L1, m_connected[row]));
        }
    }

    /// Checks the traffic of each second and the plotted curves.
    void history(const StatisticsPage *page)
    {
        const auto &history = page->statistics().history();
        Statistics::Traffic all;
        Statistics::Traffic most;
        for (const Statistics::Moment &moment : history) {
            const JsonEvents received = m_events.only([&moment](const JsonEvent &row) {
                const qint64 ago = moment.time - number(row, "ns"_L1);
                return row["event"_L1].toString() == "received"_L1 && ago > 0
                       && ago <= TrafficHistory::second;
            });
            const RoundTripHistogram trips = SessionEvents::trips(received);
            same("messages received in a second", moment.rate.messagesReceived, received.size());
            same("bytes received in a second", moment.rate.bytesReceived,
                 SessionEvents::bytes(received));
            same("fastest of a second", moment.fastest, trips.quantile(0));
            same("median of a second", moment.median, trips.quantile(0.5));
            same("slowest of a second", moment.slowest, trips.quantile(1));
            all.messagesReceived += moment.rate.messagesReceived;
            all.messagesSent += moment.rate.messagesSent;
            all.bytesSent += moment.rate.bytesSent;
            most.bytesReceived = std::max(most.bytesReceived, moment.rate.bytesReceived);
            most.bytesSent = std::max(most.bytesSent, moment.rate.bytesSent);
        }
        // Sent messages count when the kernel took them, shortly after their row was appended.
        same("received in all seconds", all.messagesReceived, m_events.of("received"_L1).size());
        same("sent in all seconds", all.messagesSent, m_events.of("sent"_L1).size());
        same("bytes sent in all seconds", all.bytesSent,
             SessionEvents::bytes(m_events.of("sent"_L1)));
        const Statistics::Moment now = history.empty() ? Statistics::Moment() : history.back();
        QStringList curves{formatBytes(now.rate.bytesReceived), formatBytes(most.bytesReceived),
                           formatBytes(now.rate.bytesSent), formatBytes(most.bytesSent)};
        if (now.median >= 0)
            curves.append(formatDuration(now.median));
        if (const qint64 slowest = SessionEvents::trips(m_events.rows).quantile(1); slowest >= 0)
            curves.append(formatDuration(slowest));
        same("curves", page->findChild<RatePlot *>()->accessibleDescription(), curves);
        holds("rate", history.empty() || page->statistics().rate() == now.rate, {},
              u"that of the last second"_s);
    }

    /// Checks the rates of a server's clients, of which only the first has sent anything.
    void peersRates()
    {
        const auto *page = open<StatisticsPage>(Inspector::Statistics);
        const Statistics::Traffic &rate = page->statistics().rate();
        const auto *model = page->findChild<QTreeView *>(u"peerTraffic"_s)->model();
        const auto tip = [model](int row, int column) {
            return cell(model, row, column, Qt::ToolTipRole);
        };
        same("from who talks", tip(0, PeerTrafficModel::Received),
             {QString::number(rate.messagesReceived), formatBytes(rate.bytesReceived)});
        same("to who talks", tip(0, PeerTrafficModel::Sent),
             {QString::number(rate.messagesSent), formatBytes(rate.bytesSent)});
        same("from who is silent", tip(1, PeerTrafficModel::Received), {u"0"_s, u"0 B"_s});
    }

    // Saved files.

    QByteArray saved(TranscriptFormat format)
    {
        const QTemporaryDir folder;
        SaveRequest request;
        request.path = folder.filePath(u"saved"_s + fileEnding(format));
        request.format = format;
        request.title = transcriptTitle(m_window->session());
        Unwatched control;
        (void)saveTranscript(m_window->session().conversation(), request, control);
        QFile file(request.path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void exports()
    {
        const JsonEvents messages = m_events.only(isMessage);
        JsonEvents lines;
        for (const QByteArray &line : saved(TranscriptFormat::JsonLines).split('\n')) {
            const JsonEvent event = SessionEvents::read(line);
            if (event.contains("number"_L1))
                lines.append(event);
        }
        same("lines of JSON", lines.size(), m_events.rows.size());
        for (qsizetype at = 0; at < std::min(lines.size(), m_events.rows.size()); ++at) {
            for (const auto key :
                 {"ns"_L1, "number"_L1, "bytes"_L1, "peer"_L1, "port"_L1, "roundTrip"_L1})
                same(key.data(), number(lines[at], key), number(m_events.rows[at], key));
        }
        for (const auto format : {TranscriptFormat::Text, TranscriptFormat::Html}) {
            static const QRegularExpression headline(u"(127\\.0\\.0\\.1:\\d+ ?· ?\\d[^<\\n]*)"_s);
            auto found = headline.globalMatch(QString::fromUtf8(saved(format)));
            for (const JsonEvent &event : messages) {
                QStringList wanted{u"127.0.0.1:"_s + portOf(event),
                                   QString::number(number(event, "bytes"_L1))};
                if (hasTrip(event))
                    wanted.append(formatDuration(tripOf(event)));
                same("saved", found.hasNext() ? found.next().captured() : QString(), wanted);
            }
            same("saved too much", found.hasNext() ? 1 : 0, 0);
        }
        const QStringList rows = QString::fromUtf8(saved(TranscriptFormat::Csv)).split(u"\r\n"_s);
        for (const JsonEvent &event : messages) {
            const QStringList row =
                    rows.filter(QRegularExpression(u"^%1,"_s.arg(number(event, "number"_L1))))
                            .value(0)
                            .split(u',');
            same("CSV, time", row.value(1).section(u' ', 1), {timeOf(event)});
            sameText("CSV, event", row.value(3), u'"' + event["event"_L1].toString() + u'"');
            sameText("CSV, port", row.value(5), portOf(event));
            sameText("CSV, bytes", row.value(6), QString::number(number(event, "bytes"_L1)));
            sameText("CSV, ms", row.value(8),
                     hasTrip(event) ? QString::number(double(tripOf(event)) / 1e6, 'f', 6)
                                    : QString());
        }
    }

private:
    MainWindow *m_window;
    const SessionEvents m_events;
    const QList<qint64> m_connected;
    QStringList m_wrong;
};

} // namespace socketchat
