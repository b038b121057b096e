// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/datagram.h"
#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <QAbstractSocket>

#include <functional>

namespace socketchat {

/// Records calls of Qt's socket classes, and their signals, as SocketCalls.
class QtCalls
{
public:
    using Report = std::function<void(const SocketCall &)>;
    explicit QtCalls(Report report)
        : m_report(std::move(report))
    { }

    /// Starts the record of a call on the socket with this descriptor.
    [[nodiscard]] static SocketCall begin(SocketCallKind kind, qintptr descriptor,
                                          const CallContext &context = {});
    /// Completes the record with the return value; a negative one means an error.
    void end(SocketCall &call, qint64 result,
             QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError) const;
    /// Reports a signal; `value` is its argument, if it has one.
    void signalled(const QString &name, qintptr descriptor, PeerId peer, qint64 value = 0) const;
    /// Reports the signal errorOccurred.
    void failed(QAbstractSocket::SocketError error, qintptr descriptor, PeerId peer) const;
    /// Reports a call that was made on the system directly.
    void report(const SocketCall &call) const { m_report(call); }

private:
    Report m_report;
};

/// Converts a Qt error to a TransportError.
[[nodiscard]] TransportError qtError(QAbstractSocket::SocketError error, SocketCallKind call,
                                     const SocketAddress &address);

/// Converts an address from Qt; an IPv4-mapped IPv6 address becomes IPv4.
[[nodiscard]] SocketAddress fromQt(const QHostAddress &host, quint16 port);
/// Converts an address for Qt's bind and connect functions; `::` becomes QHostAddress::Any, both
/// families.
[[nodiscard]] QHostAddress toQt(const SocketAddress &address);
/// Returns whether a Unix socket has an abstract name, which Qt takes by an option.
[[nodiscard]] bool isAbstract(const SocketAddress &address);
/// Returns what is wrong with the name of a Unix socket for Qt, which takes a byte less than the
/// system and does not say so; the kind is None if nothing is.
[[nodiscard]] TransportError localNameProblem(const SocketAddress &address);
/// Returns the name of a Unix socket for Qt: without what marks an abstract one.
[[nodiscard]] QString localName(const SocketAddress &address);

} // namespace socketchat
