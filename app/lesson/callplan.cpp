// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callplan.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

using Kind = SocketCallKind;

// Documentation addresses (RFC 5737) in place of those not known yet: a name's, and a sender's.
constexpr auto ofName = "192.0.2.1"_L1;
constexpr auto ofSender = "192.0.2.2"_L1;
constexpr auto unixSender = "/sender";

constexpr int maxDatagramRead = 64 * 1024;

SocketAddress addressOf(const Endpoint &endpoint)
{
    if (traitsOf(endpoint.protocol).usesPaths)
        return endpoint.unixAddress();
    QHostAddress host(ofName);
    if (endpoint.hostKind == HostKind::Any)
        host = QHostAddress::AnyIPv4;
    else if (endpoint.hostKind == HostKind::ThisMachine)
        host = endpoint.literalHost().value_or(QHostAddress(QHostAddress::LocalHost));
    else if (const auto literal = endpoint.literalHost())
        host = *literal;
    return {host, endpoint.port};
}

SocketPart partOf(Kind call, const ConversationSetup &setup)
{
    if (!traitsOf(setup.protocol).hasConnections)
        return SocketPart::Datagram;
    if (setup.role == Role::Client)
        return SocketPart::Connector;
    const bool listens = call == Kind::Socket || call == Kind::Bind || call == Kind::Listen
                         || call == Kind::SetSockOpt;
    return listens ? SocketPart::Listener : SocketPart::Accepted;
}

SocketCall planned(Kind kind, Engine engine, const SocketAddress &address,
                   const ConversationSetup &setup)
{
    const bool connects = traitsOf(setup.protocol).hasConnections;
    const bool isEchoed = traitsOf(setup.protocol).isEchoed;
    SocketCall call;
    call.call = kind;
    call.engine = engine;
    call.descriptor = 3;
    switch (kind) {
    case Kind::Socket:
        call.result = call.descriptor;
        call.family = address.isUnix()                                  ? 1 // AF_…
                      : address.family() == SocketAddress::Family::IPv6 ? 10
                                                                        : 2;
        call.type = isEchoed ? 3 : connects ? 1 : 2; // SOCK_…
        if (isEchoed)
            call.protocol = call.family == 10 ? 58 : 1; // IPPROTO_ICMP…
        break;
    case Kind::Accept:
        if (engine == Engine::Qt)
            call.text = u"nextPendingConnection"_s;
        break;
    case Kind::Handshake:
        call.text = setup.role == Role::Server ? u"startServerEncryption"_s
                                               : u"startClientEncryption"_s;
        break;
    case Kind::Listen:
        call.address = address;
        call.backlog = setup.transport.backlog;
        break;
    case Kind::Recv:
        call.size = setup.transport.receiveSize;
        break;
    case Kind::RecvFrom:
        call.size = std::min(setup.transport.receiveSize, maxDatagramRead);
        break;
    case Kind::SendTo:
        call.address = setup.role == Role::Client ? address
                       : address.isUnix()         ? SocketAddress::fromUnixName(unixSender)
                                                  : SocketAddress(QHostAddress(ofSender), 1);
        break;
    case Kind::Bind: // a client takes any address and any port
        call.address = setup.role == Role::Server ? address
                       : address.isUnix()         ? SocketAddress::fromUnixName({})
                       : address.family() == SocketAddress::Family::IPv6
                               ? SocketAddress(QHostAddress(QHostAddress::AnyIPv6), 0)
                               : SocketAddress(QHostAddress(QHostAddress::AnyIPv4), 0);
        break;
    case Kind::SetSockOpt:
        call.level = 1; // SOL_SOCKET
        call.option = 2; // SO_REUSEADDR
        call.value = 1;
        break;
    case Kind::Shutdown:
        call.how = 1; // SHUT_WR
        break;
    default:
        call.address = address;
        break;
    }
    return call;
}

/// Puts what the program would have in place of the addresses that are not known.
QString withNames(QString statement, const Endpoint &endpoint, CallLanguage language)
{
    const bool named = !endpoint.literalHost() && !traitsOf(endpoint.protocol).usesPaths;
    switch (language) {
    case CallLanguage::Python:
        statement.replace("('192.0.2.2', 1)"_L1, "addr"_L1);
        statement.replace("'/sender'"_L1, "addr"_L1);
        return named ? statement.replace(ofName, endpoint.host) : statement;
    case CallLanguage::C:
        statement.replace(
                "&(struct sockaddr_in){AF_INET, htons(1), inet_addr(\"192.0.2.2\")}, 16"_L1,
                "&address, length"_L1);
        statement.replace("&(struct sockaddr_un){AF_UNIX, \"/sender\"}, 10"_L1,
                          "&address, length"_L1);
        break;
    case CallLanguage::Qt:
        statement.replace("QHostAddress(\"192.0.2.2\"), 1"_L1, "address, port"_L1);
        break;
    }
    return named ? statement.replace(ofName, "…"_L1) : statement;
}

} // namespace

QList<CallPlan::Step> CallPlan::of(const QList<LifeStep> &life, const ConversationSetup &setup,
                                   CallLanguage language, int place)
{
    const ParsedEndpoint parsed = setup.parsed();
    if (!setup.address.isEmpty() && !parsed.ok())
        return {};
    const Endpoint &endpoint = parsed.endpoint;
    const SocketAddress address = addressOf(endpoint);
    const CallPrinter &printer = CallPrinter::of(language);
    const bool sendsFirst = setup.role == Role::Client && !traitsOf(setup.protocol).hasConnections;
    QList<Step> steps;
    for (const LifeStep &step : life) {
        QList<Kind> calls = step.calls;
        if (sendsFirst && !address.isUnix()) // the first datagram binds
            calls.removeOne(Kind::Bind);
        if (sendsFirst)
            std::ranges::reverse(calls);
        if (traitsOf(setup.protocol).isEchoed && setup.role == Role::Server)
            calls.removeOne(Kind::SendTo); // the system itself answers
        for (const Kind kind : std::as_const(calls)) {
            const SocketCall call = planned(kind, step.engine, address, setup);
            SocketLife socket;
            socket.descriptor = call.descriptor;
            socket.part = partOf(kind, setup);
            if (socket.part == SocketPart::Accepted && place == 0)
                socket.part = SocketPart::Listener;
            socket.engine = step.engine;
            socket.local = address;
            socket.place = place;
            const QString statement =
                    printer.print(call, {&socket, setup.role, CallView::Tutorial, std::nullopt})
                            .statement;
            const bool ipv6 = address.family() == SocketAddress::Family::IPv6;
            if (!statement.isEmpty())
                steps.append(
                        {withNames(statement, endpoint, language), purpose(kind, setup, ipv6)});
        }
    }
    return steps;
}

QString CallPlan::purpose(SocketCallKind call, const ConversationSetup &setup, bool ipv6)
{
    const bool connects = traitsOf(setup.protocol).hasConnections;
    const bool server = setup.role == Role::Server;
    switch (call) {
    case Kind::Socket:
        if (traitsOf(setup.protocol).isEchoed)
            return ipv6 ? tr("Make a raw socket: ICMPv6") : tr("Make a raw socket: ICMP");
        if (traitsOf(setup.protocol).usesPaths)
            return connects ? tr("Make a Unix socket: stream")
                            : tr("Make a Unix socket: datagrams");
        if (connects)
            return ipv6 ? tr("Make a socket: IPv6, stream") : tr("Make a socket: IPv4, stream");
        return ipv6 ? tr("Make a socket: IPv6, datagrams") : tr("Make a socket: IPv4, datagrams");
    case Kind::Bind:
        if (!server && traitsOf(setup.protocol).usesPaths)
            return tr("Take an address, to be answered");
        return traitsOf(setup.protocol).hasPorts ? tr("Take the address and the port")
                                                 : tr("Take the address");
    case Kind::SetSockOpt:
        return tr("Allow a port that was in use a moment ago");
    case Kind::Shutdown:
        return tr("Say that nothing more will be sent");
    case Kind::Listen:
        return tr("Let up to %Ln client(s) wait in a queue", nullptr, setup.transport.backlog);
    case Kind::Accept:
        return tr("Wait for a client");
    case Kind::Connect:
        return tr("Ask the server for a connection");
    case Kind::Handshake:
        return tr("Agree on version, cipher and keys, and check certificates (TLS)");
    case Kind::Recv:
        return server ? tr("Read what it sends") : tr("Read the answer");
    case Kind::RecvFrom:
        return server ? tr("Wait for a datagram") : tr("Wait for the answer");
    case Kind::Send:
    case Kind::SendTo:
        if (traitsOf(setup.protocol).isEchoed)
            return tr("Ask for an echo: a header of 8 bytes, and the message");
        if (!server && traitsOf(setup.protocol).usesPaths)
            return connects ? tr("Send a message") : tr("Send a datagram");
        if (!server)
            return connects ? tr("Send a message")
                            : tr("Send a datagram; the first one gives this end a port");
        if (setup.reply == ReplyMode::Echo)
            return connects ? tr("Send it back") : tr("Send it back to where it came from");
        return setup.reply == ReplyMode::Room ? tr("Send it to all others") : tr("Answer");
    case Kind::Close:
        return connects ? tr("End the connection") : tr("Close the socket");
    default:
        return {};
    }
}

} // namespace socketchat
