// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/diagnosis/tcpstate.h"

#include <memory>
#include <optional>

namespace socketchat {

/// Asks the system for the states of TCP connections on this machine: of any program, and also of
/// those whose descriptors are gone. Used from one thread.
class TcpDiagnosis
{
public:
    TcpDiagnosis() = default;
    virtual ~TcpDiagnosis() = default;
    Q_DISABLE_COPY_MOVE(TcpDiagnosis)

    /// Returns null where the system cannot tell.
    [[nodiscard]] static std::unique_ptr<TcpDiagnosis> create();

    /// Returns the state of the end at `local` that is connected to `remote`, or that listens if
    /// `remote` is null. Returns nullopt if the system refuses to tell.
    [[nodiscard]] virtual std::optional<TcpStatus> status(const SocketAddress &local,
                                                          const SocketAddress &remote) = 0;
    /// Finds the address of the end with this port that is connected to `remote`; null if there is
    /// none.
    [[nodiscard]] virtual SocketAddress localAddress(quint16 port, const SocketAddress &remote) = 0;
    /// Finds the address from which a socket of this process is connecting to `remote`; null if it
    /// is not.
    [[nodiscard]] virtual SocketAddress connectingAddress(int descriptor,
                                                          const SocketAddress &remote) = 0;
    /// Returns when the last connection of this address and port leaves TIME_WAIT, ns since 1970
    /// UTC; 0 if none is in that state.
    [[nodiscard]] virtual qint64 timeWaitEnd(const SocketAddress &local) = 0;
};

} // namespace socketchat
