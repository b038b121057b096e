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

    /// Buffers the bytes; they are written in the next turn of the event loop.
    void write(QByteArrayView bytes);
    /// Buffers what `append(QByteArray &to)` appends, and returns its result. Spares the copy of
    /// write().
    template<typename Append>
    auto appendWith(Append &&append)
    {
        const qsizetype before = m_pending.size();
        const auto result = append(m_pending);
        added(m_pending.size() - before);
        return result;
    }
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
    /// Writes what was added to the buffer, now or soon, or drops it.
    void added(qsizetype size);
    void flush();
    void writeSome();
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
