// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/address/hostlookup.h"
#include "app/net/address/socketaddress.h"
#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <QList>
#include <QObject>

namespace socketchat {

/// From an Endpoint to the addresses to bind or to try, in order, without blocking.
///
/// Literal addresses need no look-up. `localhost` and an empty host of a client are this machine:
/// 127.0.0.1 first, then ::1, since the servers of lessons listen on the former.
class NameResolution : public QObject
{
    Q_OBJECT

public:
    explicit NameResolution(Engine engine, QObject *parent = nullptr);

    /// One of the signals follows, from the event loop. A second start() forgets the first.
    void start(const Endpoint &endpoint, Role role);
    void cancel();
    /// Whether start() will have to ask a name server.
    [[nodiscard]] static bool needsLookup(const Endpoint &endpoint);

Q_SIGNALS:
    void found(const QList<socketchat::SocketAddress> &addresses);
    void failed(const socketchat::TransportError &error);
    void called(const socketchat::SocketCall &call);

private:
    void answerWithoutLookup();
    void lookedUp(const HostLookup::Answer &answer);
    /// Leaves out those at which nothing can be opened.
    void tell(QList<SocketAddress> addresses);

    const std::unique_ptr<HostLookup> m_lookup;
    const Engine m_engine;
    Endpoint m_endpoint; // that is asked for
    Role m_role = Role::Client;
    SocketCall m_call;
    quint64 m_run = 0;
};

} // namespace socketchat
