// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/address/hostlookup.h"
#include "app/net/address/ipversion.h"
#include "app/net/address/socketaddress.h"
#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <QList>
#include <QObject>

namespace socketchat {

/// Resolves an Endpoint to the addresses to bind or to connect to, in order, without blocking.
///
/// Literal addresses need no look-up. `localhost`, and a client's empty host, mean this machine:
/// 127.0.0.1 first, then ::1, because the lessons' servers listen on 127.0.0.1.
class NameResolution : public QObject
{
    Q_OBJECT

public:
    /// Finds only addresses of that version of IP.
    explicit NameResolution(Engine engine, IpVersion version, QObject *parent = nullptr);

    /// Starts resolving; found() or failed() is emitted later, from the event loop. Cancels a
    /// running resolution.
    void start(const Endpoint &endpoint, Role role);
    void cancel();
    /// Returns whether start() needs to ask the resolver.
    [[nodiscard]] static bool needsLookup(const Endpoint &endpoint);

Q_SIGNALS:
    void found(const QList<socketchat::SocketAddress> &addresses);
    void failed(const socketchat::TransportError &error);
    void called(const socketchat::SocketCall &call);

private:
    void answerWithoutLookup();
    void lookedUp(const HostLookup::Answer &answer);
    /// Emits found() with the usable addresses, or failed() if none is usable.
    void report(QList<SocketAddress> addresses);

    const std::unique_ptr<HostLookup> m_lookup;
    const Engine m_engine;
    const IpVersion m_version;
    Endpoint m_endpoint; // being resolved
    Role m_role = Role::Client;
    SocketCall m_call;
    quint64 m_run = 0;
};

} // namespace socketchat
