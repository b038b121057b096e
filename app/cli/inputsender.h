// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/cli/consoleinput.h"

#include <QObject>

#include <deque>

namespace socketchat {

/// Sends what comes on the standard input: each line as a message, or the bytes as they were read
/// where TCP has no messages. Reads no faster than the network takes it, and waits while a server
/// has nobody to send to, so that nothing of the input is lost.
class InputSender : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    InputSender(Session &session, const SessionOptions &options, int descriptor,
                QObject *parent = nullptr);

    /// Sends what had to wait and reads on where there is room; call it after Session::takeNews().
    void update();
    /// Reads and sends nothing any more.
    void stop();

    /// True once the end of the input has been read and all of it been sent or refused.
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    /// Whether the kernel has taken all that was sent up to now.
    [[nodiscard]] bool isSettled() const { return m_own.empty(); }
    /// The row of the newest message that was sent; -1 before the first.
    [[nodiscard]] qint64 lastRow() const { return m_lastRow; }
    /// Bytes that were read and are not sent yet.
    [[nodiscard]] qsizetype held() const { return m_text.size(); }

Q_SIGNALS:
    /// Something was read, or the kernel has taken a message.
    void advanced();
    /// The input has something to send, and nobody is connected.
    void nobodyThere();
    /// A message of `size` bytes cannot be sent at all.
    void refused(const socketchat::TransportError &error, qsizetype size);
    /// See hasEnded(). Once.
    void ended();

private:
    void settle();
    void sendWhatIsWhole();
    [[nodiscard]] qsizetype wholeAt(qsizetype from) const;
    [[nodiscard]] bool send(QByteArray message);
    [[nodiscard]] bool isStream() const { return traitsOf(m_options.endpoint.protocol).isStream; }
    [[nodiscard]] bool isOpen() const;

    Session &m_session;
    const SessionOptions m_options;
    const bool m_isRead; // false: a device that nobody ends, which a server leaves alone
    ConsoleInput m_input;

    struct Own
    {
        qint64 row;
        qsizetype size;
    };
    std::deque<Own> m_own; // what was sent and has not been taken by the kernel
    qsizetype m_ownBytes = 0;
    qint64 m_lastRow = -1;

    QByteArray m_text; // what was read and not sent
    qsizetype m_scanned = 0; // no line end in so much of it
    bool m_blocked = false; // a whole message of it waits for somebody
    bool m_stopped = false;
    bool m_ended = false;
};

} // namespace socketchat
