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

struct ErrnoTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::ErrnoText)

public:
    // POSIX errors (errors(7)). If two names share a number, only the first is listed.
    static constexpr Entry<int> errnoTexts[] = {
            {EACCES, QT_TR_NOOP("The system does not allow this."),
             QT_TR_NOOP("A port below 1024, a broadcast address "
                        "without SO_BROADCAST, or a firewall rule."),
             QT_TR_NOOP("Choose a port from 1024 up, or check the address and the firewall.")},
            {EADDRINUSE, QT_TR_NOOP("The address and port already belong to another socket."),
             QT_TR_NOOP("Another program or window listens there, the same program was started "
                        "twice, or a closed connection still holds the port for a minute "
                        "(TIME_WAIT)."),
             QT_TR_NOOP("Stop the other server, choose another port, "
                        "or set SO_REUSEADDR before bind().")},
            {EADDRNOTAVAIL,
             QT_TR_NOOP(
                     "This machine does not have that address, or has no free port to send from."),
             QT_TR_NOOP("bind() to an address of another machine, a typing mistake, or very "
                        "many connections opened in a short time."),
             QT_TR_NOOP(
                     "bind() to 127.0.0.1, 0.0.0.0 or an address that this machine really has.")},
            {EAFNOSUPPORT,
             QT_TR_NOOP("This kind of address does not fit the socket, or the system does not have "
                        "it."),
             QT_TR_NOOP("An IPv6 address given to an IPv4 socket, or IPv6 switched off on this "
                        "machine."),
             QT_TR_NOOP("Make the socket with the family of the address: AF_INET for IPv4, "
                        "AF_INET6 for IPv6.")},
            {EAGAIN,
             QT_TR_NOOP("There is nothing to do right now: no data to "
                        "read, no room to send, no client to accept."),
             QT_TR_NOOP("A socket that does not block (as in this program), or one whose "
                        "waiting time has run out."),
             QT_TR_NOOP("It is no failure: wait until the socket is "
                        "ready (select, poll, epoll) and call again.")},
            {EALREADY, QT_TR_NOOP("An earlier connect() on this socket is still under way."),
             QT_TR_NOOP("connect() was called again before the first one had ended."),
             QT_TR_NOOP("Wait until the socket can be written to, then ask for SO_ERROR.")},
            {EBADF, QT_TR_NOOP("The number is no open descriptor."),
             QT_TR_NOOP("The socket was closed before, or a variable holds a wrong number."),
             QT_TR_NOOP("Look for a close() that came too early, or for a second close().")},
            {ECONNABORTED, QT_TR_NOOP("A connection was given up before it was accepted."),
             QT_TR_NOOP("The client closed or broke off while it still waited in the queue of "
                        "listen()."),
             QT_TR_NOOP("Nothing needs to be done: call accept() again.")},
            {ECONNREFUSED,
             QT_TR_NOOP("The system at that address answered that no program listens at that "
                        "port."),
             QT_TR_NOOP("The server is not running, listens at another "
                        "port or address, or a firewall refuses."),
             QT_TR_NOOP("Start the server first, and compare address, port and protocol on both "
                        "sides.")},
            {ECONNRESET, QT_TR_NOOP("The other end broke the connection off."),
             QT_TR_NOOP("Its program ended suddenly, closed with bytes unread, or answered "
                        "bytes for a connection that it no longer knows."),
             QT_TR_NOOP("Connect again; let both programs read until the end before they close.")},
            {EDESTADDRREQ, QT_TR_NOOP("A datagram was sent without saying where to."),
             QT_TR_NOOP("send() on a UDP socket that is not connected."),
             QT_TR_NOOP("Use sendto() with an address, or connect() the socket first.")},
            {EFAULT, QT_TR_NOOP("An address in memory that was handed over is not valid."),
             QT_TR_NOOP("A pointer to a buffer or to a length that is wrong or already freed."),
             QT_TR_NOOP("Check the pointers and sizes in the call.")},
#ifdef EHOSTDOWN
            {EHOSTDOWN, QT_TR_NOOP("The other machine does not answer in its own network."),
             QT_TR_NOOP("It is switched off, asleep, or has another address now."),
             QT_TR_NOOP("Check that the machine is on and which address it has.")},
#endif
            {EHOSTUNREACH, QT_TR_NOOP("No way leads to that machine."),
             QT_TR_NOOP(
                     "The machine is off, the address is wrong, or a router or firewall says so."),
             QT_TR_NOOP("Check the address and the network; try ping.")},
            {EINPROGRESS, QT_TR_NOOP("The connection is being made and has not come about yet."),
             QT_TR_NOOP("connect() on a socket that does not block."),
             QT_TR_NOOP("It is no failure: wait until the socket can "
                        "be written to, then ask for SO_ERROR.")},
            {EINTR, QT_TR_NOOP("A signal came before the call had done anything."),
             QT_TR_NOOP("A signal such as Ctrl+C or an ended child process."),
             QT_TR_NOOP("Call again.")},
            {EINVAL, QT_TR_NOOP("An argument or the state of the socket does not allow the call."),
             QT_TR_NOOP("bind() for a second time, accept() without listen(), or a wrong length or "
                        "flag."),
             QT_TR_NOOP("Check the order of the calls: socket, bind, listen, accept.")},
            {EISCONN, QT_TR_NOOP("The socket is connected already."),
             QT_TR_NOOP("connect() for a second time, or sendto() with "
                        "an address on a connected TCP socket."),
             QT_TR_NOOP("Make a new socket for a new connection.")},
            {EMFILE, QT_TR_NOOP("This program has as many descriptors open as it may."),
             QT_TR_NOOP("Connections that are never closed, or very many clients."),
             QT_TR_NOOP("Close what is no longer needed, or raise the limit (ulimit -n).")},
            {EMSGSIZE, QT_TR_NOOP("The message does not fit into one datagram."),
             QT_TR_NOOP("More than 65,507 bytes in a datagram over "
                        "IPv4, or 65,527 over IPv6; or more than "
                        "the interface takes."),
             QT_TR_NOOP("Send less at a time, or use TCP.")},
            {ENETDOWN, QT_TR_NOOP("The network interface is switched off."),
             QT_TR_NOOP("No cable, wireless off, or the interface was taken down."),
             QT_TR_NOOP("Connect this machine to the network.")},
            {ENETRESET,
             QT_TR_NOOP("The connection broke because the other machine has started again."),
             QT_TR_NOOP("A restart of the other machine, found out by keep-alive probes."),
             QT_TR_NOOP("Connect again.")},
            {ENETUNREACH, QT_TR_NOOP("This machine has no route to that network."),
             QT_TR_NOOP("No connection to the network, no default route, or an IPv6 address on "
                        "a network without IPv6."),
             QT_TR_NOOP("Check the network settings and the address.")},
            {ENFILE, QT_TR_NOOP("The whole system has no descriptor left."),
             QT_TR_NOOP("Very many programs or connections on this machine."),
             QT_TR_NOOP("Close other programs.")},
            {ENOBUFS, QT_TR_NOOP("The system has no room left for the network right now."),
             QT_TR_NOOP("Far more is sent than the network takes."),
             QT_TR_NOOP("Send more slowly, and try again.")},
            {ENOMEM, QT_TR_NOOP("The system has no memory left."),
             QT_TR_NOOP("Too many programs, or too much waiting to be sent."),
             QT_TR_NOOP("Close other programs, or send less.")},
            {ENOPROTOOPT, QT_TR_NOOP("The socket does not know this option."),
             QT_TR_NOOP("An option of TCP on a UDP socket, or one that this system does not have."),
             QT_TR_NOOP("Check level and option name of setsockopt().")},
            {ENOTCONN, QT_TR_NOOP("The socket is not connected."),
             QT_TR_NOOP("send() or recv() before connect() has succeeded, or on the listening "
                        "socket."),
             QT_TR_NOOP("Connect first; on a server talk over the socket that accept() returned.")},
            {ENOTSOCK, QT_TR_NOOP("The descriptor is not a socket."),
             QT_TR_NOOP("The number of a file or a terminal was used."),
             QT_TR_NOOP("Check which variable holds the socket.")},
            {EOPNOTSUPP, QT_TR_NOOP("This kind of socket cannot do that."),
             QT_TR_NOOP("listen() or accept() on a UDP socket."),
             QT_TR_NOOP("Make the socket with SOCK_STREAM for TCP.")},
            {EPERM, QT_TR_NOOP("The system or a firewall forbids this."),
             QT_TR_NOOP("A firewall rule that drops what is sent, or a right that this program "
                        "lacks."),
             QT_TR_NOOP("Check the firewall, or choose another port.")},
            {EPIPE, QT_TR_NOOP("The connection is closed for sending."),
             QT_TR_NOOP("The other end has gone, or this end called shutdown() before."),
             QT_TR_NOOP("Stop sending, and connect again.")},
            {EPROTONOSUPPORT,
             QT_TR_NOOP("The system does not have this protocol for that kind of socket."),
             QT_TR_NOOP(
                     "A wrong third argument of socket(), such as IPPROTO_UDP with SOCK_STREAM."),
             QT_TR_NOOP("Use 0 as the third argument of socket().")},
            {ETIMEDOUT, QT_TR_NOOP("The other end did not answer in time."),
             QT_TR_NOOP("The machine is off, the address is wrong, or "
                        "a firewall drops everything without a word."),
             QT_TR_NOOP("Check the address, the network and the firewalls on the way.")},
    };

    // By name, because only app/net may include the header with the numbers.
    static constexpr Entry<const char *> lookupTexts[] = {
            {"EAI_NONAME", QT_TR_NOOP("The host name cannot be found."),
             QT_TR_NOOP("A typing mistake, or a name that only another network knows."),
             QT_TR_NOOP("Check the spelling, or use an IP address.")},
            {"EAI_AGAIN", QT_TR_NOOP("The name server gave no answer just now."),
             QT_TR_NOOP("No network, or a name server that is too busy."),
             QT_TR_NOOP("Check the network, and try again.")},
            {"EAI_FAIL", QT_TR_NOOP("The name server cannot answer for this name."),
             QT_TR_NOOP("A fault of the name server or of the zone that the name is in."),
             QT_TR_NOOP("Try again later, or use an IP address.")},
            {"EAI_FAMILY", QT_TR_NOOP("The name has no address of the kind that was asked for."),
             QT_TR_NOOP("Only IPv6 was asked for, and the name has only IPv4, or the other way "
                        "round."),
             QT_TR_NOOP("Ask for any kind (AF_UNSPEC).")},
            {"EAI_SERVICE", QT_TR_NOOP("The service name is not known."),
             QT_TR_NOOP("A word in the place of the port that the system's list does not have."),
             QT_TR_NOOP("Use a number as the port.")},
    };

    /// Qt only: to the system, the end of a stream is not an error.
    static constexpr Entry<const char *> remoteHostClosed = {
            "RemoteHostClosedError", QT_TR_NOOP("The other end has closed the connection."),
            QT_TR_NOOP("Its program has finished or called close(). Qt reports the end of the "
                       "stream as an error, and a connection that was broken off as the same "
                       "one."),
            QT_TR_NOOP("It is no failure where the conversation was over: read what is left, "
                       "then close.")};
};

template<typename Key>
ErrnoText textOf(const Entry<Key> &entry, const QString &name, int number)
{
    return {name, number, ErrnoTexts::tr(entry.meaning), ErrnoTexts::tr(entry.causes),
            ErrnoTexts::tr(entry.advice)};
}

std::optional<ErrnoText> socketErrorText(const SocketCall &call)
{
    const QString name = socketCallErrorName(call);
    const QString value = u"QAbstractSocket::"_s + name;
    const int number = socketErrorOf(call);
    if (name == QLatin1StringView(ErrnoTexts::remoteHostClosed.key))
        return textOf(ErrnoTexts::remoteHostClosed, value, number);
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
    const auto found = std::ranges::find(ErrnoTexts::errnoTexts, number,
                                         [](const auto &each) { return each.key; });
    if (found == std::end(ErrnoTexts::errnoTexts))
        return std::nullopt;
    return textOf(*found, errnoName(number), number);
}

std::optional<ErrnoText> lookupErrorText(int code)
{
    const QString name = lookupErrorName(code);
    const auto found = std::ranges::find_if(ErrnoTexts::lookupTexts, [&name](const auto &each) {
        return name == QLatin1StringView(each.key);
    });
    if (found == std::end(ErrnoTexts::lookupTexts))
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
