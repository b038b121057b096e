// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/inputsender.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {
// Limits how much input waits for the network; reading goes on when less than half of it does.
constexpr qsizetype maxUnsent = 1024 * 1024; // bytes
constexpr qsizetype roomWanted = maxUnsent / 2;
constexpr qsizetype longestInputLine = 16 * 1024 * 1024;
} // namespace

InputSender::InputSender(Session &session, int descriptor, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_isRead(session.setup().role == Role::Client || ConsoleStream::canBeEnded(descriptor))
    , m_input(descriptor)
{
    connect(&m_input, &ConsoleInput::received, this, [this](const QByteArray &bytes) {
        if (m_text.isEmpty())
            m_text = bytes; // not copied
        else
            m_text += bytes;
        Q_EMIT advanced();
        update();
    });
    connect(&m_input, &ConsoleInput::ended, this, &InputSender::update);
    connect(&m_session, &Session::hasRoom, this, &InputSender::update);
}

bool InputSender::isOpen() const
{
    return m_session.state() == Transport::State::Open && !m_stopped;
}

void InputSender::update()
{
    const Session::Unsettled before = std::exchange(m_unsettled, m_session.unsettled());
    if (m_unsettled.messages < before.messages)
        Q_EMIT advanced();
    if (isOpen())
        sendComplete();
    readOn();
    if (isOpen() && m_input.hasEnded() && m_text.isEmpty() && !std::exchange(m_ended, true))
        Q_EMIT ended();
}

void InputSender::stop()
{
    m_stopped = true;
    m_input.setReading(false);
}

/// Reads on if there is room, and asks to be told when there is.
void InputSender::readOn()
{
    const bool hasRoom =
            m_session.unsettled().bytes < maxUnsent || !m_session.askForRoom(roomWanted);
    m_input.setReading(isOpen() && m_isRead && hasRoom
                       && (!m_blocked || m_text.size() < maxUnsent));
}

void InputSender::sendComplete()
{
    const bool wasBlocked = std::exchange(m_blocked, false);
    qsizetype begin = 0;
    while (m_session.unsettled().bytes < maxUnsent) {
        const qsizetype end = messageEnd(begin);
        if (end == begin) {
            m_scanned = m_text.size();
            break;
        }
        const bool isAll = begin == 0 && end == m_text.size();
        if (!send(isAll ? m_text : m_text.sliced(begin, end - begin))) {
            m_blocked = true;
            break;
        }
        begin = end;
    }
    if (begin == m_text.size())
        m_text = {}; // remove() would copy what is shared
    else
        m_text.remove(0, begin);
    m_scanned = std::max<qsizetype>(m_scanned - begin, 0);
    if (m_blocked && !wasBlocked)
        Q_EMIT noRecipient();
}

/// Returns the end of the message that starts at `from`; `from` if it is incomplete.
qsizetype InputSender::messageEnd(qsizetype from) const
{
    const qsizetype size = m_text.size() - from;
    if (isStream() && m_session.setup().framing.kind == Framing::Kind::Raw)
        return from + std::min(size, ConsoleInput::readSize);
    const qsizetype end = m_text.indexOf('\n', std::max(from, m_scanned));
    if (end >= 0)
        return end + 1;
    return m_input.hasEnded() || size >= longestInputLine ? m_text.size() : from;
}

/// Returns false if it has to wait.
bool InputSender::send(const QByteArray &text)
{
    QByteArray message = text;
    const Framing::Kind framing = m_session.setup().framing.kind;
    if (isStream()
        && (framing == Framing::Kind::LengthPrefix || framing == Framing::Kind::FixedSize)) {
        // The console's line end only ends the message; here the framing does that.
        if (message.endsWith('\n'))
            message.chop(1);
        if (message.endsWith('\r'))
            message.chop(1);
    }
    TransportError error;
    const qint64 row = m_session.send(message, PeerId::Everyone, &error);
    if (row >= 0) {
        ++m_unsettled.messages;
        m_lastRow = row;
        return true;
    }
    if (error.kind == TransportErrorKind::NoSuchPeer || error.kind == TransportErrorKind::NotOpen)
        return false;
    Q_EMIT refused(error, message.size());
    return true;
}

} // namespace socketchat
