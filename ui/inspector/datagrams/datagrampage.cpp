// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/datagrams/datagrampage.h"

#include "app/chat/enginesentences.h"
#include "app/chat/quantities.h"
#include "ui/controls/trafficcontrols.h"
#include "ui/inspector/datagrams/datagrammodel.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/linetable.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

DatagramPage::DatagramPage(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_model(new DatagramModel(session.calls(), this))
    , m_about(wrappingLabel(this))
    , m_totals(named(wrappingLabel(this), "datagramTotals"_L1))
    , m_table(named(new LineTable(
                            m_model, [this](int row) { return m_model->lineOf(row); }, this),
                    "datagrams"_L1))
    , m_controls(new TrafficControls(session, TrafficControls::Kind::Datagrams, this))
{
    m_table->setMinimumHeight(110);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->setMinimumSectionSize(20);
    m_table->horizontalHeader()->setSectionResizeMode(DatagramModel::Note, QHeaderView::Stretch);
    auto *column = spaced(new QVBoxLayout(this), {16, 0, 16, 8}, 8);
    column->addWidget(m_about);
    column->addWidget(m_totals);
    column->addWidget(m_table, 1);
    column->addWidget(m_controls);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &DatagramPage::refresh);
    connect(m_controls, &TrafficControls::repeatRequested, this, &DatagramPage::repeatRequested);
    retranslate();
}

void DatagramPage::setPeer(PeerId peer)
{
    m_wanted = peer;
    if (isVisible())
        refresh();
}

void DatagramPage::setSides(Protocol protocol, Role role, Engine engine)
{
    m_controls->setSides(protocol, role, engine);
}

void DatagramPage::refresh()
{
    if (!isVisible())
        return;
    const QList<PeerSummary> &peers = m_session.peers();
    const bool there = std::ranges::find(peers, m_wanted, &PeerSummary::peer) != peers.end();
    m_controls->refresh(there ? m_wanted : peers.isEmpty() ? PeerId::None : peers.front().peer);
    bool more = false;
    m_table->follow([&] { more = m_model->refresh(); });
    if (more)
        m_later.start(0);
    showTotals();
}

void DatagramPage::showTotals()
{
    const DatagramModel::Totals &totals = m_model->totals();
    const auto plural = [](qint64 count) {
        return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
    };
    QStringList lines{tr("%Ln datagram(s) received", nullptr, plural(totals.received))};
    if (totals.cut > 0)
        lines.append(tr("%Ln cut off by the receive buffer", nullptr, plural(totals.cut)));
    if (totals.empty > 0)
        lines.append(tr("%Ln empty", nullptr, plural(totals.empty)));
    if (totals.refused > 0)
        lines.append(tr("%Ln not sent", nullptr, plural(totals.refused)));
    const auto dropped = qint64(m_session.counters().droppedByKernel);
    if (dropped > 0)
        lines.append(tr("%Ln dropped by the system, unread", nullptr, plural(dropped)));
    m_totals->setText(lines.join(factSeparator()));
    QStringList unknown;
    const ConversationSetup &run = m_session.run();
    for (const Ability ability : {Ability::CutDatagrams, Ability::Refusals, Ability::KernelDrops}) {
        if (const QString why =
                    missingAbilitySentence(ability, run.transport.engine, run.protocol, run.role);
            !why.isEmpty() && !traitsOf(run.protocol).hasConnections)
            unknown.append(why);
    }
    m_totals->setToolTip(unknown.join(u'\n'));
}

void DatagramPage::recolour()
{
    m_about->setPalette(withTextColour(palette(), quietColour(palette())));
}

void DatagramPage::refit()
{
    const int digit = m_table->fontMetrics().horizontalAdvance(u'0');
    const int room = width() - 40;
    m_table->setColumnHidden(DatagramModel::Peer, room < digit * 56);
    m_table->setColumnWidth(DatagramModel::What, digit * 12);
    m_table->setColumnWidth(DatagramModel::Peer, digit * 18);
    m_table->setColumnWidth(DatagramModel::Asked, digit * 9);
    m_table->setColumnWidth(DatagramModel::Got, digit * 9);
}

void DatagramPage::retranslate()
{
    m_about->setText(tr("A datagram has no stream: each is a message of its own, received whole or "
                        "not at all. What a receive buffer has no room for is lost; more than "
                        "%1 bytes over IPv4, or %2 over IPv6, cannot be sent in one (EMSGSIZE).")
                             .arg(formatCount(largestDatagram(SocketAddress::Family::IPv4)),
                                  formatCount(largestDatagram(SocketAddress::Family::IPv6))));
    m_about->setPalette(withTextColour(palette(), quietColour(palette())));
    m_table->setAccessibleName(tr("Datagrams"));
    showTotals();
}

} // namespace socketchat
