// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/tcpsighting.h"

#include <QObject>
#include <QThread>

#include <vector>

namespace socketchat {

class TcpStateProbe;

/// Follows the states of both ends of one connection while it is switched on: some times a second
/// while something changes, once a second while a state may end by itself, and else not at all.
///
/// Looks in a thread of its own, so that neither the window nor the network waits.
class TcpStateWatch : public QObject
{
    Q_OBJECT

public:
    explicit TcpStateWatch(QObject *parent = nullptr);
    ~TcpStateWatch() override;

    /// Returns whether this system tells the states of connections.
    [[nodiscard]] static bool isPossible();

    void setOn(bool on);
    /// Sets the connection. What was seen of another one is forgotten; what was seen of a socket
    /// before it was connected stays. `reads`: this end meets what the other one does by a call.
    void follow(const TcpConnection &connection, bool reads = true);
    /// Looks soon, and more often for a while: something was called.
    void wake();

    /// Returns the changes that were seen, oldest first.
    [[nodiscard]] const std::vector<TcpSighting> &seen() const { return m_seen; }
    [[nodiscard]] FirstToClose firstToClose() const { return socketchat::firstToClose(m_seen); }
    /// Returns a number that increases whenever something else is seen.
    [[nodiscard]] quint64 revision() const { return m_revision; }
    /// Returns whether the other end is on this machine, whose system is asked.
    [[nodiscard]] bool isOtherHere() const { return m_isOtherHere; }

Q_SIGNALS:
    void changed();

private:
    void take(const TcpConnection &connection, const TcpSighting &sighting, bool isOtherHere);
    void tell();

    QThread m_thread;
    TcpStateProbe *m_probe = nullptr; // lives in the thread and is deleted there
    TcpConnection m_connection;
    bool m_reads = true;
    bool m_on = false;
    bool m_isOtherHere = false;
    std::vector<TcpSighting> m_seen;
    quint64 m_revision = 0;
};

} // namespace socketchat
