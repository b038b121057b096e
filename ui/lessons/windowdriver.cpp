// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/windowdriver.h"

#include "app/chat/errorsentence.h"
#include "app/lesson/stepsentences.h"
#include "app/net/stepping.h"
#include "ui/address/endpointbar.h"
#include "ui/controls/composer.h"
#include "ui/conversation/conversationpane.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

WindowDriver::WindowDriver(Session &session, EndpointBar &bar, Composer &composer,
                           ConversationPane &conversation, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_bar(bar)
    , m_composer(composer)
    , m_conversation(conversation)
{
    connect(&m_session, &Session::stateChanged, this, [this](Transport::State state) {
        m_stopping = m_stopping && state != Transport::State::Closed;
        if (state == Transport::State::Closed)
            m_stepAsked = -1;
    });
}

void WindowDriver::setLesson(bool on)
{
    if (std::exchange(m_lesson, on) != on)
        Q_EMIT lessonToggled(on);
}

bool WindowDriver::isSettled() const
{
    const Transport::State state = m_session.state();
    if (!m_stopping && state != Transport::State::Closed && m_session.stepsByHand()) {
        const StepProgress &progress = m_session.counters().step;
        return progress.waiting != SocketCallKind::None || progress.returned > m_stepAsked;
    }
    if (m_stopping || (state != Transport::State::Open && state != Transport::State::Closed))
        return false;
    // A client is open a moment before its peer is listed, whom the next action may be about.
    if (state == Transport::State::Open && m_session.run().role == Role::Client
        && m_session.peers().isEmpty())
        return false;
    // What waits for somebody who does not read waits for another action.
    if (std::ranges::any_of(m_session.peers(), &PeerSummary::stalled))
        return true;
    const Conversation &conversation = m_session.conversation();
    const auto rows = conversation.range();
    for (qint64 row = rows.end - 1; row >= std::max(rows.first, rows.end - 20); --row) {
        const auto message = conversation.message(row, 0);
        if (message && message->flags.testFlag(MessageFlag::Queued))
            return false;
    }
    return true;
}

QString WindowDriver::stepProblem() const
{
    const QList<SocketCall> calls = m_session.calls().calls(m_callAsked, 8);
    const auto failed = std::ranges::find_if(calls, [](const SocketCall &call) {
        return call.result < 0 && !socketCallMustWait(call) && !socketCallHasBegun(call);
    });
    return failed == calls.end() ? QString() : StepSentences::outcome(*failed);
}

LessonSurroundings WindowDriver::surroundings() const
{
    LessonSurroundings around;
    around.readingPaused = !m_session.isReading();
    around.addressAtRest = !m_bar.isBeingTyped();
    around.page = m_page;
    if (m_page == "ladder"_L1)
        around.tcpStates = m_tcpStates;
    const auto selected = m_session.conversation().message(m_conversation.selectedMessage(), 0);
    around.selectedMessage = selected && selected->isMessage() ? selected->number : -1;
    return around;
}

WindowChoices WindowDriver::choices() const { return {m_session.setup(), m_page}; }

void WindowDriver::choose(const WindowChoices &choices)
{
    m_session.choose(choices.setup);
    m_session.setReading(true);
    Q_EMIT pageRequested(choices.page);
}

void WindowDriver::setOnStage(bool on)
{
    if (std::exchange(m_onStage, on) && !on)
        Q_EMIT stageLeft();
}

QList<WindowDriver *> WindowDriver::all()
{
    QList<WindowDriver *> drivers;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        auto *driver = window->findChild<WindowDriver *>({}, Qt::FindDirectChildrenOnly);
        if (driver && window->isVisible())
            drivers.append(driver);
    }
    return drivers;
}

QString WindowDriver::title() const
{
    return static_cast<const QWidget *>(parent())->windowTitle();
}

void WindowDriver::closeWindow()
{
    m_closing = true;
    static_cast<QWidget *>(parent())->close();
}

QString WindowDriver::fillAddress(const QString &address)
{
    if (m_session.state() != Transport::State::Closed)
        return tr("The address cannot change while this window runs. Stop first.");
    choose("address"_L1, address);
    m_bar.focusAddress();
    return {};
}

QString WindowDriver::perform(const LessonAction &action)
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
        if (m_session.state() == Transport::State::Closed) {
            m_bar.setState(Transport::State::Closed); // the window may show it a frame later
            m_bar.activate();
        }
        break;
    case LessonAction::Kind::Stop:
        stopFirst();
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
        return performTalk(action);
    }
    return {};
}

QString WindowDriver::performTalk(const LessonAction &action)
{
    switch (action.kind) {
    case LessonAction::Kind::Send:
        return send(action.text, 1);
    case LessonAction::Kind::Repeat:
        return send(action.text, action.number);
    case LessonAction::Kind::SendEmpty:
        m_composer.sendEmptyDatagram();
        break;
    case LessonAction::Kind::SendLong:
        return send(QString(qsizetype(action.number) * 1024, u'x'), 1);
    case LessonAction::Kind::FinishSending:
        m_session.finishSending(PeerId::Everyone);
        break;
    case LessonAction::Kind::Reset: {
        const QList<PeerSummary> peers = m_session.peers();
        for (const PeerSummary &peer : peers)
            m_session.resetPeer(peer.peer);
        break;
    }
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
    case LessonAction::Kind::Accept:
        choose("accept"_L1, action.text);
        break;
    case LessonAction::Kind::ReuseAddress:
        choose("reuse-address"_L1, action.text);
        break;
    case LessonAction::Kind::Stepping:
        stopFirst();
        choose("step"_L1, action.text);
        break;
    case LessonAction::Kind::Step:
        step(action.text);
        break;
    case LessonAction::Kind::AcceptClient:
        m_session.acceptNext();
        break;
    case LessonAction::Kind::Conditions:
        m_session.change([&](ConversationSetup &setup) {
            setup.conditions = action.text == "none"_L1 ? NetworkConditions{}
                                                        : parseConditions(action.text).conditions;
        });
        break;
    case LessonAction::Kind::Select:
        selectNewest();
        break;
    default:
        break;
    }
    return {};
}

void WindowDriver::step(const QString &name)
{
    const ConversationSetup &run = m_session.run();
    m_stepAsked = m_session.counters().step.returned;
    m_callAsked = m_session.calls().range().end;
    for (const SocketCallKind call : stepCalls(run.protocol, run.role)) {
        if (socketCallName(call) == name)
            m_session.step({call});
    }
}

void WindowDriver::selectNewest()
{
    const Conversation &conversation = m_session.conversation();
    const auto rows = conversation.range();
    for (qint64 row = rows.end - 1; row >= rows.first; --row) {
        const auto message = conversation.message(row, 0);
        if (message && message->isMessage()) {
            m_conversation.selectMessages({row});
            return;
        }
    }
}

void WindowDriver::choose(QLatin1StringView word, const QString &text)
{
    m_session.change([&](ConversationSetup &setup) { readChoice(setup, word, text); });
}

void WindowDriver::stopFirst()
{
    if (m_stopping || m_session.state() == Transport::State::Closed)
        return;
    m_stopping = true;
    m_session.stop();
}

QString WindowDriver::send(const QString &text, int times)
{
    // Bypasses the composer, so that the person's text stays in it.
    const EncodedPayload payload =
            encodePayload(text, PayloadForm::Text, m_session.setup().encoding);
    TransportError error;
    const bool sent =
            times > 1 ? m_session.sendRepeatedly(payload.bytes, PeerId::Everyone, times, &error)
                      : m_session.send(payload.bytes, PeerId::Everyone, &error) >= 0;
    return sent ? QString() : errorSentence(error);
}

} // namespace socketchat
