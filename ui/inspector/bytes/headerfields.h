// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/net/address/socketaddress.h"
#include "app/net/icmp/icmpdatagram.h"
#include "ui/widgets/adapting.h"

#include <QTreeWidget>

#include <optional>

namespace socketchat {

/// Lists the fields of the headers in front of a message: where each is, its name and its value.
class HeaderFields : public Adapting<QTreeWidget>
{
    Q_OBJECT

public:
    explicit HeaderFields(QWidget *parent = nullptr);

    /// Shows the headers of a message to or from `peer`; is hidden if there are none.
    void setMessage(const std::optional<Message> &message, const SocketAddress &peer);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Emitted when a field is chosen: the offset of its first byte.
    void chosen(qsizetype offset);

private:
    void retranslate() override;
    void fill();
    void addGroup(const QString &name);

    std::optional<IcmpDatagram> m_packet;
    SocketAddress m_peer;
    bool m_isReceived = false;
};

} // namespace socketchat
