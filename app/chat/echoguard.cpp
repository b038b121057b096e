// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/echoguard.h"

#include "app/chat/flowcontrol.h"
#include "app/chat/messagesender.h"
#include "app/chat/sessionrun.h"

#include <QTimer>

#include <utility>

namespace socketchat {

EchoGuard::EchoGuard(SessionRun &run, FlowControl &flow, MessageSender &sender, Echo echo,
                     QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_flow(flow)
    , m_sender(sender)
    , m_echo(std::move(echo))
{ }

void EchoGuard::received(SessionPeer &peer, QByteArrayView bytes, qint64 time)
{
    if (peer.held && m_run.isStream()) {
        peer.held->append(bytes); // nothing may overtake the rest of a divided echo
        if (peer.held->size() - peer.dividedRest > EchoLoop::maxAfterDividing)
            endDividing(peer);
        return;
    }
    if (peer.held) {
        peer.loop.clearSuspicion();
        sendHeld(peer);
    }
    switch (peer.loop.received(bytes, time)) {
    case EchoLoop::Answer::Now:
        m_echo(peer.summary.peer, bytes);
        break;
    case EchoLoop::Answer::Hold:
        holdBack(peer, bytes);
        break;
    case EchoLoop::Answer::Divide:
        divide(peer, bytes);
        break;
    case EchoLoop::Answer::Slow:
        m_echo(peer.summary.peer, bytes);
        slowDown(peer);
        break;
    case EchoLoop::Answer::Never:
        reportLoop(peer);
        break;
    }
}

void EchoGuard::sendHeld(SessionPeer &peer)
{
    if (peer.held)
        m_sender.replyTo(peer, *std::exchange(peer.held, std::nullopt));
}

void EchoGuard::holdBack(SessionPeer &peer, QByteArrayView bytes)
{
    peer.held = bytes.toByteArray();
    QTimer::singleShot(EchoLoop::holdTime, this, [this, id = peer.summary.peer] {
        // If it has sent again meanwhile, nothing is held.
        if (SessionPeer *silent = m_run.find(id);
            silent && std::exchange(silent->held, std::nullopt))
            reportLoop(*silent);
    });
}

void EchoGuard::divide(SessionPeer &peer, QByteArrayView bytes)
{
    m_sender.replyTo(peer, bytes.first(1));
    peer.held = bytes.sliced(1).toByteArray();
    peer.dividedRest = peer.held->size();
    QTimer::singleShot(EchoLoop::divideTime, this, [this, id = peer.summary.peer] {
        if (SessionPeer *divided = m_run.find(id); divided && divided->held)
            endDividing(*divided);
    });
}

void EchoGuard::endDividing(SessionPeer &peer)
{
    const QByteArray held = *std::exchange(peer.held, std::nullopt);
    if (peer.loop.isLoop(QByteArrayView(held).sliced(peer.dividedRest))) {
        reportLoop(peer);
        return;
    }
    peer.loop.clearSuspicion();
    m_sender.replyTo(peer, held);
}

void EchoGuard::slowDown(SessionPeer &peer)
{
    peer.slowed = true;
    m_flow.applyReading(peer);
    QTimer::singleShot(EchoLoop::slowTime, this, [this, id = peer.summary.peer] {
        SessionPeer *slow = m_run.find(id);
        if (!slow)
            return;
        slow->slowed = false;
        m_flow.applyReading(*slow);
    });
    if (!std::exchange(peer.slowingReported, true))
        reportLoop(peer);
}

void EchoGuard::reportLoop(SessionPeer &peer)
{
    const bool service = peer.loop.reason() == EchoLoop::Reason::Service;
    if (service && std::exchange(peer.serviceReported, true))
        return;
    m_run.addEvent(
            MessageKind::EchoLoop, peer.summary.peer,
            QByteArray(1, char(peer.loop.reason())).append(QByteArray::number(peer.loop.turns())));
}

} // namespace socketchat
