// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/bytes/headerfields.h"

#include "app/chat/icmpsentences.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/textscale.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

enum Column { Offset, Name, Value, ColumnCount };
constexpr int offsetRole = Qt::UserRole;
constexpr int shownLines = 11;

} // namespace

HeaderFields::HeaderFields(QWidget *parent)
    : Adapting(parent)
{
    setColumnCount(ColumnCount);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item && item->data(Offset, offsetRole).isValid())
            Q_EMIT chosen(item->data(Offset, offsetRole).toLongLong());
    });
    hide();
    retranslate();
}

void HeaderFields::setMessage(const std::optional<Message> &message, const SocketAddress &peer)
{
    m_peer = peer;
    m_isReceived = message && message->kind == MessageKind::Received;
    m_packet = message ? icmpDatagramOf(*message, peer) : std::nullopt;
    fill();
    setVisible(m_packet.has_value());
}

QSize HeaderFields::sizeHint() const
{
    const int line = fontMetrics().height() + 6;
    return {QTreeWidget::sizeHint().width(), line * shownLines};
}

void HeaderFields::retranslate()
{
    setAccessibleName(tr("Fields of the headers"));
    setHeaderLabels({tr("Offset"), tr("Field"), tr("Value")});
    fill();
}

void HeaderFields::addGroup(const QString &name)
{
    auto *group = new QTreeWidgetItem(this, {name});
    group->setFont(0, inBold(font()));
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
}

void HeaderFields::fill()
{
    clear();
    if (!m_packet)
        return;
    const bool hasIp = m_packet->hasIpHeader();
    if (!hasIp) {
        addGroup(!m_isReceived ? tr("The system puts an IP header in front.")
                 : m_peer.family() == SocketAddress::Family::IPv6
                         ? tr("A socket of ICMPv6 does not get the IP header.")
                         : tr("A ping socket does not get the IP header."));
    }
    bool isQuoted = false;
    bool isIp = !hasIp;
    for (const IcmpField &field : m_packet->fields()) {
        const bool beginsIcmp = field.kind == IcmpFieldKind::Type;
        if (field.isQuoted && !isQuoted)
            addGroup(tr("The datagram that it is about"));
        else if (beginsIcmp && !field.isQuoted)
            addGroup(tr("ICMP header: %1").arg(icmpMeaning(*m_packet, m_peer.family())));
        else if (!isIp)
            addGroup(tr("IP header"));
        isQuoted = field.isQuoted;
        isIp = true;
        auto *row = new QTreeWidgetItem(
                this, {QString::number(field.offset), icmpFieldName(field.kind), field.value});
        row->setData(Offset, offsetRole, qlonglong(field.offset));
        row->setTextAlignment(Offset, Qt::AlignRight | Qt::AlignVCenter);
        row->setForeground(Offset, quietColour(palette()));
        row->setFont(Value, fixedFont());
        row->setToolTip(Name, tr("%Ln byte(s)", nullptr, int(field.size)));
    }
}

} // namespace socketchat
