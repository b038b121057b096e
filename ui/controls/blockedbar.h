// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/addressrange.h"
#include "ui/widgets/adapting.h"

#include <QList>
#include <QWidget>

class QMenu;
class QPushButton;

namespace socketchat {

class InlineMessage;
class Session;

/// Says which hosts are blocked and how many of theirs were turned away, and lets them in again.
/// Hidden while there is nothing to say.
class BlockedBar : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit BlockedBar(Session &session, QWidget *parent);

    void refresh();
    /// Blocks the hosts of these addresses, which disconnects their clients, and offers to undo
    /// that.
    void block(const QList<SocketAddress> &addresses);

private:
    void retranslate() override;
    void unblock(const QList<AddressRange> &ranges);
    void fillMenu();

    Session &m_session;
    InlineMessage *m_message;
    QPushButton *m_button;
    QMenu *m_menu;
};

} // namespace socketchat
