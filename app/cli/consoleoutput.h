// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/console.h"

#include <QByteArray>
#include <QObject>

namespace socketchat {

/// Writes to a descriptor, usually standard output, without blocking: what it does not accept at
/// once is buffered and written from the event loop.
class ConsoleOutput : public QObject
{
    Q_OBJECT

public:
    explicit ConsoleOutput(int descriptor, QObject *parent = nullptr);

    /// Writes the bytes, now or soon. What is large is written at once, as far as the descriptor
    /// accepts it; the rest is buffered and written in the next turn of the event loop.
    void write(QByteArrayView bytes);
    /// Returns the buffered bytes.
    [[nodiscard]] qsizetype pending() const { return m_pending.size() - m_written; }
    /// Checks whether anything was written since the last check. Call it once a second.
    void checkProgress();
    /// Returns the seconds without progress although output is pending.
    [[nodiscard]] int idleSeconds() const { return m_idle; }
    /// Discards buffered and all further bytes, because the reader has stopped.
    void abandon();
    /// Returns whether a write failed or the output was abandoned; further bytes are discarded.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// Returns the errno of the failed write; 0 if none failed.
    [[nodiscard]] int error() const { return m_error; }
    /// Returns the bytes discarded.
    [[nodiscard]] qint64 dropped() const { return m_dropped; }

Q_SIGNALS:
    /// Emitted when the buffer is empty or the output is broken.
    void drained();

private:
    void flush();
    void writeSome();
    /// Writes from the beginning of `bytes`, leaves what was not accepted in it, and returns the
    /// errno of a write that failed; 0 if none did.
    [[nodiscard]] int writeFrom(QByteArrayView &bytes);
    void markBroken(int error);

    ConsoleStream m_stream;
    bool m_broken = false;
    int m_error = 0;
    qint64 m_dropped = 0;
    bool m_flushing = false; // flush() is scheduled
    QByteArray m_pending;
    qsizetype m_written = 0; // bytes at the start of m_pending already written
    qint64 m_taken = 0; // bytes written so far
    qint64 m_takenBefore = 0; // at the last progress check
    int m_idle = 0;
};

} // namespace socketchat
