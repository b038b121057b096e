// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/peer.h"

#include <QByteArrayView>
#include <QObject>

#include <functional>

namespace socketchat {

class FlowControl;
class MessageSender;
class SessionRun;
struct SessionPeer;

/// Keeps two echoing programs from sending the same bytes back and forth for ever: passes normal
/// echoes on at once, and holds back, divides or slows down suspicious ones. See EchoLoop.
class EchoGuard : public QObject
{
    Q_OBJECT

public:
    using Echo = std::function<void(PeerId peer, QByteArrayView bytes)>;
    EchoGuard(SessionRun &run, FlowControl &flow, MessageSender &sender, Echo echo,
              QObject *parent);

    void received(SessionPeer &peer, QByteArrayView bytes, qint64 time);
    /// Sends the echoes held back, which are still owed to the peer.
    void sendHeld(SessionPeer &peer);

private:
    void holdBack(SessionPeer &peer, QByteArrayView bytes);
    void divide(SessionPeer &peer, QByteArrayView bytes);
    void endDividing(SessionPeer &peer);
    void slowDown(SessionPeer &peer);
    void reportLoop(SessionPeer &peer);

    SessionRun &m_run;
    FlowControl &m_flow;
    MessageSender &m_sender;
    Echo m_echo;
};

} // namespace socketchat
