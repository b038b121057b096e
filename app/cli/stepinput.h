// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/cli/consoleinput.h"

#include <QByteArray>
#include <QObject>

namespace socketchat {

/// Makes the socket calls that are named in the standard input, one a line, each once the one
/// before it has returned: `bind`, `send hello`.
class StepInput : public QObject
{
    Q_OBJECT

public:
    /// `session` already has its setup, and must outlive this object.
    StepInput(Session &session, int descriptor, QObject *parent = nullptr);

    /// Goes on if the last call has returned. Call it after Session::refresh().
    void update();

Q_SIGNALS:
    /// Emitted for a line that names no call.
    void unknown(const QString &line);
    /// Emitted before ended() for a line that is longer than any call needs.
    void tooLong();
    /// Emitted once, when the input has ended and every call has returned, or after tooLong().
    void ended();

private:
    void makeNext();

    Session &m_session;
    ConsoleInput m_input;
    QByteArray m_text; // read, and not made yet
    qint64 m_asked = 0;
    bool m_ended = false;
};

/// Returns the words that StepInput takes: `socket, bind, recvfrom, sendto, close`.
[[nodiscard]] QString stepWords(Protocol protocol, Role role);

} // namespace socketchat
