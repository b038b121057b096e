// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/peerprocess.h"
#include "app/net/ownsocketfile.h"
#include "app/net/system/systemdatagramsocket.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QTimer>

#include <utility>

namespace socketchat {

/// Implements DatagramSocket over AF_UNIX (unix(7)), which loses no datagram: where the receiver's
/// queue is full, the sender has to wait.
///
/// Each datagram comes with the process that sent it (SO_PASSCRED). The sender has an address only
/// if it was bound.
class UnixDatagramSocket final : public SystemDatagramSocket
{
public:
    explicit UnixDatagramSocket(Owner &owner);
    ~UnixDatagramSocket() override;

    [[nodiscard]] TransportError open(const SocketAddress &address) override;
    [[nodiscard]] TransportError bind(const SocketAddress &address, bool alsoIPv4) override;
    [[nodiscard]] bool bindsBySending() const override { return false; }
    [[nodiscard]] int maxReceiveSize() const override { return 512 * 1024; }
    [[nodiscard]] bool waitsForReceivers() const override { return true; }
    void close() override;
    void watch(bool reading, bool writing) override;
    [[nodiscard]] CallResult receive(std::span<ReceivedDatagram> into,
                                     bool reportFullSize) override;
    [[nodiscard]] CallResult send(const OutgoingDatagram &datagram) override;
    /// Unix sockets have no error queue: sendto(2) itself fails.
    [[nodiscard]] std::optional<SocketAddress> nextRefusal() override { return std::nullopt; }
    [[nodiscard]] TransportError errorOf(int number, SocketCallKind call,
                                         const SocketAddress &address) const override;
    [[nodiscard]] quint64 dropped() override { return 0; }

private:
    void report(const SocketCall &call) override;
    [[nodiscard]] PeerProcess processOf(const ReceivedDatagram &datagram);
    void pause(const OutgoingDatagram &datagram);
    void retry();

    struct Pause
    {
        int length = 0; // ms
        QDeadlineTimer end;
        SendId waiting = SendId::None;
    };
    struct Sender
    {
        PeerProcess process;
        QDeadlineTimer nextCheck;
    };

    OwnSocketFile m_file;
    QHash<std::pair<qint64, quint32>, Sender> m_senders; // by the process's number and its user
    QHash<PeerId, Pause> m_pauses; // of receivers without room: nothing tells when one has some
    QTimer m_retryTimer; // until the first of them ends
    bool m_isRetry = false;
};

} // namespace socketchat
