// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/statisticspage.h"

#include "ui/colours.h"
#include "ui/quantities.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

StatisticsPage::StatisticsPage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(12, 0, 12, 8);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(0, 1);
    for (int row = 0; row < RowCount; ++row) {
        const bool heading = row == Traffic || row == RoundTrips || row == Echoes || row == Losses;
        const auto label = [&](int column, bool bold) {
            auto *made = new QLabel(this);
            made->setTextFormat(Qt::PlainText);
            QFont font = made->font();
            font.setBold(bold);
            made->setFont(font);
            made->setAlignment((column ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
            if (column)
                made->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(made, row, column);
            return made;
        };
        const bool two = row <= ByteRate;
        Line line{label(0, heading), two ? label(1, false) : nullptr,
                  heading && !two ? nullptr : label(2, false)};
        m_lines.append(line);
        if (heading && row > 0)
            grid->setRowMinimumHeight(row, fontMetrics().height() + 14);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(grid);
    column->addStretch(1);

    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &StatisticsPage::measure);
    m_measured = session.counters();
    m_sinceMeasured.start();
    retranslate();
}

void StatisticsPage::refresh()
{
    if (!m_second.isActive() && m_session.counters() != m_measured) {
        m_second.start();
        m_sinceMeasured.start();
    }
    retranslate();
}

void StatisticsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatisticsPage::hideEvent(QHideEvent *event)
{
    m_second.stop();
    m_rates = {};
    QWidget::hideEvent(event);
}

void StatisticsPage::measure()
{
    const SessionCounters now = m_session.counters();
    const qint64 elapsed = qMax<qint64>(1, m_sinceMeasured.restart());
    const auto rate = [&](qint64 SessionCounters::*counter) {
        // A new run begins at 0 again.
        m_rates.*counter = qMax<qint64>(0, (now.*counter - m_measured.*counter) * 1000 / elapsed);
    };
    rate(&SessionCounters::messagesReceived);
    rate(&SessionCounters::messagesSent);
    rate(&SessionCounters::bytesReceived);
    rate(&SessionCounters::bytesSent);
    if (now == m_measured)
        m_second.stop();
    m_measured = now;
    retranslate();
}

void StatisticsPage::retranslate()
{
    const auto name = [this](Row row, const QString &text) { m_lines[row].name->setText(text); };
    name(Traffic, tr("Traffic"));
    name(Messages, tr("Messages"));
    name(Bytes, tr("Bytes"));
    name(MessageRate, tr("Messages a second"));
    name(ByteRate, tr("Bytes a second"));
    name(RoundTrips, tr("Round trip"));
    name(LastTrip, tr("Last"));
    name(FastestTrip, tr("Fastest"));
    name(SlowestTrip, tr("Slowest"));
    name(Echoes, tr("Echoes"));
    name(Exact, tr("Exact"));
    name(Different, tr("Different"));
    name(Losses, tr("Losses"));
    name(KernelDrops, tr("Dropped by the system"));
    m_lines[KernelDrops].name->setToolTip(tr(
            "Datagrams that the system threw away because they came faster than they were read"));

    const auto both = [this](Row row, const QString &received, const QString &sent) {
        m_lines[row].received->setText(received);
        m_lines[row].sent->setText(sent);
    };
    const auto one = [this](Row row, const QString &text) { m_lines[row].sent->setText(text); };
    const SessionCounters &counters = m_session.counters();
    both(Traffic, tr("Received"), tr("Sent"));
    both(Messages, formatCount(counters.messagesReceived), formatCount(counters.messagesSent));
    both(Bytes, formatBytes(counters.bytesReceived), formatBytes(counters.bytesSent));
    both(MessageRate, formatCount(m_rates.messagesReceived), formatCount(m_rates.messagesSent));
    both(ByteRate, formatBytes(m_rates.bytesReceived), formatBytes(m_rates.bytesSent));
    one(LastTrip, formatDuration(counters.lastRoundTrip));
    one(FastestTrip, formatDuration(counters.fastestRoundTrip));
    one(SlowestTrip, formatDuration(counters.slowestRoundTrip));
    one(Exact, formatCount(counters.echoesExact));
    one(Different, formatCount(counters.echoesDifferent));
    one(KernelDrops, formatCount(qint64(counters.droppedByKernel)));

    // Read out with what they count.
    for (const Line &line : std::as_const(m_lines)) {
        for (QLabel *value : {line.received, line.sent}) {
            if (value)
                value->setAccessibleName(tr("%1: %2").arg(line.name->text(), value->text()));
        }
    }
    const QPalette quiet = withTextColour(palette(), quietColour(palette()));
    m_lines[Traffic].received->setPalette(quiet);
    m_lines[Traffic].sent->setPalette(quiet);
}

} // namespace socketchat
