// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/consoleinput.h"

namespace socketchat {

ConsoleInput::ConsoleInput(int descriptor, QObject *parent)
    : QObject(parent)
    , m_stream(descriptor, ConsoleStream::Direction::Input)
{
    connect(&m_stream, &ConsoleStream::ready, this, &ConsoleInput::read);
}

void ConsoleInput::setReading(bool on) { m_stream.setWatching(on && !m_ended); }

void ConsoleInput::read()
{
    if (m_ended)
        return;
    QByteArray bytes(readSize, Qt::Uninitialized);
    const ConsoleStream::Outcome outcome = m_stream.read(bytes.data(), bytes.size());
    if (outcome.count > 0) {
        // Most of a full buffer is handed on as it is; a line typed by a person must not keep so
        // much memory for as long as its echo is awaited.
        if (outcome.count < readSize / 2)
            bytes = QByteArray(bytes.constData(), outcome.count);
        else
            bytes.truncate(outcome.count);
        Q_EMIT received(bytes);
    } else if (!outcome.mustWait()) {
        m_ended = true;
        m_stream.setWatching(false);
        Q_EMIT ended();
    }
}

} // namespace socketchat
