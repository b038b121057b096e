// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// What is typed, line by line.
#include "app/chat/sentences.h"
#include "app/cli/headlessrun.h"
#include "app/export/eventjson.h"
#include "app/net/clock.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::HeadlessRun)
};

// Input is read no faster than the network takes it.
constexpr qsizetype mostUnsent = 1024 * 1024;
// Raw TCP has no messages, so a long line need not wait for its end.
constexpr qsizetype longestPiece = 64 * 1024;
constexpr qsizetype longestLine = 16 * 1024 * 1024;

} // namespace

void HeadlessRun::allowInput()
{
    if (m_session.state() != Transport::State::Open || m_stopping)
        m_input.setReading(false);
    else if (m_options.session.role == Role::Client || ConsoleStream::canBeEnded(m_options.input))
        m_input.setReading(m_ownBytes < mostUnsent);
}

void HeadlessRun::inputReceived(const QByteArray &bytes)
{
    m_line += bytes;
    const Framing::Kind framing = m_options.session.framing.kind;
    const bool isRawStream =
            traitsOf(m_options.session.endpoint.protocol).isStream && framing == Framing::Kind::Raw;
    qsizetype begin = 0;
    for (;;) {
        const qsizetype end = m_line.indexOf('\n', std::max(begin, m_scanned));
        if (end < 0)
            break;
        sendLine(m_line.sliced(begin, end + 1 - begin));
        begin = end + 1;
    }
    m_line.remove(0, begin);
    m_scanned = m_line.size();
    if (m_line.size() >= (isRawStream ? longestPiece : longestLine)) {
        sendLine(std::exchange(m_line, {}));
        m_scanned = 0;
    }
    allowInput();
}

void HeadlessRun::inputEnded()
{
    if (!m_line.isEmpty())
        sendLine(std::exchange(m_line, {}));
    if (m_options.session.role == Role::Server) {
        stop();
        return;
    }
    m_session.finishSending(PeerId::Everyone);
    restartWaiting();
}

void HeadlessRun::sendLine(QByteArray line)
{
    const bool isStream = traitsOf(m_options.session.endpoint.protocol).isStream;
    const Framing::Kind framing = m_options.session.framing.kind;
    if (isStream
        && (framing == Framing::Kind::LengthPrefix || framing == Framing::Kind::FixedSize)) {
        // The line end is how the console ends a message; the framing already does that here.
        if (line.endsWith('\n'))
            line.chop(1);
        if (line.endsWith('\r'))
            line.chop(1);
    }
    TransportError error;
    const qint64 row = m_session.send(line, PeerId::Everyone, &error);
    if (row >= 0) {
        m_own.push_back({row, line.size()});
        m_ownBytes += line.size();
        return;
    }
    if (m_options.json)
        writeLine(errorJson(error, nowNs()));
    if (m_options.session.role == Role::Server && error.kind == TransportErrorKind::NoSuchPeer) {
        // No failure: a server may talk to itself.
        complain(Texts::tr("Nobody is connected, so a message of %n byte(s) was not sent.", nullptr,
                           int(line.size())));
        return;
    }
    complain(errorSentence(error));
    m_exitCode = 1;
}

} // namespace socketchat
