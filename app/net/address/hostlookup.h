// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QFutureWatcher>
#include <QHostAddress>
#include <QList>
#include <QObject>

namespace socketchat {

/// Asks the system what a name stands for (getaddrinfo(3)), without waiting for it. Not QHostInfo:
/// that remembers an answer for a minute, and a name may mean another machine by the next connect.
class HostLookup : public QObject
{
    Q_OBJECT

public:
    explicit HostLookup(QObject *parent = nullptr);

    /// answered() follows from the event loop. A second start() forgets the first.
    void start(const QString &name);
    void cancel() { m_asking = false; }

    struct Answer
    {
        int code = 0; ///< 0, or EAI_NONAME and its kin
        QList<QHostAddress> addresses; ///< in the system's order (RFC 6724), each once
    };

Q_SIGNALS:
    void answered(const socketchat::HostLookup::Answer &answer);

private:
    QFutureWatcher<Answer> m_watcher;
    bool m_asking = false;
};

} // namespace socketchat
