// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/stepinput.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr qsizetype longestStep = 1024 * 1024; // bytes
} // namespace

StepInput::StepInput(Session &session, int descriptor, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_input(descriptor)
{
    connect(&m_input, &ConsoleInput::received, this, [this](const QByteArray &bytes) {
        m_text += bytes;
        update();
    });
    connect(&m_input, &ConsoleInput::ended, this, &StepInput::update);
}

void StepInput::update()
{
    const Transport::State state = m_session.state();
    if (m_ended || state == Transport::State::Closed || state == Transport::State::Closing)
        return;
    while (m_session.counters().step.returned == m_asked && m_text.contains('\n'))
        makeNext();
    const bool returned = m_session.counters().step.returned == m_asked;
    if (m_input.hasEnded() && returned && !m_text.isEmpty()) { // a last line without its end
        m_text += '\n';
        update();
    } else if (m_input.hasEnded() && returned) {
        m_ended = true;
        Q_EMIT ended();
    } else if (m_text.size() >= longestStep && !m_text.contains('\n')) {
        m_text.clear();
        m_ended = true;
        m_input.setReading(false);
        Q_EMIT tooLong();
        Q_EMIT ended();
    } else {
        m_input.setReading(!m_text.contains('\n'));
    }
}

void StepInput::makeNext()
{
    const qsizetype end = m_text.indexOf('\n');
    QByteArray line = m_text.first(end);
    m_text.remove(0, end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    const qsizetype space = line.indexOf(' ');
    const QString word = QString::fromUtf8(space < 0 ? line : line.first(space));
    if (word.isEmpty())
        return;
    const ConversationSetup &run = m_session.run();
    const QList<SocketCallKind> calls = stepCalls(run.protocol, run.role);
    const auto call = std::ranges::find_if(
            calls, [&word](SocketCallKind each) { return socketCallName(each) == word; });
    if (call == calls.end()) {
        Q_EMIT unknown(word);
        return;
    }
    ++m_asked;
    m_session.step({*call, space < 0 ? QByteArray() : line.sliced(space + 1)});
}

QString stepWords(Protocol protocol, Role role)
{
    QStringList words;
    for (const SocketCallKind call : stepCalls(protocol, role))
        words.append(socketCallName(call));
    return words.join(u", "_s);
}

} // namespace socketchat
