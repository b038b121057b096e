// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/errnotext.h"

#include "app/net/errorcodes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <iterator>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

template<typename Key>
struct Entry
{
    Key key;
    const char *meaning;
    const char *causes;
    const char *advice;
};

// POSIX errors (errors(7)). If two names share a number, only the first is listed.
constexpr Entry<int> errnoTexts[] = {
        {EACCES, QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The system does not allow this."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "A port below 1024, a broadcast address "
                                                    "without SO_BROADCAST, or a firewall rule."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Choose a port from 1024 up, or check the address and the firewall.")},
        {EADDRINUSE,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "The address and port already belong to another socket."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Another program or window listens there, the same program was started "
                           "twice, or a closed connection still holds the port for a minute "
                           "(TIME_WAIT)."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Stop the other server, choose another port, "
                                                    "or set SO_REUSEADDR before bind().")},
        {EADDRNOTAVAIL,
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "This machine does not have that address, or has no free port to send from."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "bind() to an address of another machine, a typing mistake, or very "
                           "many connections opened in a short time."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "bind() to 127.0.0.1, 0.0.0.0 or an address that this machine really has.")},
        {EAFNOSUPPORT,
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "This kind of address does not fit the socket, or the system does not have it."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "An IPv6 address given to an IPv4 socket, or IPv6 switched off on this machine."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Make the socket with the family of the address: AF_INET for IPv4, "
                           "AF_INET6 for IPv6.")},
        {EAGAIN,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "There is nothing to do right now: no data to "
                                                    "read, no room to send, no client to accept."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "A socket that does not block (as in this program), or one whose "
                           "waiting time has run out."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "It is no failure: wait until the socket is "
                                                    "ready (select, poll, epoll) and call again.")},
        {EALREADY,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "An earlier connect() on this socket is still under way."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "connect() was called again before the first one had ended."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Wait until the socket can be written to, then ask for SO_ERROR.")},
        {EBADF, QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The number is no open descriptor."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "The socket was closed before, or a variable holds a wrong number."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Look for a close() that came too early, or for a second close().")},
        {ECONNABORTED,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "A connection was given up before it was accepted."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "The client closed or broke off while it still waited in the queue of listen()."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Nothing needs to be done: call accept() again.")},
        {ECONNREFUSED,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "The system at that address answered that no program listens at that "
                           "port."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The server is not running, listens at another "
                                                    "port or address, or a firewall refuses."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "Start the server first, and compare address, port and protocol on both sides.")},
        {ECONNRESET,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The other end broke the connection off."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Its program ended suddenly, closed with bytes unread, or answered "
                           "bytes for a connection that it no longer knows."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "Connect again; let both programs read until the end before they close.")},
        {EDESTADDRREQ,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "A datagram was sent without saying where to."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "send() on a UDP socket that is not connected."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Use sendto() with an address, or connect() the socket first.")},
        {EFAULT,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "An address in memory that was handed over is not valid."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "A pointer to a buffer or to a length that is wrong or already freed."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Check the pointers and sizes in the call.")},
#ifdef EHOSTDOWN
        {EHOSTDOWN,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "The other machine does not answer in its own network."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "It is switched off, asleep, or has another address now."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Check that the machine is on and which address it has.")},
#endif
        {EHOSTUNREACH, QT_TRANSLATE_NOOP("socketchat::ErrnoText", "No way leads to that machine."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "The machine is off, the address is wrong, or a router or firewall says so."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Check the address and the network; try ping.")},
        {EINPROGRESS,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "The connection is being made and has not come about yet."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "connect() on a socket that does not block."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "It is no failure: wait until the socket can "
                                                    "be written to, then ask for SO_ERROR.")},
        {EINTR,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "A signal came before the call had done anything."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "A signal such as Ctrl+C or an ended child process."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Call again.")},
        {EINVAL,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "An argument or the state of the socket does not allow the call."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "bind() for a second time, accept() without listen(), or a wrong length or flag."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Check the order of the calls: socket, bind, listen, accept.")},
        {EISCONN, QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The socket is connected already."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "connect() for a second time, or sendto() with "
                                                    "an address on a connected TCP socket."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Make a new socket for a new connection.")},
        {EMFILE,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "This program has as many descriptors open as it may."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Connections that are never closed, or very many clients."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Close what is no longer needed, or raise the limit (ulimit -n).")},
        {EMSGSIZE,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The message does not fit into one datagram."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "More than 65,507 bytes in a datagram over "
                                                    "IPv4, or 65,527 over IPv6; or more than "
                                                    "the interface takes."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Send less at a time, or use TCP.")},
        {ENETDOWN,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The network interface is switched off."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "No cable, wireless off, or the interface was taken down."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Connect this machine to the network.")},
        {ENETRESET,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "The connection broke because the other machine has started again."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "A restart of the other machine, found out by keep-alive probes."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Connect again.")},
        {ENETUNREACH,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "This machine has no route to that network."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "No connection to the network, no default route, or an IPv6 address on "
                           "a network without IPv6."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Check the network settings and the address.")},
        {ENFILE,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The whole system has no descriptor left."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Very many programs or connections on this machine."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Close other programs.")},
        {ENOBUFS,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "The system has no room left for the network right now."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Far more is sent than the network takes."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Send more slowly, and try again.")},
        {ENOMEM, QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The system has no memory left."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Too many programs, or too much waiting to be sent."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Close other programs, or send less.")},
        {ENOPROTOOPT,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The socket does not know this option."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "An option of TCP on a UDP socket, or one that this system does not have."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Check level and option name of setsockopt().")},
        {ENOTCONN, QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The socket is not connected."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "send() or recv() before connect() has succeeded, or on the listening socket."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "Connect first; on a server talk over the socket that accept() returned.")},
        {ENOTSOCK, QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The descriptor is not a socket."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The number of a file or a terminal was used."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Check which variable holds the socket.")},
        {EOPNOTSUPP,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "This kind of socket cannot do that."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "listen() or accept() on a UDP socket."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Make the socket with SOCK_STREAM for TCP.")},
        {EPERM,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The system or a firewall forbids this."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "A firewall rule that drops what is sent, or a right that this program lacks."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Check the firewall, or choose another port.")},
        {EPIPE, QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The connection is closed for sending."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "The other end has gone, or this end called shutdown() before."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Stop sending, and connect again.")},
        {EPROTONOSUPPORT,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "The system does not have this protocol for that kind of socket."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "A wrong third argument of socket(), such as IPPROTO_UDP with SOCK_STREAM."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Use 0 as the third argument of socket().")},
        {ETIMEDOUT,
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The other end did not answer in time."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The machine is off, the address is wrong, or "
                                                    "a firewall drops everything without a word."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "Check the address, the network and the firewalls on the way.")},
};

// By name, because only app/net may include the header with the numbers.
constexpr Entry<const char *> lookupTexts[] = {
        {"EAI_NONAME", QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The host name cannot be found."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "A typing mistake, or a name that only another network knows."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Check the spelling, or use an IP address.")},
        {"EAI_AGAIN",
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The name server gave no answer just now."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "No network, or a name server that is too busy."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Check the network, and try again.")},
        {"EAI_FAIL",
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The name server cannot answer for this name."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "A fault of the name server or of the zone that the name is in."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Try again later, or use an IP address.")},
        {"EAI_FAMILY",
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "The name has no address of the kind that was asked for."),
         QT_TRANSLATE_NOOP(
                 "socketchat::ErrnoText",
                 "Only IPv6 was asked for, and the name has only IPv4, or the other way round."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Ask for any kind (AF_UNSPEC).")},
        {"EAI_SERVICE",
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The service name is not known."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                           "A word in the place of the port that the system's list does not have."),
         QT_TRANSLATE_NOOP("socketchat::ErrnoText", "Use a number as the port.")},
};

/// Qt only: to the system, the end of a stream is not an error.
constexpr Entry<const char *> remoteHostClosed = {
        "RemoteHostClosedError",
        QT_TRANSLATE_NOOP("socketchat::ErrnoText", "The other end has closed the connection."),
        QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                          "Its program has finished or called close(). Qt reports the end of the "
                          "stream as an error, and a connection that was broken off as the same "
                          "one."),
        QT_TRANSLATE_NOOP("socketchat::ErrnoText",
                          "It is no failure where the conversation was over: read what is left, "
                          "then close.")};

QString translated(const char *text)
{
    return QCoreApplication::translate("socketchat::ErrnoText", text);
}

template<typename Key>
ErrnoText textOf(const Entry<Key> &entry, const QString &name, int number)
{
    return {name, number, translated(entry.meaning), translated(entry.causes),
            translated(entry.advice)};
}

std::optional<ErrnoText> socketErrorText(const SocketCall &call)
{
    const QString name = socketCallErrorName(call);
    const QString value = u"QAbstractSocket::"_s + name;
    const int number = socketErrorOf(call);
    if (name == QLatin1StringView(remoteHostClosed.key))
        return textOf(remoteHostClosed, value, number);
    std::optional<ErrnoText> text = call.call == SocketCallKind::GetAddrInfo
                                            ? lookupErrorText(systemErrorOf(call))
                                            : errnoText(systemErrorOf(call));
    if (text) {
        text->name = value;
        text->number = number;
    }
    return text;
}

} // namespace

std::optional<ErrnoText> errnoText(int number)
{
    const auto found =
            std::ranges::find(errnoTexts, number, [](const auto &each) { return each.key; });
    if (found == std::end(errnoTexts))
        return std::nullopt;
    return textOf(*found, errnoName(number), number);
}

std::optional<ErrnoText> lookupErrorText(int code)
{
    const QString name = lookupErrorName(code);
    const auto found = std::ranges::find_if(
            lookupTexts, [&name](const auto &each) { return name == QLatin1StringView(each.key); });
    if (found == std::end(lookupTexts))
        return std::nullopt;
    return textOf(*found, name, code);
}

std::optional<ErrnoText> errorTextOf(const SocketCall &call)
{
    const bool failed =
            call.call == SocketCallKind::GetAddrInfo ? call.error != 0 : call.result < 0;
    if (failed && call.engine == Engine::Qt)
        return socketErrorText(call);
    if (failed)
        return call.call == SocketCallKind::GetAddrInfo ? lookupErrorText(call.error)
                                                        : errnoText(call.error);
    // SO_ERROR returns the error of an earlier connect().
    if (call.call == SocketCallKind::GetSockOpt && call.value != 0
        && socketCallArguments(call).value(2) == "SO_ERROR"_L1)
        return errnoText(call.value);
    return std::nullopt;
}

std::optional<ErrnoText> errorTextOf(const TransportError &error)
{
    if (error.number == 0)
        return std::nullopt;
    SocketCall call;
    call.call = error.call;
    call.engine = error.engine;
    call.error = error.number;
    call.result = -1;
    return errorTextOf(call);
}

} // namespace socketchat
