// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

#include <optional>

namespace socketchat {

/// A descriptor to read from, standard input as a rule, without ever waiting for it.
class ConsoleInput : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype readSize = 64 * 1024;

    /// Reads nothing until setReading(true). The descriptor stays the caller's, and its mode is not
    /// changed: a terminal is shared with the shell.
    explicit ConsoleInput(int descriptor, QObject *parent = nullptr);

    /// While off, what is typed waits in the kernel, so that its writer has to wait.
    void setReading(bool on);
    [[nodiscard]] bool hasEnded() const { return m_ended; }

    /// False where the input never had anybody who could end it: a device that is no terminal, such
    /// as `/dev/null`, which is what a service gets.
    [[nodiscard]] static bool canBeEnded(int descriptor);

Q_SIGNALS:
    /// At most readSize bytes.
    void received(const QByteArray &bytes);
    /// Nothing more will come.
    void ended();

private:
    void read();

    int m_descriptor;
    bool m_ended = false;
    QSocketNotifier m_notifier;
};

} // namespace socketchat
