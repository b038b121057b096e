// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// Every number that the window shows, compared with the JSON events of the same conversation: they
// are made from the rows and calls that are kept, by other code than what counts for the window.

#include "app/export/eventjson.h"
#include "app/export/savejob.h"
#include "ui/address/endpointbar.h"
#include "ui/controls/composer.h"
#include "ui/controls/peerpane.h"
#include "ui/controls/statusline.h"
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
#include "ui/settings/preferences.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

using Events = QList<QJsonObject>;

qint64 number(const QJsonObject &event, QLatin1StringView key) { return event[key].toInteger(-1); }

/// What a window's conversation and calls are as JSON.
struct Truth
{
    Events rows;
    Events calls;

    explicit Truth(Session &session)
    {
        const SessionOptions &options = session.options();
        const Conversation &conversation = session.conversation();
        const auto range = conversation.range();
        for (qint64 at = range.first; at < range.end; ++at) {
            const Message message = conversation.message(at).value();
            rows.append(read(eventJson(message, conversation.peerAddress(message.peer),
                                       options.endpoint.protocol, options.role)));
        }
        const auto made = session.calls().range();
        for (const SocketCall &call : session.calls().calls(made.first, made.end - made.first))
            calls.append(read(callJson(call)));
    }

    static QJsonObject read(const QByteArray &json)
    {
        return QJsonDocument::fromJson(json).object();
    }

    /// The rows of one kind, with one peer (0: with any).
    [[nodiscard]] Events of(QLatin1StringView event, qint64 peer = 0) const
    {
        Events found;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                     [&](const QJsonObject &row) {
                         return row["event"_L1].toString() == event
                                && (peer == 0 || number(row, "peer"_L1) == peer);
                     });
        return found;
    }
    [[nodiscard]] qint64 count(QLatin1StringView event, qint64 peer = 0) const
    {
        return of(event, peer).size();
    }
    [[nodiscard]] qint64 bytes(QLatin1StringView event, qint64 peer = 0) const
    {
        qint64 sum = 0;
        for (const QJsonObject &row : of(event, peer))
            sum += number(row, "bytes"_L1);
        return sum;
    }
    /// In the order in which the echoes came.
    [[nodiscard]] QList<qint64> roundTrips() const
    {
        QList<qint64> trips;
        for (const QJsonObject &row : of("received"_L1)) {
            if (row["echo"_L1].toString() == "exact"_L1)
                trips.append(number(row, "roundTrip"_L1));
        }
        return trips;
    }
    static QByteArray payload(const QJsonObject &row)
    {
        return row.contains("base64"_L1)
                       ? QByteArray::fromBase64(row["base64"_L1].toString().toLatin1())
                       : row["text"_L1].toString().toUtf8();
    }
};

/// Every number in a text, without what groups its digits.
QList<double> numbersIn(const QString &text)
{
    static const QRegularExpression pattern(u"[0-9][0-9,]*(\\.[0-9]+)?"_s);
    QList<double> numbers;
    for (const auto &match : pattern.globalMatch(text))
        numbers.append(match.captured().remove(u',').toDouble());
    return numbers;
}

/// The only duration in a text in ns, or -1.
double nanosecondsIn(const QString &text)
{
    static const QRegularExpression pattern(
            u"([0-9][0-9,]*(?:\\.[0-9]+)?) (µs|ms|s|微秒|毫秒|秒)(?![a-z])"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return -1;
    const QString unit = match.captured(2);
    const double factor = unit == u"µs" || unit == u"微秒"   ? 1e3
                          : unit == u"ms" || unit == u"毫秒" ? 1e6
                                                             : 1e9;
    return match.captured(1).remove(u',').toDouble() * factor;
}

/// Rounded as for people, but the same.
bool isAbout(double shown, double wanted, double share = 0.01)
{
    const double rounded = wanted < 9.9e3 ? 60 : wanted < 99e3 ? 510 : 0;
    return std::abs(shown - wanted) <= std::max(wanted * share, rounded);
}

QString translated(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

/// A save that nobody watches.
class Unwatched : public FileJob::Control
{
public:
    bool isCancelled() const override { return false; }
    void progress(qint64, qint64) override { }
};

QString timeOf(const QJsonObject &event)
{
    return QDateTime::fromMSecsSinceEpoch(number(event, "ns"_L1) / 1'000'000)
            .time()
            .toString(u"HH:mm:ss.zzz");
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Language> m_language;
    QList<QPointer<MainWindow>> m_windows;

    MainWindow *open(Protocol protocol, Role role, const QString &address)
    {
        WindowSetup setup;
        setup.protocol = protocol;
        setup.role = role;
        setup.address = address;
        setup.start = true;
        auto *window = new MainWindow(setup, *m_preferences, *m_language);
        window->resize(1500, 900);
        window->show();
        m_windows.append(window);
        return window;
    }

    static bool isOpen(MainWindow *window)
    {
        return window->session().state() == Transport::State::Open;
    }

    /// Sends as a person does, and waits until `other` has it whole, so that no stream joins it.
    static void send(MainWindow *from, const QString &text, MainWindow *other)
    {
        auto *composer = from->findChild<Composer *>();
        composer->setText(text);
        const qint64 before = other->session().counters().bytesReceived;
        const auto *count = composer->findChild<QLabel *>(u"byteCount"_s);
        QCOMPARE(numbersIn(count->text()), QList<double>{double(text.toUtf8().size())});
        composer->sendNow();
        QTRY_COMPARE(other->session().counters().bytesReceived, before + text.toUtf8().size());
    }

    struct Talk
    {
        MainWindow *server = nullptr;
        MainWindow *client = nullptr;
        MainWindow *other = nullptr; // another client
    };

    /// A conversation in which no two numbers are the same by accident.
    void talk(Protocol protocol, Talk *talk)
    {
        const QString scheme = protocol == Protocol::Tcp ? u"tcp"_s : u"udp"_s;
        talk->server = open(protocol, Role::Server, scheme + u"://127.0.0.1:0"_s);
        QTRY_VERIFY(isOpen(talk->server));
        const QString address =
                scheme + u"://"_s + talk->server->session().localAddress().toString();
        talk->client = open(protocol, Role::Client, address);
        talk->other = open(protocol, Role::Client, address);
        QTRY_VERIFY(isOpen(talk->client));
        QTRY_VERIFY(isOpen(talk->other));

        // What is echoed ...
        for (const QString &text : {u"one"_s, u"你好，世界"_s, QString(1500, u'x')}) {
            const qint64 echoes = talk->client->session().counters().echoesExact;
            send(talk->client, text, talk->server);
            QTRY_COMPARE(talk->client->session().counters().echoesExact, echoes + 1);
        }
        // ... and what is not.
        auto *reply = talk->server->findChild<QComboBox *>(u"replyMode"_s);
        reply->setCurrentIndex(reply->findData(int(ReplyMode::Manual)));
        Q_EMIT reply->activated(reply->currentIndex());
        for (const QString &text : {u"a\r\n"_s, u"bcd"_s, u"efghi"_s, u"jklmnop"_s})
            send(talk->other, text, talk->server);
        send(talk->client, u"the last"_s, talk->server);
        talk->server->findChild<Composer *>()->setAddressee(PeerId(peerOf(*talk, talk->client)));
        send(talk->server, u"an answer"_s, talk->client);
        send(talk->server, u"and another one"_s, talk->client);
        settle(*talk);
    }

    /// The number under which the server knows a client.
    static qint64 peerOf(const Talk &talk, MainWindow *client)
    {
        const Truth truth(client->session());
        const Truth server(talk.server->session());
        // By what only that one has said: a datagram client does not know its own address.
        const QByteArray said = Truth::payload(truth.of("sent"_L1).first());
        for (const QJsonObject &row : server.of("received"_L1)) {
            if (Truth::payload(row) == said)
                return number(row, "peer"_L1);
        }
        return -1;
    }

    /// Until every window shows what its session has.
    static void settle(const Talk &talk)
    {
        for (MainWindow *window : {talk.server, talk.client, talk.other}) {
            if (!window)
                continue;
            auto *status = window->findChild<ElidingLabel *>(u"totals"_s);
            QTRY_VERIFY([&] {
                const Truth truth(window->session());
                const QList<double> shown = numbersIn(status->text());
                return shown.size() >= 4 && shown[0] == double(truth.count("received"_L1))
                       && shown[2] == double(truth.count("sent"_L1))
                       && window->session().bytesQueued() == 0;
            }());
        }
    }

    void checkStatusLine(MainWindow *window, const Truth &truth)
    {
        const QStringList parts =
                window->findChild<ElidingLabel *>(u"totals"_s)->text().split(u"    "_s);
        QVERIFY(parts.size() >= 2);
        QVERIFY(parts[0].startsWith(u"↓"_s) && parts[1].startsWith(u"↑"_s));
        QCOMPARE(numbersIn(parts[0]).value(0), double(truth.count("received"_L1)));
        QCOMPARE(numbersIn(parts[1]).value(0), double(truth.count("sent"_L1)));
        checkBytes(parts[0].section(u" · "_s, 1), truth.bytes("received"_L1));
        checkBytes(parts[1].section(u" · "_s, 1), truth.bytes("sent"_L1));
        const QList<qint64> trips = truth.roundTrips();
        QCOMPARE(parts.size(), trips.isEmpty() ? 2 : 3);
        if (!trips.isEmpty())
            QVERIFY2(isAbout(nanosecondsIn(parts[2]), double(trips.last())), qPrintable(parts[2]));
    }

    /// `37 B` or `1.5 KiB`, and nothing else.
    static void checkBytes(const QString &text, qint64 bytes)
    {
        const QList<double> numbers = numbersIn(text);
        QCOMPARE(numbers.size(), 1);
        const double factor = text.contains(u"KiB"_s) ? 1024 : 1;
        QVERIFY2(std::abs(numbers[0] * factor - double(bytes)) <= 0.06 * factor,
                 qPrintable(u"%1 for %2"_s.arg(text).arg(bytes)));
        QVERIFY(factor > 1 || bytes < 1024);
    }

    void checkTitleAndState(MainWindow *window, const Truth &truth, qint64 clients)
    {
        const bool server = window->session().options().role == Role::Server;
        QJsonObject opened;
        for (const auto event : {"listening"_L1, "ready"_L1, "connected"_L1}) {
            if (opened.isEmpty() && truth.count(event) > 0)
                opened = truth.of(event).first();
        }
        const QString port = QString::number(number(opened, "port"_L1));
        const QString state = window->findChild<ElidingLabel *>(u"state"_s)->text();
        const QString where =
                u"127.0.0.1:"_s
                + (server ? port : QString::number(window->session().options().endpoint.port));
        QVERIFY2(state.endsWith(where), qPrintable(state));
        QVERIFY2(window->windowTitle().contains(where), qPrintable(window->windowTitle()));
        if (server) {
            QVERIFY(port.toInt() > 0);
            QCOMPARE(numbersIn(window->windowTitle().section(u" · "_s, -1)),
                     QList<double>{double(clients)});
        } else {
            QCOMPARE(port.toInt(), int(window->session().options().endpoint.port));
        }
    }

    void checkPeers(MainWindow *window, const Truth &truth, const QList<qint64> &peers)
    {
        const auto *pane = window->findChild<PeerPane *>();
        const auto *model = pane->findChild<QListView *>(u"peers"_s)->model();
        QCOMPARE(model->rowCount(), peers.size() + 1);
        bool counted = false;
        for (const QLabel *label : pane->findChildren<QLabel *>())
            counted |= label->text() == QString::number(peers.size());
        QVERIFY(counted);
        for (int row = 0; row < model->rowCount(); ++row) {
            // In row 0 all of them, with those that have left.
            const qint64 peer = row == 0 ? 0 : peers[row - 1];
            const QModelIndex index = model->index(row, 0);
            const QString name = index.data().toString();
            QString text = index.data(Qt::AccessibleTextRole).toString();
            QVERIFY(text.startsWith(name));
            const QStringList parts = text.mid(name.size() + 1).split(u" · "_s);
            const qint64 received = truth.count("received"_L1, peer);
            const qint64 sent = truth.count("sent"_L1, peer);
            const qint64 bytesIn = truth.bytes("received"_L1, peer);
            const qint64 bytesOut = truth.bytes("sent"_L1, peer);
            QCOMPARE(numbersIn(parts[0]), QList<double>{double(received + sent)});
            checkBytes(parts[1], bytesIn + bytesOut);
            const QStringList tip = index.data(Qt::ToolTipRole).toString().split(u'\n');
            QVERIFY(tip.size() >= 4);
            QCOMPARE(numbersIn(tip[2]).value(0), double(received));
            QCOMPARE(numbersIn(tip[3]).value(0), double(sent));
            static const QRegularExpression brackets(u"[(（](.*)[)）]"_s);
            checkBytes(brackets.match(tip[2]).captured(1), bytesIn);
            checkBytes(brackets.match(tip[3]).captured(1), bytesOut);
            if (row > 0) {
                const QJsonObject event = truth.of("received"_L1, peer).first();
                QCOMPARE(name, u"127.0.0.1:%1"_s.arg(number(event, "port"_L1)));
                const double since = nanosecondsIn(parts[2]);
                const QJsonObject joined = truth.of("connected"_L1, peer).first();
                const double passed = double(QDateTime::currentMSecsSinceEpoch()) * 1e6
                                      - double(number(joined, "ns"_L1));
                QVERIFY2(since >= 0 && since <= passed + 1e9 && since >= passed - 5e9,
                         qPrintable(text));
                QCOMPARE(tip[1], translated("socketchat::PeerModel", "Connected since %1")
                                         .arg(timeOf(joined)));
            }
        }
    }

    /// The labels beside a name on the page of statistics, from left to right.
    static QStringList statistics(const StatisticsPage *page, const char *heading, const char *name)
    {
        const auto *grid = page->findChild<QGridLayout *>();
        const auto textAt = [grid](int row, int column) {
            const auto *item = grid->itemAtPosition(row, column);
            const auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr;
            return label && !label->isHidden() ? label->text() : QString();
        };
        const QString under = translated("socketchat::StatisticsPage", heading);
        const QString wanted = translated("socketchat::StatisticsPage", name);
        bool reached = false;
        for (int row = 0; row < grid->rowCount(); ++row) {
            const QString text = textAt(row, 0);
            reached |= text == under;
            if (reached && text == wanted && text != under)
                return {textAt(row, 1), textAt(row, 2)};
        }
        return {};
    }

    void checkStatistics(MainWindow *window, const Truth &truth, const QList<qint64> &peers)
    {
        auto *inspector = window->findChild<Inspector *>();
        inspector->setPage(Inspector::Statistics);
        const auto *page = window->findChild<StatisticsPage *>();
        const auto value = [page](const char *heading, const char *name, int which = 1) {
            return statistics(page, heading, name).value(which);
        };
        const auto one = [&](const char *heading, const char *name, int which = 1) {
            return numbersIn(value(heading, name, which)).value(0, -1);
        };
        QTRY_COMPARE(one("Traffic", "Messages", 0), double(truth.count("received"_L1)));
        QTRY_COMPARE(one("Traffic", "Messages"), double(truth.count("sent"_L1)));
        checkBytes(value("Traffic", "Bytes", 0), truth.bytes("received"_L1));
        checkBytes(value("Traffic", "Bytes"), truth.bytes("sent"_L1));
        QVERIFY(one("Traffic", "Messages/s", 0) <= double(truth.count("received"_L1)));
        QVERIFY(one("Traffic", "Messages/s") <= double(truth.count("sent"_L1)));

        QList<qint64> trips = truth.roundTrips();
        const qint64 last = trips.value(trips.size() - 1, -1);
        std::sort(trips.begin(), trips.end());
        const auto checkTrip = [&](const char *name, qint64 wanted) {
            const QString shown = value("Round trip", name);
            if (wanted < 0)
                QCOMPARE(shown, u"–"_s);
            else
                QVERIFY2(isAbout(nanosecondsIn(shown), double(wanted), 0.02), qPrintable(shown));
        };
        checkTrip("Last", last);
        checkTrip("Fastest", trips.value(0, -1));
        checkTrip("Median", trips.value((trips.size() - 1) / 2, -1));
        checkTrip("99 % within", trips.value(trips.size() - 1, -1));
        checkTrip("Slowest", trips.value(trips.size() - 1, -1));
        QCOMPARE(one("Echoes", "Exact"), double(trips.size()));
        qint64 different = 0;
        for (const QJsonObject &row : truth.of("received"_L1))
            different += row["echo"_L1].toString() == "different"_L1 ? 1 : 0;
        QCOMPARE(one("Echoes", "Different"), double(different));
        const bool datagrams =
                window->session().options().endpoint.protocol == Protocol::Udp && !trips.isEmpty();
        QCOMPARE(!value("Datagrams", "Sent").isEmpty(), datagrams);
        if (datagrams) {
            QCOMPARE(one("Datagrams", "Sent"), double(truth.count("sent"_L1)));
            QCOMPARE(one("Datagrams", "Echoed"), double(trips.size()));
            QCOMPARE(one("Datagrams", "Of these, late"), 0.0);
            QCOMPARE(one("Datagrams", "Duplicated"), 0.0);
            // What is not echoed is lost two seconds later.
            const auto lost = double(truth.count("sent"_L1) - trips.size());
            QTRY_COMPARE(one("Datagrams", "Lost"), lost);
        }
        QCOMPARE(one("Losses", "Dropped by the system"), 0.0);

        // Each second of the curves, together.
        const auto sum = [&] {
            QList<qint64> all{0, 0, 0, 0};
            for (const Statistics::Moment &moment : page->statistics().history()) {
                all[0] += moment.rate.messagesReceived;
                all[1] += moment.rate.messagesSent;
                all[2] += moment.rate.bytesReceived;
                all[3] += moment.rate.bytesSent;
            }
            return all;
        };
        QTRY_COMPARE(sum(), (QList<qint64>{truth.count("received"_L1), truth.count("sent"_L1),
                                           truth.bytes("received"_L1), truth.bytes("sent"_L1)}));
        const auto *plot = page->findChild<RatePlot *>();
        if (!trips.isEmpty()) {
            const QString atMost = plot->accessibleDescription();
            static const QRegularExpression sentence(u"(?:Round trip|往返时间)[:：].*$"_s);
            const QString words = sentence.match(atMost).captured();
            QVERIFY2(isAbout(nanosecondsIn(words), double(trips.last()), 0.02), qPrintable(atMost));
        }

        const auto *table = page->findChild<QTreeView *>(u"peerTraffic"_s);
        QCOMPARE(table->model()->rowCount(), peers.size());
        for (int row = 0; row < peers.size(); ++row) {
            const auto cell = [&](int column) {
                return table->model()->index(row, column).data().toString().split(u'\n');
            };
            for (const auto &[column, event] :
                 {std::pair{PeerTrafficModel::Received, "received"_L1},
                  std::pair{PeerTrafficModel::Sent, "sent"_L1}}) {
                QCOMPARE(numbersIn(cell(column)[0]),
                         QList<double>{double(truth.count(event, peers[row]))});
                checkBytes(cell(column)[1], truth.bytes(event, peers[row]));
            }
        }

        QTest::mouseClick(page->findChild<QPushButton *>(u"copyStatistics"_s), Qt::LeftButton);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(numbersIn(lines.value(1)), (QList<double>{double(truth.count("received"_L1)),
                                                           double(truth.bytes("received"_L1))}));
        QCOMPARE(numbersIn(lines.value(2)),
                 (QList<double>{double(truth.count("sent"_L1)), double(truth.bytes("sent"_L1))}));
        for (qsizetype at = 0; at < peers.size(); ++at) {
            const QString line = lines.value(lines.size() - peers.size() + at);
            const QList<double> numbers = numbersIn(line.mid(line.indexOf(u' ')));
            const QList<double> wanted{double(truth.count("received"_L1, peers[at])),
                                       double(truth.bytes("received"_L1, peers[at])),
                                       double(truth.count("sent"_L1, peers[at])),
                                       double(truth.bytes("sent"_L1, peers[at]))};
            QCOMPARE(numbers.last(4), wanted);
        }
    }

    void checkCalls(MainWindow *window, const Truth &truth)
    {
        window->findChild<Inspector *>()->setPage(Inspector::Calls);
        auto *page = window->findChild<CallsPage *>();
        page->setLanguage(CallLanguage::C);
        auto *table = page->findChild<QTableView *>(u"calls"_s);
        QTRY_COMPARE(table->model()->rowCount(), truth.calls.size());
        bool counted = false;
        for (const ElidingLabel *label : page->findChildren<ElidingLabel *>())
            counted |= numbersIn(label->text()) == QList<double>{double(truth.calls.size())};
        QVERIFY(counted);
        for (int row = 0; row < truth.calls.size(); ++row) {
            const QJsonObject &call = truth.calls[row];
            const auto cell = [&](int column) {
                return table->model()->index(row, column).data().toString();
            };
            QCOMPARE(cell(CallListModel::Time), timeOf(call));
            const QString took = cell(CallListModel::Duration);
            const auto duration = double(number(call, "duration"_L1));
            QVERIFY2(isAbout(nanosecondsIn(took), duration), qPrintable(took));
            const QString line = cell(CallListModel::Call);
            QVERIFY2(line.contains(call["call"_L1].toString()), qPrintable(line));
            const QString outcome = table->model()
                                            ->index(row, CallListModel::Call)
                                            .data(CallListModel::OutcomeRole)
                                            .toString();
            if (!outcome.isEmpty() && !call.contains("name"_L1)) {
                QVERIFY2(numbersIn(outcome).contains(double(number(call, "result"_L1))),
                         qPrintable(line));
            }
        }
        const int row = int(truth.calls.size()) - 1;
        table->selectRow(row);
        auto *detail = page->findChild<CallDetail *>();
        const auto duration = double(number(truth.calls[row], "duration"_L1));
        QTRY_VERIFY(isAbout(nanosecondsIn(detail->text().section(u'\n', -1)), duration));

        // How often each step was done.
        for (const LifeStepChip *chip : page->findChildren<LifeStepChip *>()) {
            static const QRegularExpression times(u"(\\d+) (?:times?|次)"_s);
            const auto match = times.match(chip->accessibleName());
            if (!match.hasMatch())
                continue;
            const QStringList names = chip->accessibleName().section(u':', 0, 0).split(u" / "_s);
            const auto made = std::count_if(truth.calls.begin(), truth.calls.end(),
                                            [&](const QJsonObject &call) {
                                                return names.contains(call["call"_L1].toString())
                                                       && number(call, "result"_L1) >= 0;
                                            });
            QVERIFY2(match.captured(1).toLongLong() <= made && made > 0,
                     qPrintable(chip->accessibleName()));
        }
    }

    void checkBubbles(MainWindow *window, const Truth &truth)
    {
        const ConversationModel &model =
                window->findChild<ConversationView *>()->conversationModel();
        QCOMPARE(model.rowCount(), truth.rows.size());
        for (int row = 0; row < truth.rows.size(); ++row) {
            const QJsonObject &event = truth.rows[row];
            const RowWords words = model.words(row);
            const QString sentence = model.index(row).data().toString();
            QVERIFY2(sentence.contains(timeOf(event)), qPrintable(sentence));
            const bool message = event.contains("bytes"_L1);
            if (!message)
                continue;
            const QStringList detail = words.detail.split(u" · "_s);
            QCOMPARE(detail[0], timeOf(event));
            QCOMPARE(detail[1], u":%1"_s.arg(number(event, "port"_L1)));
            checkBytes(detail[2], number(event, "bytes"_L1));
            static const QRegularExpression bytes(u"(\\d[\\d,]*) (?:bytes?|字节)"_s);
            QCOMPARE(bytes.match(sentence).captured(1).remove(u',').toLongLong(),
                     number(event, "bytes"_L1));
            const bool trip = event.contains("roundTrip"_L1);
            QCOMPARE(detail.size() > 4, trip);
            if (trip) {
                QVERIFY2(isAbout(nanosecondsIn(detail[4]), double(number(event, "roundTrip"_L1))),
                         qPrintable(words.detail));
            }
        }
    }

    void checkBytesPage(MainWindow *window, const Truth &truth)
    {
        window->findChild<Inspector *>()->setPage(Inspector::Bytes);
        auto *page = window->findChild<BytesPage *>();
        auto *table = page->findChild<QTableView *>(u"bytes"_s);
        for (const QJsonObject &event : truth.rows) {
            if (!event.contains("bytes"_L1))
                continue;
            page->setMessage(number(event, "number"_L1));
            const QString title = page->findChild<QLabel *>(u"bytesTitle"_s)->text();
            QVERIFY2(title.endsWith(u":%1"_s.arg(number(event, "port"_L1))), qPrintable(title));
            const QString details = page->findChild<QLabel *>(u"bytesDetails"_s)->text();
            QCOMPARE(numbersIn(details).value(0), double(number(event, "bytes"_L1)));
            QCOMPARE(nanosecondsIn(details) >= 0, event.contains("roundTrip"_L1));
            if (event.contains("roundTrip"_L1))
                QVERIFY(isAbout(nanosecondsIn(details), double(number(event, "roundTrip"_L1))));
            QByteArray bytes;
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                const auto cell = [&](int column) {
                    return table->model()->index(row, column).data().toString();
                };
                QCOMPARE(cell(ByteListModel::Offset).toInt(nullptr, 16), int(bytes.size()));
                bytes += QByteArray::fromHex(cell(ByteListModel::Hex).toLatin1());
            }
            QCOMPARE(bytes, Truth::payload(event));
        }
    }

    void checkStream(MainWindow *window, const Truth &truth, qint64 peer)
    {
        auto *inspector = window->findChild<Inspector *>();
        inspector->setPage(Inspector::Stream);
        inspector->setPeer(PeerId(peer));
        auto *table = window->findChild<QTableView *>(u"streamBlocks"_s);
        auto *direction = window->findChild<SegmentedSwitch *>(u"streamDirection"_s);
        for (const bool received : {true, false}) {
            direction->setCurrent(received ? 0 : 1);
            Q_EMIT direction->chosen(received ? 0 : 1);
            const auto event = received ? "received"_L1 : "sent"_L1;
            const Events rows = truth.of(event, peer);
            QTRY_COMPARE(table->model()->rowCount(), rows.size()); // each was read by itself
            qint64 offset = 0;
            for (int row = 0; row < rows.size(); ++row) {
                const auto cell = [&](int column) {
                    return table->model()->index(row, column).data().toString();
                };
                const qint64 bytes = number(rows[row], "bytes"_L1);
                QCOMPARE(numbersIn(cell(StreamBlockModel::From)), QList<double>{double(offset)});
                QCOMPARE(numbersIn(cell(StreamBlockModel::Length)), QList<double>{double(bytes)});
                const QString sentence =
                        table->model()->index(row, 0).data(Qt::ToolTipRole).toString();
                for (const qint64 figure : {bytes, offset, offset + bytes - 1})
                    QVERIFY2(numbersIn(sentence).contains(double(figure)), qPrintable(sentence));
                offset += bytes;
            }
        }
    }

    void checkDatagrams(MainWindow *window, const Truth &truth)
    {
        window->findChild<Inspector *>()->setPage(Inspector::Datagram);
        Events calls;
        for (const QJsonObject &call : truth.calls) {
            const QString name = call["call"_L1].toString();
            if ((name.startsWith(u"recvfrom"_s) || name.startsWith(u"sendto"_s))
                && number(call, "result"_L1) >= 0)
                calls.append(call);
        }
        auto *table = window->findChild<QTableView *>(u"datagrams"_s);
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), calls.size());
        for (int row = 0; row < calls.size(); ++row) {
            const auto cell = [&](int column) {
                return table->model()->index(row, column).data().toString();
            };
            QVERIFY(cell(DatagramModel::What).startsWith(calls[row]["call"_L1].toString()));
            QCOMPARE(numbersIn(cell(DatagramModel::Got)),
                     QList<double>{double(number(calls[row], "result"_L1))});
            const QString text = calls[row]["text"_L1].toString();
            QVERIFY2(numbersIn(text).contains(numbersIn(cell(DatagramModel::Asked)).value(0)),
                     qPrintable(text));
        }
        const auto *totals = window->findChild<QLabel *>(u"datagramTotals"_s);
        QVERIFY(totals);
        QCOMPARE(numbersIn(totals->text()), QList<double>{double(truth.count("received"_L1))});
    }

    QByteArray saved(MainWindow *window, TranscriptFormat format)
    {
        SaveRequest request;
        request.path = m_folder.filePath(u"saved"_s + fileEnding(format));
        request.format = format;
        request.title = transcriptTitle(window->session());
        Unwatched control;
        const auto result = saveTranscript(window->session().conversation(), request, control);
        QFile file(request.path);
        const bool saved = result.outcome == FileJob::Outcome::Done;
        return saved && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void checkExports(MainWindow *window, const Truth &truth)
    {
        Events lines;
        for (const QByteArray &line : saved(window, TranscriptFormat::JsonLines).split('\n')) {
            const QJsonObject event = Truth::read(line);
            if (event.contains("number"_L1))
                lines.append(event);
        }
        QCOMPARE(lines.size(), truth.rows.size());
        for (qsizetype at = 0; at < lines.size(); ++at) {
            for (const auto key :
                 {"ns"_L1, "number"_L1, "bytes"_L1, "peer"_L1, "port"_L1, "roundTrip"_L1})
                QCOMPARE(lines[at].value(key), truth.rows[at].value(key));
        }

        Events messages;
        std::copy_if(truth.rows.begin(), truth.rows.end(), std::back_inserter(messages),
                     [](const QJsonObject &row) { return row.contains("bytes"_L1); });
        checkSentences(QString::fromUtf8(saved(window, TranscriptFormat::Text)), messages);
        checkSentences(QString::fromUtf8(saved(window, TranscriptFormat::Html)), messages);

        const QString csv = QString::fromUtf8(saved(window, TranscriptFormat::Csv));
        for (const QJsonObject &event : messages) {
            const auto row = QRegularExpression(
                    u"^%1,([^,]*),[^,]*,\"([a-z]+)\",\"127.0.0.1\",(\\d+),(\\d+),[^\\n]*,([0-9.]*),"_s
                            .arg(number(event, "number"_L1)),
                    QRegularExpression::MultilineOption);
            const auto match = row.match(csv);
            QVERIFY2(match.hasMatch(), qPrintable(csv));
            QVERIFY(match.captured(1).endsWith(timeOf(event)));
            QCOMPARE(match.captured(2), event["event"_L1].toString());
            QCOMPARE(match.captured(3).toLongLong(), number(event, "port"_L1));
            QCOMPARE(match.captured(4).toLongLong(), number(event, "bytes"_L1));
        }
    }

    /// Each message has its sentence, with its port, size and round trip.
    static void checkSentences(const QString &text, const Events &messages)
    {
        static const QRegularExpression sentence(
                u"127\\.0\\.0\\.1:(\\d+) · (\\d[\\d,]*) (?:bytes?|字节)([^<\\n]*)"_s);
        auto found = sentence.globalMatch(text);
        for (const QJsonObject &event : messages) {
            QVERIFY(found.hasNext());
            const auto match = found.next();
            QCOMPARE(match.captured(1).toLongLong(), number(event, "port"_L1));
            QCOMPARE(match.captured(2).remove(u',').toLongLong(), number(event, "bytes"_L1));
            const double trip = nanosecondsIn(match.captured(3));
            if (event.contains("roundTrip"_L1))
                QVERIFY(isAbout(trip, double(number(event, "roundTrip"_L1)), 0.01)
                        || std::abs(trip - double(number(event, "roundTrip"_L1))) <= 501);
            else
                QCOMPARE(trip, -1.0);
        }
        QVERIFY(!found.hasNext());
    }

    /// The two ends tell the same story.
    static void checkBothEnds(const Talk &talk)
    {
        const Truth server(talk.server->session());
        for (MainWindow *client : {talk.client, talk.other}) {
            const qint64 peer = peerOf(talk, client);
            QVERIFY(peer > 0);
            const Truth truth(client->session());
            for (const auto &[here, there] :
                 {std::pair{"received"_L1, "sent"_L1}, std::pair{"sent"_L1, "received"_L1}}) {
                QCOMPARE(server.count(here, peer), truth.count(there));
                QCOMPARE(server.bytes(here, peer), truth.bytes(there));
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QGuiApplication::setQuitOnLastWindowClosed(false);
        QCoreApplication::setQuitLockEnabled(false);
    }

    void init()
    {
        QFile::remove(m_folder.filePath(u"s.ini"_s));
        m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"s.ini"_s));
        m_language = std::make_unique<Language>();
        m_language->use(Language::Name::English);
    }

    void cleanup()
    {
        for (const QPointer<MainWindow> &window : std::as_const(m_windows)) {
            if (window)
                window->close();
        }
        QTRY_VERIFY(std::all_of(m_windows.begin(), m_windows.end(),
                                [](const auto &window) { return window.isNull(); }));
        m_windows.clear();
        m_language.reset();
        m_preferences.reset();
    }

    void everyFigureIsTrue_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Language::Name>("language");
        QTest::newRow("TCP, English") << Protocol::Tcp << Language::Name::English;
        QTest::newRow("TCP, Chinese") << Protocol::Tcp << Language::Name::Chinese;
        QTest::newRow("UDP, English") << Protocol::Udp << Language::Name::English;
        QTest::newRow("UDP, Chinese") << Protocol::Udp << Language::Name::Chinese;
    }

    void everyFigureIsTrue()
    {
        QFETCH(const Protocol, protocol);
        QFETCH(const Language::Name, language);
        m_language->use(language);
        Talk talk;
        this->talk(protocol, &talk);
        if (QTest::currentTestFailed())
            return;
        checkBothEnds(talk);
        const QList<qint64> peers = [&] {
            QList<qint64> both{peerOf(talk, talk.client), peerOf(talk, talk.other)};
            std::sort(both.begin(), both.end());
            return both;
        }();
        for (MainWindow *window : {talk.server, talk.client, talk.other}) {
            const Truth truth(window->session());
            const bool server = window == talk.server;
            const qint64 peer = server ? peers.first() : 1;
            checkStatusLine(window, truth);
            checkTitleAndState(window, truth, 2);
            if (server)
                checkPeers(window, truth, peers);
            checkBubbles(window, truth);
            checkCalls(window, truth);
            checkBytesPage(window, truth);
            if (protocol == Protocol::Tcp)
                checkStream(window, truth, peer);
            else
                checkDatagrams(window, truth);
            checkStatistics(window, truth, server ? peers : QList<qint64>{1});
            checkExports(window, truth);
            if (QTest::currentTestFailed())
                return;
        }

        // One leaves: what it said stays in the numbers of the whole run.
        if (protocol == Protocol::Udp)
            return; // a datagram client does not say that it goes
        talk.other->session().stop();
        QTRY_COMPARE(talk.server->session().peers().size(), 1);
        talk.other = nullptr;
        settle(talk);
        const Truth truth(talk.server->session());
        const QList<qint64> left{peerOf(talk, talk.client)};
        QTRY_VERIFY(numbersIn(talk.server->windowTitle().section(u" · "_s, -1))
                    == QList<double>{1.0});
        checkStatusLine(talk.server, truth);
        checkTitleAndState(talk.server, truth, 1);
        checkPeers(talk.server, truth, left);
        checkStatistics(talk.server, truth, left);
    }

    /// What Stop promises is what it does.
    void theTimeLimitOfStopIsTheOneThatIsShown()
    {
        QCOMPARE(TransportOptions().closeTimeout, 3000);
        QTcpServer silent; // takes the connection, and reads nothing
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        SessionOptions options;
        options.endpoint = parseEndpoint(u"tcp://127.0.0.1:%1"_s.arg(silent.serverPort()),
                                         Role::Client, Protocol::Tcp)
                                   .endpoint;
        options.transport.closeTimeout = 1000;
        Session session;
        StatusLine status(session);
        session.start(options);
        const auto look = [&] {
            session.takeNews();
            status.refresh();
            return session.state();
        };
        QTRY_COMPARE(look(), Transport::State::Open);
        TransportError error;
        QVERIFY(session.send(QByteArray(32 * 1024 * 1024, 'x'), PeerId::Everyone, &error) >= 0);
        QTRY_VERIFY((look(), session.bytesQueued() > 0));
        session.stop();
        QTRY_COMPARE(look(), Transport::State::Closing);
        const QString said = status.findChild<ElidingLabel *>(u"state"_s)->text();
        QCOMPARE(numbersIn(said).value(1), 1.0);
        checkBytes(said.section(u", "_s, 1, 1), session.bytesQueued());
        // Ten times as long would be longer than this patience.
        QTRY_COMPARE_WITH_TIMEOUT(look(), Transport::State::Closed, 9000);
    }
};

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
