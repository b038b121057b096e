// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/console.h"

#include <QByteArray>
#include <QObject>

namespace socketchat {

/// Reads a descriptor, usually standard input, without blocking.
class ConsoleInput : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype readSize = 64 * 1024;

    /// Reads nothing until setReading(true).
    explicit ConsoleInput(int descriptor, QObject *parent = nullptr);

    /// Turns reading on or off; while off, input stays in the kernel, so that its writer has to
    /// wait.
    void setReading(bool on);
    [[nodiscard]] bool hasEnded() const { return m_ended; }

Q_SIGNALS:
    /// Emitted with at most readSize bytes.
    void received(const QByteArray &bytes);
    /// Emitted at the end of the input.
    void ended();

private:
    void read();

    ConsoleStream m_stream;
    bool m_ended = false;
};

} // namespace socketchat
