// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/windowdriver.h"

#include "app/chat/typedpayload.h"
#include "app/net/address/endpointparser.h"
#include "ui/address/endpointbar.h"
#include "ui/controls/composer.h"
#include "ui/controls/statusline.h"

using namespace Qt::StringLiterals;

namespace socketchat {

WindowDriver::WindowDriver(Session &session, EndpointBar &bar, StatusLine &status,
                           Composer &composer, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_bar(bar)
    , m_status(status)
    , m_composer(composer)
{ }

bool WindowDriver::isSettled() const
{
    const Transport::State state = m_session.state();
    if (state != Transport::State::Open && state != Transport::State::Closed)
        return false;
    const Conversation &conversation = m_session.conversation();
    const auto rows = conversation.range();
    for (qint64 row = rows.end - 1; row >= std::max(rows.first, rows.end - 20); --row) {
        const auto message = conversation.message(row, 0);
        if (message && message->flags.testFlag(MessageFlag::Queued))
            return false;
    }
    return true;
}

LessonSurroundings WindowDriver::surroundings() const
{
    LessonSurroundings around;
    around.protocol = m_bar.protocol();
    around.engine = m_bar.engine();
    around.role = m_bar.role();
    around.endpoint = m_bar.parsed();
    around.reply = m_status.replyMode();
    around.framing = m_status.framing();
    around.encoding = m_composer.encoding();
    around.receiveSize = m_session.options().transport.receiveSize;
    around.readingPaused = !m_session.isReading();
    around.conditions = !m_session.options().conditions.isNeutral();
    return around;
}

void WindowDriver::perform(const LessonAction &action)
{
    const QString &text = action.text;
    switch (action.kind) {
    case LessonAction::Kind::Address:
    case LessonAction::Kind::Protocol:
    case LessonAction::Kind::Role: {
        if (m_session.state() != Transport::State::Closed)
            m_session.stop();
        Protocol protocol = m_bar.protocol();
        Role role = m_bar.role();
        QString address = m_bar.address();
        if (action.kind == LessonAction::Kind::Address) {
            address = text;
            const ParsedEndpoint parsed = parseEndpoint(text, role, protocol);
            protocol = parsed.ok() ? parsed.endpoint.protocol : protocol;
        } else if (action.kind == LessonAction::Kind::Protocol) {
            protocol = protocolNamed(text).value_or(protocol);
        } else {
            role = text == "server"_L1 ? Role::Server : Role::Client;
        }
        m_bar.setEndpoint(protocol, role, address);
        break;
    }
    case LessonAction::Kind::Sockets:
        if (m_session.state() != Transport::State::Closed)
            m_session.stop();
        m_bar.setEngine(engineOfWord(text).value_or(m_bar.engine()));
        break;
    case LessonAction::Kind::Start:
        if (m_session.state() == Transport::State::Closed)
            m_bar.activate();
        break;
    case LessonAction::Kind::Stop:
        m_session.stop();
        break;
    case LessonAction::Kind::Matching:
        Q_EMIT matchingWindowRequested();
        break;
    case LessonAction::Kind::NewWindow:
        Q_EMIT newWindowRequested();
        break;
    case LessonAction::Kind::Reply:
        if (const auto mode = replyModeNamed(text)) {
            m_status.setReplyMode(*mode);
            m_session.setReplyMode(*mode);
        }
        break;
    case LessonAction::Kind::Framing:
        if (const auto framing = Framing::fromString(text)) {
            m_status.setFraming(*framing);
            m_session.setFraming(*framing);
        }
        break;
    case LessonAction::Kind::Encoding:
        if (const auto encoding = TextEncoding::named(text))
            m_composer.setEncoding(*encoding);
        break;
    case LessonAction::Kind::Page:
        Q_EMIT pageRequested(text);
        break;
    default:
        performTalk(action);
    }
}

void WindowDriver::performTalk(const LessonAction &action)
{
    switch (action.kind) {
    case LessonAction::Kind::Send:
        send(action.text, 1);
        break;
    case LessonAction::Kind::Repeat:
        send(action.text, action.number);
        break;
    case LessonAction::Kind::SendEmpty:
        m_composer.sendEmptyDatagram();
        break;
    case LessonAction::Kind::FinishSending:
        m_session.finishSending(PeerId::Everyone);
        break;
    case LessonAction::Kind::Disconnect: {
        const QList<PeerSummary> peers = m_session.peers();
        for (const PeerSummary &peer : peers)
            m_session.disconnectPeer(peer.peer);
        break;
    }
    case LessonAction::Kind::ReceiveSize:
        m_session.setReceiveSize(action.number);
        break;
    case LessonAction::Kind::Reading:
        m_session.setReading(action.text == "on"_L1);
        break;
    case LessonAction::Kind::Conditions:
        m_session.setConditions(action.text == "none"_L1 ? NetworkConditions{}
                                                         : parseConditions(action.text).conditions);
        break;
    default:
        break;
    }
}

void WindowDriver::send(const QString &text, int times)
{
    // Not through the composer: what the person has typed there stays.
    const EncodedPayload payload = encodePayload(text, PayloadForm::Text, m_composer.encoding());
    TransportError error;
    if (times > 1)
        m_session.sendRepeatedly(payload.bytes, PeerId::Everyone, times, &error);
    else
        m_session.send(payload.bytes, PeerId::Everyone, &error);
}

} // namespace socketchat
