// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <unordered_map>

namespace socketchat {

/// Notices peers to and from which nothing has gone for a while.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /// Watches the peers that `session` had at its last refresh(), if `timeout` (ms) is positive.
    /// `session` must outlive it.
    IdleWatch(const Session &session, int timeout, QObject *parent = nullptr);

Q_SIGNALS:
    /// Emitted once for each peer: it is then told to leave, which can take a while.
    void silent(socketchat::PeerId peer);

private:
    struct Entry
    {
        qint64 bytes = -1;
        qint64 since = 0; // ms
        bool isTold = false;
    };
    void check();

    const Session &m_session;
    const int m_timeout;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::unordered_map<PeerId, Entry> m_entries; // of the peers at the last check
};

} // namespace socketchat
