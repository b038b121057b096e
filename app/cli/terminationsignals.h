// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

namespace socketchat {

/// Converts Ctrl+C (SIGINT), SIGTERM and the closing of the terminal (SIGHUP, unless nohup ignores
/// it) to a Qt signal, so that the program can send queued data before it ends. A second SIGINT or
/// SIGTERM ends it at once. At most one object may exist. Implemented next to each system's console
/// (see console.h).
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    /// Restores the previous signal handlers.
    ~TerminationSignals() override;

Q_SIGNALS:
    void terminationRequested();

private:
    class System;
    std::unique_ptr<System> m_system;
};

} // namespace socketchat
