// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/peer.h"

#include <QByteArray>
#include <QObject>

namespace socketchat {

class MessageSender;
class SessionRun;

/// Sends one message many times, as fast as the peer accepts it.
class MessageRepeater : public QObject
{
    Q_OBJECT

public:
    MessageRepeater(SessionRun &run, MessageSender &sender, QObject *parent);

    void start(const QByteArray &bytes, PeerId peer, int count);
    /// Continues after a message was sent, if there is more to send.
    void resume();

private:
    void schedule();
    void sendSome();

    SessionRun &m_run;
    MessageSender &m_sender;
    QByteArray m_bytes;
    PeerId m_peer = PeerId::None;
    int m_left = 0;
    bool m_scheduled = false;
};

} // namespace socketchat
