// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/console.h"

#include <QByteArray>
#include <QObject>

namespace socketchat {

/// A descriptor to write to, standard output as a rule, without ever waiting for its reader: what
/// it does not take at once is kept and follows from the event loop.
class ConsoleOutput : public QObject
{
    Q_OBJECT

public:
    explicit ConsoleOutput(int descriptor, QObject *parent = nullptr);

    /// Written in the next turn of the event loop, together with what else comes until then.
    void write(QByteArrayView bytes);
    /// Bytes that have not been taken yet.
    [[nodiscard]] qsizetype pending() const { return m_pending.size() - m_written; }
    /// Bytes that have been taken so far.
    [[nodiscard]] qint64 taken() const { return m_taken; }
    /// Drops what has not been taken, and all that follows: its reader has stopped.
    void abandon();
    /// A write has failed, or it was abandoned; what is written from then on is dropped.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// Errno of the write that has failed; 0 where none has.
    [[nodiscard]] int error() const { return m_error; }
    /// Bytes that were dropped.
    [[nodiscard]] qint64 dropped() const { return m_dropped; }

Q_SIGNALS:
    /// All has been taken, or it is broken.
    void drained();

private:
    void flush();
    void writeSome();
    void breakOff(int error);

    ConsoleStream m_stream;
    bool m_broken = false;
    int m_error = 0;
    qint64 m_dropped = 0;
    bool m_flushing = false; // flush() will be called
    QByteArray m_pending;
    qsizetype m_written = 0; // the beginning of m_pending that has been taken already
    qint64 m_taken = 0;
};

} // namespace socketchat
