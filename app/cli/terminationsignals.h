// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace socketchat {

/// Ctrl+C (SIGINT) and SIGTERM as a Qt signal, so that the program can send what is queued before
/// it ends. The second one ends it at once, as if nobody had listened. At most one object at a
/// time.
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
    void read();

    QSocketNotifier m_notifier;
};

/// Writing to a pipe or a socket whose reader has gone is an error to be told (EPIPE), not a reason
/// to die silently.
void ignoreBrokenPipes();
/// So is a file that may not grow any more (EFBIG).
void ignoreFileSizeLimit();

} // namespace socketchat
