// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

namespace socketchat {

/// Ctrl+C (SIGINT) and SIGTERM as a Qt signal, so that the program can send what is queued before
/// it ends. The second one ends it at once, as if nobody had listened. At most one object at a
/// time. Each system has its own implementation, beside its console (see console.h).
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
