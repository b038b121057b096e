// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/inputsender.h"

#include "app/chat/typedmessage.h"
#include "app/chat/typedpayload.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {
// Limits how much input waits for the network; reading goes on when less than half of it does.
constexpr qsizetype maxUnsent = 1024 * 1024; // bytes of memory
constexpr qsizetype roomWanted = maxUnsent / 2;
// Limits the lines that are sent together, so that one batch takes the network thread little time.
constexpr qsizetype maxTogether = 1024;
constexpr qsizetype bytesTogether = 64 * 1024;
constexpr qsizetype longestInputLine = 16 * 1024 * 1024;
} // namespace

InputSender::InputSender(Session &session, int descriptor, bool inBatches, Pace pace,
                         QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_inBatches(inBatches && pace.every == 0)
    , m_pace(pace)
    , m_isRead(session.setup().role == Role::Client || ConsoleStream::canBeEnded(descriptor))
    , m_input(descriptor)
{
    connect(&m_input, &ConsoleInput::received, this, &InputSender::received);
    connect(&m_clock, &RepetitionClock::due, this, &InputSender::fallDue);
    connect(&m_input, &ConsoleInput::ended, this, &InputSender::update);
    connect(&m_session, &Session::hasRoom, this, &InputSender::update);
}

void InputSender::received(const QByteArray &bytes)
{
    if (m_pace.count != 1)
        m_whole += bytes;
    if (m_whole.size() > longestRepeated) {
        Q_EMIT tooLong();
        return;
    }
    if (m_text.isEmpty())
        m_text = bytes; // not copied
    else
        m_text += bytes;
    Q_EMIT advanced();
    update();
}

void InputSender::fallDue()
{
    m_isDue = true;
    update();
    if (m_isDue) {
        m_clock.stop(); // it goes on with the next line
        Q_EMIT advanced();
    }
}

void InputSender::startAgain()
{
    const bool nothingCanBeSent = m_counter == 1;
    if (!m_text.isEmpty() || m_whole.isEmpty() || m_rounds == m_pace.count || nothingCanBeSent)
        return;
    ++m_rounds;
    m_text = m_whole;
    m_scanned = 0;
    m_lines = 0;
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
    if (m_input.hasEnded())
        startAgain();
    readOn();
    if (isOpen() && m_input.hasEnded() && m_text.isEmpty() && !std::exchange(m_ended, true))
        Q_EMIT ended();
}

qint64 InputSender::pendingBytes() const
{
    const qint64 rounds = std::max(m_pace.count - m_rounds, 0); // not begun
    return m_pace.count == 0 ? 0 : m_text.size() + rounds * m_whole.size();
}

void InputSender::stop()
{
    m_stopped = true;
    m_clock.stop();
    m_input.setReading(false);
}

/// Reads on if there is room, and asks to be told when there is.
void InputSender::readOn()
{
    const bool hasRoom =
            m_session.unsettled().memory < maxUnsent || !m_session.askForRoom(roomWanted);
    m_input.setReading(isOpen() && m_isRead && hasRoom
                       && (!(m_blocked || !m_isDue) || m_text.size() < maxUnsent));
}

void InputSender::sendComplete()
{
    const bool wasBlocked = std::exchange(m_blocked, false);
    qsizetype begin = 0;
    while (!m_blocked && m_isDue && m_session.unsettled().memory < maxUnsent) {
        QList<qsizetype> ends;
        const qsizetype most = m_inBatches ? maxTogether : 1;
        qsizetype found = begin;
        while (ends.size() < most && found - begin < bytesTogether) {
            const qsizetype end = messageEnd(found);
            if (end == found)
                break;
            ends.append(end);
            found = end;
        }
        if (ends.isEmpty()) {
            m_scanned = m_text.size();
            break;
        }
        begin = send(begin, ends);
        if (isPaced() && !m_blocked) {
            m_isDue = false;
            if (!m_clock.isRunning())
                m_clock.start(m_pace.every);
        }
    }
    if (convertsLines(m_session.setup()))
        m_lines += QByteArrayView(m_text).first(begin).count('\n');
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
    if (isStream() && m_session.setup().framing.kind == Framing::Kind::Raw
        && !convertsLines(m_session.setup()) && !isPaced())
        return from + std::min(size, ConsoleInput::readSize);
    const qsizetype end = m_text.indexOf('\n', std::max(from, m_scanned));
    if (end >= 0)
        return end + 1;
    return m_input.hasEnded() || size >= longestInputLine ? m_text.size() : from;
}

namespace {
QByteArrayView withoutLineEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}
} // namespace

MessageBatch InputSender::batchOf(qsizetype begin, const QList<qsizetype> &ends) const
{
    MessageBatch batch;
    const Framing::Kind framing = m_session.setup().framing.kind;
    const bool hasFrames =
            isStream()
            && (framing == Framing::Kind::LengthPrefix || framing == Framing::Kind::FixedSize);
    if (!hasFrames) {
        const bool isAll = begin == 0 && ends.last() == m_text.size(); // then it is not copied
        batch.bytes = isAll ? m_text : m_text.sliced(begin, ends.last() - begin);
        batch.ends = ends;
        for (qsizetype &end : batch.ends)
            end -= begin;
        return batch;
    }
    for (const qsizetype end : ends) {
        // The console's line end only ends the message; here the framing does that.
        batch.append(withoutLineEnd(QByteArrayView(m_text).sliced(begin, end - begin)));
        begin = end;
    }
    return batch;
}

InputSender::Converted InputSender::convert(qsizetype begin, const QList<qsizetype> &ends) const
{
    Converted result;
    const ConversationSetup &setup = m_session.setup();
    const Framing::Kind framing = isStream() ? setup.framing.kind : Framing::Kind::Line;
    const bool isRaw = framing == Framing::Kind::Raw;
    // Where only placeholders are expanded, a line stays a line.
    const bool keepsLineEnd = setup.form == PayloadForm::Text && setup.lineEnd == LineEnd::None
                              && setup.checksum.isNone()
                              && (isRaw || framing == Framing::Kind::Line);
    for (const qsizetype end : ends) {
        result.done = end;
        const QByteArrayView line = QByteArrayView(m_text).sliced(begin, end - begin);
        const QByteArrayView content = withoutLineEnd(line);
        EncodedPayload message = messageOfLine(content, setup, m_counter + result.messages.count());
        result.problem = message.problem;
        if (result.problem)
            break;
        if (keepsLineEnd) {
            const QByteArrayView lineEnd = line.sliced(content.size());
            message.bytes += setup.encoding == TextEncoding() || !line.isValidUtf8()
                                     ? lineEnd.toByteArray()
                                     : encodePayload(QString::fromLatin1(lineEnd),
                                                     PayloadForm::Text, setup.encoding)
                                               .bytes;
        }
        if (!isRaw || !message.bytes.isEmpty()) {
            result.messages.append(message.bytes);
            result.ends.append(end);
        }
        begin = end;
    }
    return result;
}

qsizetype InputSender::send(qsizetype begin, const QList<qsizetype> &ends)
{
    const auto [messages, behind, done, problem] =
            convertsLines(m_session.setup())
                    ? convert(begin, ends)
                    : Converted{batchOf(begin, ends), ends, ends.last(), std::nullopt};
    TransportError error;
    const qsizetype sent = m_session.sendAll(messages, PeerId::Everyone, &m_lastRow, &error);
    m_unsettled.messages += sent;
    m_counter += sent;
    if (sent == messages.count()) {
        if (problem && m_rounds == 1)
            Q_EMIT unreadable(m_lines + m_text.first(done - 1).count('\n') + 1, *problem);
        return done;
    }
    if (error.kind == TransportErrorKind::NoSuchPeer || error.kind == TransportErrorKind::NotOpen) {
        m_blocked = true;
        return sent > 0 ? behind.at(sent - 1) : begin;
    }
    if (m_rounds == 1)
        Q_EMIT refused(error, messages.at(sent).size());
    return behind.at(sent);
}

} // namespace socketchat
