// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/diagnosis/tcpdiagnosis.h"

#include <functional>

struct inet_diag_msg;
struct inet_diag_req_v2;
struct nlmsghdr;

namespace socketchat {

/// Implements TcpDiagnosis with NETLINK_SOCK_DIAG (sock_diag(7)), as ss(8) does; it needs no
/// rights. The kernel answers while the request is sent, so nothing waits.
class InetDiagnosis final : public TcpDiagnosis
{
public:
    InetDiagnosis();
    ~InetDiagnosis() override;

    /// Returns false if the system has no such socket for this program, or does not answer.
    [[nodiscard]] bool works() const { return m_works; }

    [[nodiscard]] std::optional<TcpStatus> status(const SocketAddress &local,
                                                  const SocketAddress &remote) override;
    [[nodiscard]] SocketAddress localAddress(quint16 port, const SocketAddress &remote) override;
    [[nodiscard]] SocketAddress connectingAddress(int descriptor,
                                                  const SocketAddress &remote) override;
    [[nodiscard]] qint64 timeWaitEnd(const SocketAddress &local) override;

private:
    using Found = std::function<void(const inet_diag_msg &)>;
    /// Sends a request and passes each answer on; returns errno, 0 on success.
    int ask(const inet_diag_req_v2 &request, int flags, const Found &found);
    /// Passes the sockets of either family in these states on; a port of 0 means any. Returns
    /// whether the system has answered.
    bool list(quint32 states, quint16 port, quint16 remotePort, const Found &found);

    const int m_netlink;
    quint32 m_sequence = 0;
    const bool m_works;
};

} // namespace socketchat
