// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/backends.h"

#include "app/net/qt/qtdatagramsocket.h"
#include "app/net/qt/qttcpclient.h"
#include "app/net/qt/qttcpserver.h"
#include "app/net/qt/qttlsclient.h"
#include "app/net/qt/qttlsserver.h"
#if defined(Q_OS_UNIX)
#    include "app/net/qt/qtlocalclient.h"
#    include "app/net/qt/qtlocalserver.h"
#endif
#include "app/net/udpclient.h"
#include "app/net/udpserver.h"
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
#    include "app/net/system/icmpsocket.h"
#    include "app/net/system/steppedtransport.h"
#    include "app/net/system/systemdatagramsocket.h"
#    include "app/net/system/systemstreamclient.h"
#    include "app/net/system/systemstreamserver.h"
#    include "app/net/system/unixdatagramsocket.h"
#endif

#include <algorithm>

namespace socketchat {

namespace {

template<typename Made>
std::unique_ptr<Transport> make(const TransportOptions &options)
{
    return std::make_unique<Made>(options);
}

/// Creates a transport over Unix sockets, which have no options of TCP.
template<typename Made>
std::unique_ptr<Transport> makeUnix(const TransportOptions &options)
{
    TransportOptions own = options;
    own.noDelay = false;
    own.keepAlive = 0;
    return std::make_unique<Made>(own);
}

/// Creates a datagram transport; the engines differ only in the socket class.
template<typename Made, typename Socket>
std::unique_ptr<Transport> make(const TransportOptions &options)
{
    return std::make_unique<Made>(
            [](DatagramSocket::Owner &owner) -> std::unique_ptr<DatagramSocket> {
                return std::make_unique<Socket>(owner);
            },
            options);
}

#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
const Abilities systemStream = Abilities(Ability::HalfClose) | Ability::PausePeer | Ability::NoDelay
                               | Ability::KernelQueues | Ability::SystemCalls;
const Abilities systemUnix = Abilities(Ability::HalfClose) | Ability::PausePeer
                             | Ability::KernelQueues | Ability::SystemCalls;
const Abilities systemDatagrams = Abilities(Ability::Refusals) | Ability::KernelDrops
                                  | Ability::CutDatagrams | Ability::KernelQueues
                                  | Ability::SystemCalls;
const Abilities systemUnixDatagrams =
        Abilities(Ability::CutDatagrams) | Ability::KernelQueues | Ability::SystemCalls;
#endif

// Qt reports neither ICMP refusals nor datagrams dropped by the kernel.
const Abilities qtStream = Abilities(Ability::HalfClose) | Ability::PausePeer | Ability::NoDelay
                           | Ability::KernelQueues;
const Abilities qtDatagrams = Ability::CutDatagrams;
// Qt closes the connection with the end of our stream.
const Abilities qtTls =
        Abilities(Ability::PausePeer) | Ability::NoDelay | Ability::KernelQueues | Ability::Reset;
#if defined(Q_OS_UNIX)
const Abilities qtUnix = Abilities(Ability::HalfClose) | Ability::PausePeer | Ability::KernelQueues;
#endif

const Backend backendTable[] = {
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
        {Protocol::Tcp, Role::Server, Engine::System, make<SystemStreamServer>,
         systemStream | Ability::Backlog | Ability::Accepting | Ability::ReuseAddress
                 | Ability::Reset | Ability::Stepping},
        {Protocol::Tcp, Role::Client, Engine::System, make<SystemStreamClient>,
         systemStream | Ability::Reset | Ability::Stepping},
        {Protocol::Udp, Role::Server, Engine::System, make<UdpServer, SystemDatagramSocket>,
         systemDatagrams | Ability::Stepping},
        {Protocol::Udp, Role::Client, Engine::System, make<UdpClient, SystemDatagramSocket>,
         systemDatagrams | Ability::Stepping},
        {Protocol::Unix, Role::Server, Engine::System, makeUnix<SystemStreamServer>,
         systemUnix | Ability::Backlog | Ability::Accepting},
        {Protocol::Unix, Role::Client, Engine::System, makeUnix<SystemStreamClient>, systemUnix},
        {Protocol::UnixDatagram, Role::Server, Engine::System, make<UdpServer, UnixDatagramSocket>,
         systemUnixDatagrams},
        {Protocol::UnixDatagram, Role::Client, Engine::System, make<UdpClient, UnixDatagramSocket>,
         systemUnixDatagrams},
        {Protocol::Icmp, Role::Server, Engine::System, make<UdpServer, IcmpSocket>,
         systemDatagrams},
        {Protocol::Icmp, Role::Client, Engine::System, make<UdpClient, IcmpSocket>,
         systemDatagrams},
#endif
        {Protocol::Tcp, Role::Server, Engine::Qt, make<QtTcpServer>,
         qtStream | Ability::Backlog | Ability::Reset},
        {Protocol::Tcp, Role::Client, Engine::Qt, make<QtTcpClient>, qtStream | Ability::Reset},
        {Protocol::Udp, Role::Server, Engine::Qt, make<UdpServer, QtDatagramSocket>, qtDatagrams},
        {Protocol::Udp, Role::Client, Engine::Qt, make<UdpClient, QtDatagramSocket>, qtDatagrams},
        {Protocol::Tls, Role::Server, Engine::Qt, make<QtTlsServer>, qtTls | Ability::Backlog},
        {Protocol::Tls, Role::Client, Engine::Qt, make<QtTlsClient>, qtTls},
#if defined(Q_OS_UNIX)
        {Protocol::Unix, Role::Server, Engine::Qt, makeUnix<QtLocalServer>,
         qtUnix | Ability::Backlog},
        {Protocol::Unix, Role::Client, Engine::Qt, makeUnix<QtLocalClient>, qtUnix},
#endif
};

} // namespace

std::span<const Backend> backends() { return backendTable; }

const Backend *findBackend(Protocol protocol, Role role, Engine engine)
{
    const auto found = std::ranges::find_if(backendTable, [=](const Backend &backend) {
        return backend.protocol == protocol && backend.role == role && backend.engine == engine;
    });
    return found == std::end(backendTable) ? nullptr : found;
}

Abilities abilitiesOf(Protocol protocol, Role role, Engine engine)
{
    const Backend *backend = findBackend(protocol, role, engine);
    return backend ? backend->abilities : Abilities();
}

Engine engineFor(Protocol protocol, Role role, Engine wanted)
{
    if (findBackend(protocol, role, wanted))
        return wanted;
    const QList<Engine> engines = availableEngines(); // the default one first
    const auto other = std::ranges::find_if(
            engines, [=](Engine engine) { return findBackend(protocol, role, engine) != nullptr; });
    return other == engines.end() ? defaultEngine() : *other;
}

std::unique_ptr<Transport> makeTransport(Protocol protocol, Role role,
                                         const TransportOptions &options)
{
    const Backend *backend = findBackend(protocol, role, engineFor(protocol, role, options.engine));
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
    if (options.stepping && backend->abilities.testFlag(Ability::Stepping))
        return std::make_unique<SteppedTransport>(protocol, role, options);
#endif
    return backend->make(options);
}

} // namespace socketchat
