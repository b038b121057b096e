// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/datagramsocket.h"
#include "app/net/qt/qtcalls.h"

#include <QObject>

#include <memory>

class QSocketNotifier;
class QUdpSocket;

namespace socketchat {

/// Implements DatagramSocket with QUdpSocket. Qt reports neither ICMP refusals nor datagrams
/// dropped by the kernel.
class QtDatagramSocket final : public QObject, public DatagramSocket
{
    Q_OBJECT

public:
    explicit QtDatagramSocket(Owner &owner);
    ~QtDatagramSocket() override;

    [[nodiscard]] TransportError open(const SocketAddress &address) override;
    [[nodiscard]] TransportError bind(const SocketAddress &address, bool alsoIPv4) override;
    void allowBroadcast() override { } // QUdpSocket always enables it
    void close() override;
    [[nodiscard]] bool isOpen() const override { return m_socket != nullptr; }
    void watch(bool reading, bool writing) override;
    [[nodiscard]] CallResult receive(std::span<ReceivedDatagram> into,
                                     bool reportFullSize) override;
    [[nodiscard]] CallResult send(const OutgoingDatagram &datagram) override;
    [[nodiscard]] CallResult sendBatch(std::span<const OutgoingDatagram> datagrams) override;
    [[nodiscard]] TransportError errorOf(int number, SocketCallKind call,
                                         const SocketAddress &address) const override;
    [[nodiscard]] SocketAddress localAddress() override;

private:
    void readyRead();
    void ready();
    [[nodiscard]] CallResult receiveOne(ReceivedDatagram &into, bool reportFullSize);
    [[nodiscard]] CallResult failure(SocketCall &call);
    void enlargeReceiveBuffer();

    QtCalls m_calls;
    std::unique_ptr<QUdpSocket> m_socket; // null while closed
    std::unique_ptr<QSocketNotifier> m_writable; // exists while datagrams wait for buffer space
    QHostAddress m_lastFrom; // reused, because each QHostAddress allocates
    SocketAddress m_lastTo;
    QHostAddress m_lastHost; // reused likewise: most datagrams go to the previous destination
    bool m_reading = true;
    bool m_unread = false; // readyRead came while reading was off; Qt does not repeat it
    bool m_bound = false; // has a descriptor, with an enlarged receive buffer
};

} // namespace socketchat
