// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace socketchat {

/// A descriptor to write to, standard output as a rule, without ever waiting for its reader: what
/// it does not take at once is kept and follows from the event loop.
class ConsoleOutput : public QObject
{
    Q_OBJECT

public:
    /// The descriptor stays the caller's, and its mode is not changed: a terminal is shared.
    explicit ConsoleOutput(int descriptor, QObject *parent = nullptr);

    void write(QByteArrayView bytes);
    /// Bytes that have not been taken yet.
    [[nodiscard]] qsizetype pending() const { return m_pending.size() - m_written; }
    /// Nobody reads any more; what is written from now on is dropped.
    [[nodiscard]] bool isBroken() const { return m_broken; }

Q_SIGNALS:
    /// All has been taken (after some of it had to wait), or it is broken.
    void drained();

private:
    void writeSome();

    int m_descriptor;
    bool m_broken = false;
    QByteArray m_pending;
    qsizetype m_written = 0; // the beginning of m_pending that has been taken already
    QSocketNotifier m_notifier;
};

} // namespace socketchat
