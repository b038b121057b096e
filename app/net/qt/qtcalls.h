// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/datagram.h"
#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <QAbstractSocket>

#include <functional>

namespace socketchat {

/// Reports what is called on Qt's socket classes, and which of their signals came, as SocketCalls.
/// Each function takes the call itself, makes it and returns what it returned.
class QtCalls
{
public:
    using Report = std::function<void(const SocketCall &)>;
    explicit QtCalls(Report report)
        : m_report(std::move(report))
    { }

    /// Begins the record of a call on the socket with this descriptor.
    [[nodiscard]] static SocketCall begin(SocketCallKind kind, qintptr descriptor,
                                          const CallContext &context = {});
    /// Ends it with what the call returned, which is an error where it is negative.
    void end(SocketCall &call, qint64 result,
             QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError) const;
    /// Reports that a signal came; `value` is its argument, where it has one.
    void signalled(const QString &name, qintptr descriptor, PeerId peer, qint64 value = 0) const;
    /// Reports the signal errorOccurred.
    void failed(QAbstractSocket::SocketError error, qintptr descriptor, PeerId peer) const;
    /// Passes on a record of a call that was made on the system itself.
    void report(const SocketCall &call) const { m_report(call); }

private:
    Report m_report;
};

/// Returns Qt's error as a failure of ours.
[[nodiscard]] TransportError qtError(QAbstractSocket::SocketError error, SocketCallKind call,
                                     const SocketAddress &address);

/// Returns the address that Qt names; an IPv4 address that is mapped into IPv6 is an IPv4 address.
[[nodiscard]] SocketAddress fromQt(const QHostAddress &host, quint16 port);
/// Returns what Qt binds or connects to: every interface over both families for `::`.
[[nodiscard]] QHostAddress toQt(const SocketAddress &address);

} // namespace socketchat
