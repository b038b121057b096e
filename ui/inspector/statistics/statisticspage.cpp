// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/statistics/statisticspage.h"

#include "app/chat/enginesentences.h"
#include "app/chat/quantities.h"
#include "app/export/statisticstext.h"
#include "ui/inspector/statistics/peertrafficmodel.h"
#include "ui/inspector/statistics/rateplot.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/focusedentry.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int second = 1000; // ms
constexpr int peersShown = 5; // rows of the table without scrolling

} // namespace

StatisticsPage::StatisticsPage(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_grid(new QGridLayout)
    , m_plot(new RatePlot(this))
    , m_peers(new PeerTrafficModel(this))
    , m_peerTable(named(new QTreeView(this), "peerTraffic"_L1))
    , m_reset(named(new QPushButton(this), "resetStatistics"_L1))
    , m_copy(named(new QPushButton(this), "copyStatistics"_L1))
{
    buildLines(m_grid);
    buildPeers();
    arrange(m_grid);
    m_second.setInterval(second);
    connect(&m_second, &QTimer::timeout, this, &StatisticsPage::sample);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_statistics.reset();
        showNumbers();
    });
    connect(m_copy, &QPushButton::clicked, this, &StatisticsPage::copy);
    retranslate();
}

bool StatisticsPage::isHeading(Row row)
{
    return row == Traffic || row == RoundTrips || row == Echoes || row == Datagrams
           || row == Losses;
}

void StatisticsPage::buildLines(QGridLayout *grid)
{
    grid->setContentsMargins(16, 0, 16, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(0, 1);
    for (int row = 0; row < RowCount; ++row) {
        const bool heading = isHeading(Row(row));
        const bool two = row <= ByteRate;
        const auto label = [&](int column, bool bold) {
            auto *made = new QLabel(this);
            made->setTextFormat(Qt::PlainText);
            QFont font = made->font();
            font.setBold(bold);
            made->setFont(font);
            made->setAlignment((column ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
            if (column)
                made->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(made, row, column, 1, column || two ? 1 : 2);
            return made;
        };
        m_lines.append({label(0, heading), two ? label(1, false) : nullptr,
                        heading && !two ? nullptr : label(2, false)});
    }
    showRows(Traffic, ThrownAway, true);
}

void StatisticsPage::buildPeers()
{
    m_peerTable->setModel(m_peers);
    new FocusedEntry(m_peerTable);
    m_peerTable->setRootIsDecorated(false);
    m_peerTable->setUniformRowHeights(true);
    m_peerTable->setAllColumnsShowFocus(true);
    m_peerTable->setTextElideMode(Qt::ElideMiddle);
    m_peerTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_peerTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = m_peerTable->header();
    header->setSectionsMovable(false);
    header->setStretchLastSection(false);
    header->setResizeContentsPrecision(0); // measures only visible rows: there may be thousands
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(PeerTrafficModel::Address, QHeaderView::Stretch);
    header->setMinimumSectionSize(40);
    const int line = fontMetrics().height();
    m_peerTable->setFixedHeight(header->sizeHint().height() + peersShown * (2 * line + 4));
}

void StatisticsPage::arrange(QGridLayout *grid)
{
    for (QPushButton *button : {m_reset, m_copy})
        button->setAutoDefault(false);
    auto *buttons = spaced(new QHBoxLayout, {16, 0, 16, 0});
    buttons->addWidget(m_reset);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *plot = spaced(new QVBoxLayout, {16, 0, 16, 0});
    plot->addWidget(m_plot);
    auto *peers = spaced(new QVBoxLayout, {16, 0, 16, 0});
    peers->addWidget(m_peerTable);
    auto *column = spaced(new QVBoxLayout(this), {0, 0, 0, 8}, 12);
    column->addLayout(plot);
    column->addLayout(grid);
    column->addLayout(peers);
    column->addLayout(buttons);
    column->addStretch(1);
}

void StatisticsPage::refresh()
{
    // After a pause, update at once and then once a second.
    if (isVisible() && !m_second.isActive()
        && (m_session.state() != Transport::State::Closed
            || m_session.counters().since != m_statistics.totals().since)) {
        sample();
        m_second.start();
    }
}

void StatisticsPage::showEvent(QShowEvent *)
{
    sample();
    m_second.start();
}

void StatisticsPage::sample()
{
    m_session.countDatagrams(); // requests the counters for the next sample
    m_statistics.sample(m_session);
    if (m_session.state() == Transport::State::Closed && !m_statistics.hasChanged())
        m_second.stop();
    m_plot->setHistory(m_statistics.history(), m_statistics.totals().since);
    m_peers->setPeers(m_statistics.peers());
    showNumbers();
}

void StatisticsPage::copy()
{
    const ConversationSetup &run = m_session.run();
    QGuiApplication::clipboard()->setText(statisticsText(m_statistics, run.protocol, run.role));
}

void StatisticsPage::showRows(Row first, Row last, bool shown)
{
    for (int row = first; row <= last; ++row) {
        for (QLabel *label : {m_lines[row].name, m_lines[row].received, m_lines[row].sent}) {
            if (label)
                label->setVisible(shown);
        }
        const bool spaced = shown && row > Traffic && isHeading(Row(row));
        m_grid->setRowMinimumHeight(row, spaced ? fontMetrics().height() + 14 : 0);
    }
}

void StatisticsPage::showNumbers()
{
    const auto both = [this](Row row, const QString &received, const QString &sent) {
        m_lines[row].received->setText(received);
        m_lines[row].sent->setText(sent);
    };
    const auto one = [this](Row row, const QString &text) { m_lines[row].sent->setText(text); };
    const SessionCounters totals = m_statistics.totals();
    const Statistics::Traffic &rate = m_statistics.rate();
    both(Traffic, tr("Received"), tr("Sent"));
    both(Messages, formatCount(totals.messagesReceived), formatCount(totals.messagesSent));
    both(Bytes, formatBytes(totals.bytesReceived), formatBytes(totals.bytesSent));
    both(MessageRate, formatCount(rate.messagesReceived), formatCount(rate.messagesSent));
    both(ByteRate, formatBytes(rate.bytesReceived), formatBytes(rate.bytesSent));
    one(LastTrip, formatDuration(totals.lastRoundTrip));
    one(FastestTrip, formatDuration(totals.fastestRoundTrip));
    one(MedianTrip, formatDuration(m_statistics.roundTrip(0.5)));
    one(MostTrips, formatDuration(m_statistics.roundTrip(0.99)));
    one(SlowestTrip, formatDuration(totals.slowestRoundTrip));
    one(Exact, formatCount(totals.echoesExact));
    one(Different, formatCount(totals.echoesDifferent));
    one(DatagramsSent, formatCount(totals.messagesSent));
    one(DatagramsEchoed, formatCount(totals.datagrams.echoed));
    one(DatagramsLate, formatCount(totals.datagrams.late));
    one(DatagramsLost, formatCount(totals.datagrams.lost));
    one(DatagramsDoubled, formatCount(totals.datagrams.duplicated));
    one(ThrownAway, formatCount(totals.thrownAway));
    const ConversationSetup &run = m_session.run();
    // TCP drops nothing; with UDP only some sockets report it.
    const QString why = traitsOf(run.protocol).hasConnections
                                ? QString()
                                : missingAbilitySentence(Ability::KernelDrops, run.transport.engine,
                                                         run.protocol, run.role);
    one(KernelDrops, formatCount(why.isEmpty() ? qint64(totals.droppedByKernel) : -1));
    m_lines[KernelDrops].sent->setToolTip(why);
    showRows(Datagrams, DatagramsDoubled, knowsLosses(m_statistics, run.protocol, run.role));
    m_peerTable->setVisible(run.role == Role::Server && m_peers->rowCount() > 0);

    // Screen readers read each value with its name.
    for (const Line &line : std::as_const(m_lines)) {
        for (QLabel *value : {line.received, line.sent}) {
            if (value)
                value->setAccessibleName(tr("%1: %2").arg(line.name->text(), value->text()));
        }
    }
}

void StatisticsPage::retranslate()
{
    const auto name = [this](Row row, const QString &text, const QString &tip = {}) {
        m_lines[row].name->setText(text);
        m_lines[row].name->setToolTip(tip);
    };
    name(Traffic, tr("Traffic"));
    name(Messages, tr("Messages"));
    name(Bytes, tr("Bytes"));
    name(MessageRate, tr("Messages/s"));
    name(ByteRate, tr("Bytes/s"));
    name(RoundTrips, tr("Round trip"));
    name(LastTrip, tr("Last"));
    name(FastestTrip, tr("Fastest"));
    name(MedianTrip, tr("Median"), tr("Half of the echoes were faster"));
    name(MostTrips, tr("99th percentile"), tr("Only one echo in a hundred took longer"));
    name(SlowestTrip, tr("Slowest"));
    name(Echoes, tr("Echoes"));
    name(Exact, tr("Exact"));
    name(Different, tr("Different"));
    name(Datagrams, tr("Datagrams"));
    name(DatagramsSent, tr("Sent"));
    name(DatagramsEchoed, tr("Echoed"), tr("The same bytes came back, however late"));
    name(DatagramsLate, tr("Of these, late"), tr("They took longer than two seconds"));
    name(DatagramsLost, tr("Lost"), tr("No echo within two seconds"));
    name(DatagramsDoubled, tr("Duplicated"), tr("Their echo came more than once"));
    name(Losses, tr("Losses"));
    name(KernelDrops, tr("Dropped by the system"),
         tr("Datagrams that the system threw away because they came faster than they were read"));
    name(ThrownAway, tr("Lost by conditions"),
         tr("Datagrams that the network conditions of this window never handed to the system"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Count from 0 again; the curves stay"));
    m_copy->setText(tr("Copy as text"));
    m_peerTable->setAccessibleName(tr("Traffic of each client"));
    m_peers->retranslate();
    const QPalette quiet = withTextColour(palette(), quietColour(palette()));
    m_lines[Traffic].received->setPalette(quiet);
    m_lines[Traffic].sent->setPalette(quiet);
    showNumbers();
}

} // namespace socketchat
