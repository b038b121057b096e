// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/messagerepeater.h"

#include "app/chat/messagesender.h"
#include "app/chat/sessionrun.h"
#include "app/net/clock.h"

#include <utility>

namespace socketchat {

namespace {
// Waits while more than this is queued, so that 100,000 messages need little memory; yields to the
// event loop after `repeatedPerTurn` messages.
constexpr qint64 repeatedUnsent = 1024 * 1024; // bytes
constexpr int repeatedPerTurn = 256;
} // namespace

MessageRepeater::MessageRepeater(SessionRun &run, MessageSender &sender, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_sender(sender)
{ }

void MessageRepeater::start(const QByteArray &bytes, PeerId peer, int count)
{
    m_bytes = bytes;
    m_peer = peer;
    m_left = count;
    schedule();
}

void MessageRepeater::resume()
{
    if (m_left > 0)
        schedule();
}

void MessageRepeater::schedule()
{
    if (std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(this, &MessageRepeater::sendSome, Qt::QueuedConnection);
}

void MessageRepeater::sendSome()
{
    m_scheduled = false;
    const bool there =
            m_peer == PeerId::Everyone ? !m_run.peers.empty() : m_run.find(m_peer) != nullptr;
    if (!there || m_run.transport->state() != Transport::State::Open)
        m_left = 0;
    const MessageFlags flags = MessageFlags(MessageFlag::Queued) | m_run.streamFlags();
    for (int i = 0; i < repeatedPerTurn && m_left > 0; ++i) {
        if (m_run.transport->queuedBytes(m_peer) >= repeatedUnsent)
            return; // resume() continues
        --m_left;
        const qint64 row =
                m_run.conversation().append(MessageKind::Sent, m_peer, m_bytes, nowNs(), flags);
        m_sender.send({m_bytes, {m_bytes.size()}}, m_peer, row, MessageSender::Origin::Here);
    }
    if (m_left > 0)
        schedule();
    else
        m_bytes.clear();
}

} // namespace socketchat
