// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/transport.h"

namespace socketchat {

TransportListener *Transport::nullListener()
{
    class NullListener final : public TransportListener
    {
        void received(PeerId, QByteArrayView, qint64) override { }
        void sent(std::span<const SentMessage>) override { }
        void sendFailed(PeerId, SendId, const TransportError &) override { }
        void called(const SocketCall &) override { }
    };
    static NullListener listener;
    return &listener;
}

bool Transport::turnsAway(const SocketAddress &from)
{
    if (!m_options.blocked.contains(from))
        return false;
    Q_EMIT turnedAway(from, ++m_turnedAway);
    return true;
}

void Transport::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace socketchat
