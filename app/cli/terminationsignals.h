// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

namespace socketchat {

/// Emits Ctrl+C (SIGINT), SIGTERM and the end of the terminal (SIGHUP, unless nohup has it ignored)
/// as a Qt signal, so that the program can send what is queued before it ends. A second SIGINT or
/// SIGTERM ends it at once. At most one object at a time. Each system has its own implementation,
/// beside its console (see console.h).
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    /// Puts back what was there before.
    ~TerminationSignals() override;

Q_SIGNALS:
    void terminationRequested();

private:
    class System;
    std::unique_ptr<System> m_system;
};

} // namespace socketchat
