// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/windowdriver.h"

#include "app/chat/typedpayload.h"
#include "ui/address/endpointbar.h"
#include "ui/controls/composer.h"

using namespace Qt::StringLiterals;

namespace socketchat {

WindowDriver::WindowDriver(Session &session, EndpointBar &bar, Composer &composer, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_bar(bar)
    , m_composer(composer)
{ }

void WindowDriver::setOther(WindowDriver *other)
{
    m_other = other;
    if (m_other && m_beforeLesson)
        m_other->setLesson(true);
}

void WindowDriver::setLesson(bool on)
{
    if (m_beforeLesson.has_value() == on)
        return;
    constexpr Numbers tutorial{1024, 5};
    const TransportOptions &chosen = m_session.setup().transport;
    const Numbers before = m_beforeLesson.value_or(Numbers{chosen.receiveSize, chosen.backlog});
    m_beforeLesson = on ? std::optional(before) : std::nullopt;
    m_session.change([&](ConversationSetup &setup) {
        setup.transport.receiveSize = on ? tutorial.receiveSize : before.receiveSize;
        setup.transport.backlog = on ? tutorial.backlog : before.backlog;
    });
    if (m_other)
        m_other->setLesson(on);
    Q_EMIT lessonToggled(on);
}

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

void WindowDriver::perform(const LessonAction &action)
{
    const QString &text = action.text;
    switch (action.kind) {
    case LessonAction::Kind::Address:
        stopFirst();
        choose("address"_L1, text);
        break;
    case LessonAction::Kind::Protocol:
        stopFirst();
        m_session.change([&](ConversationSetup &setup) {
            setup.switchTo(protocolNamed(text).value_or(setup.protocol));
        });
        break;
    case LessonAction::Kind::Role:
        stopFirst();
        choose("role"_L1, text);
        break;
    case LessonAction::Kind::Sockets:
        stopFirst();
        choose("sockets"_L1, text);
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
        choose("reply"_L1, text);
        break;
    case LessonAction::Kind::Framing:
        choose("framing"_L1, text);
        break;
    case LessonAction::Kind::Encoding:
        choose("encoding"_L1, text);
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
        choose("receive-size"_L1, QString::number(action.number));
        break;
    case LessonAction::Kind::Reading:
        m_session.setReading(action.text == "on"_L1);
        break;
    case LessonAction::Kind::Conditions:
        m_session.change([&](ConversationSetup &setup) {
            setup.conditions = action.text == "none"_L1 ? NetworkConditions{}
                                                        : parseConditions(action.text).conditions;
        });
        break;
    default:
        break;
    }
}

void WindowDriver::choose(QLatin1StringView word, const QString &text)
{
    m_session.change([&](ConversationSetup &setup) { readChoice(setup, word, text); });
}

void WindowDriver::stopFirst()
{
    if (m_session.state() != Transport::State::Closed)
        m_session.stop();
}

void WindowDriver::send(const QString &text, int times)
{
    // Not through the composer, so that the person's text stays in it.
    const EncodedPayload payload =
            encodePayload(text, PayloadForm::Text, m_session.setup().encoding);
    TransportError error;
    if (times > 1)
        m_session.sendRepeatedly(payload.bytes, PeerId::Everyone, times, &error);
    else
        m_session.send(payload.bytes, PeerId::Everyone, &error);
}

} // namespace socketchat
