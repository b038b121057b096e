// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/tcpsighting.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace socketchat {

class TcpDiagnosis;

/// Asks the system for the states of one connection, in the thread of a TcpStateWatch.
class TcpStateProbe : public QObject
{
    Q_OBJECT

public:
    TcpStateProbe();
    ~TcpStateProbe() override;

    /// Looks at another connection; at none if neither of its addresses is known.
    void follow(const TcpConnection &connection, bool reads);
    void wake();

Q_SIGNALS:
    /// Emitted when the states are others than before.
    void seen(const socketchat::TcpConnection &connection, const socketchat::TcpSighting &sighting,
              bool isOtherHere);

private:
    void look();
    [[nodiscard]] SocketAddress localAddress();
    [[nodiscard]] bool isHere(const SocketAddress &local) const;
    [[nodiscard]] int pause() const;

    std::unique_ptr<TcpDiagnosis> m_diagnosis;
    QTimer m_clock;
    TcpConnection m_connection;
    SocketAddress m_local; // of the connection, once it was found
    TcpSighting m_last;
    bool m_reads = true;
    bool m_isOtherHere = false;
    qint64 m_lookedAt = 0; // ns
    qint64 m_busyUntil = 0; // ns: until then something may change
};

} // namespace socketchat
