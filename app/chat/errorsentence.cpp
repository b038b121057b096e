// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/errorsentence.h"

#include "app/chat/sentencepieces.h"
#include "app/chat/tlssentences.h"
#include "app/chat/wrongordersentences.h"
#include "app/net/address/endpoint.h"
#include "app/net/address/endpointparser.h"
#include "app/net/address/lookupcodes.h"
#include "app/net/address/socketaddress.h"

#include <QHostAddress>
#include <QLocale>

#include <cerrno>

namespace socketchat {

namespace {

/// Returns " (EADDRINUSE)" for the end of a sentence; empty for this program's own errors.
QString nameInBrackets(const TransportError &error)
{
    const QString name = error.name();
    //: %1 is the system's name of an error, EADDRINUSE. The space in front separates it from a
    //: word.
    return name.isEmpty() ? QString() : Sentences::tr(" (%1)").arg(name);
}

/// Returns the port at the end of an address; -1 if there is none.
int portOf(const QString &address)
{
    const qsizetype colon = address.lastIndexOf(u':');
    bool ok = false;
    const int port = colon < 0 ? -1 : address.mid(colon + 1).toInt(&ok);
    return ok ? port : -1;
}

/// Returns whether an address is the name of a Unix socket.
bool isUnixName(const QString &address) { return SocketAddress::isUnixText(address); }

bool isAboutDatagrams(SocketCallKind call)
{
    // Streams are refused only while connecting; datagrams while sending and receiving.
    return call == SocketCallKind::SendTo || call == SocketCallKind::RecvFrom
           || call == SocketCallKind::Send || call == SocketCallKind::Recv;
}

bool isOpening(SocketCallKind call)
{
    return call == SocketCallKind::Bind || call == SocketCallKind::Listen
           || call == SocketCallKind::None;
}

QString permissionSentence(const TransportError &error, const QString &where, const QString &name)
{
    const int port = portOf(error.address);
    if (isUnixName(error.address) && error.call == SocketCallKind::SendTo
        && error.number == EPERM) {
        return Sentences::tr("The program at %1 has connected its socket to another one, and gets "
                             "datagrams from no one else%2.")
                .arg(where, name);
    }
    if (isUnixName(error.address)) {
        return Sentences::tr("The system does not allow this program to use the socket %1%2. Check "
                             "who may write to that file and to its folder.")
                .arg(where, name);
    }
    if (error.call == SocketCallKind::Socket) { // only raw sockets need a right
        return Sentences::tr("ICMP with %1 needs a right that this program does not have%2. Run it "
                             "as root, or allow it with “sudo setcap cap_net_raw+ep” and the path "
                             "of this program; for a client “sudo sysctl "
                             "net.ipv4.ping_group_range='0 2147483647'” is enough.")
                .arg(where, name);
    }
    if (error.call == SocketCallKind::Bind && port > 0 && port < 1024) {
        return Sentences::tr("Ports below 1024 need administrator rights, so this program may not "
                             "use port %1 at %2%3. Choose a port from 1024 to 65535.")
                .arg(QString::number(port), where, name);
    }
    if (error.call == SocketCallKind::Bind) {
        return Sentences::tr("The system does not allow this program to use %1%2. Choose another "
                             "address or port.")
                .arg(where, name);
    }
    return Sentences::tr("The system does not allow this program to talk to %1%2. Check the "
                         "address, and the firewall of this machine.")
            .arg(where, name);
}

QString timeOutSentence(const TransportError &error, const QString &who, const QString &name)
{
    const HostKind host =
            parseEndpoint(error.address, Role::Client, Protocol::Tcp).endpoint.hostKind;
    if (error.call == SocketCallKind::Connect && host == HostKind::ThisMachine) {
        // No network is involved.
        return Sentences::tr("%1 did not answer the request to connect in time%2. Its program may "
                             "be too busy to accept it; look at that program, and connect again.")
                .arg(who, name);
    }
    if (error.call == SocketCallKind::Connect) {
        return Sentences::tr("%1 did not answer the request to connect in time%2. Check the "
                             "address, the network, and any firewall on the way.")
                .arg(who, name);
    }
    return Sentences::tr("%1 did not answer in time%2. Check that its program is still running, "
                         "and the network on the way.")
            .arg(who, name);
}

QString tooLargeSentence(const TransportError &error, const QString &who, const QString &name)
{
    const auto most = [](SocketAddress::Family family) {
        return QLocale().toString(largestDatagram(family));
    };
    if (isUnixName(error.address)) {
        return Sentences::tr("The message is too large for one datagram to %1: it does not fit the "
                             "send buffer of this end (SO_SNDBUF)%2. Shorten it, or send it in "
                             "pieces.")
                .arg(who, name);
    }
    const auto host =
            parseEndpoint(error.address, Role::Server, Protocol::Udp).endpoint.literalHost();
    if (!host) {
        return Sentences::tr("The message is too large for one datagram to %1, which holds at most "
                             "%2 bytes over IPv4 and %3 over IPv6%4. Shorten it, or send it in "
                             "pieces.")
                .arg(who, most(SocketAddress::Family::IPv4), most(SocketAddress::Family::IPv6),
                     name);
    }
    return Sentences::tr("The message is too large for one datagram to %1, which holds at most %2 "
                         "bytes%3. Shorten it, or send it in pieces.")
            .arg(who, most(SocketAddress(*host, 0).family()), name);
}

QString otherSentence(const TransportError &error, const QString &where, const QString &name)
{
    const QString call = socketCallName(error.call);
    if (error.systemText.isEmpty() || call.isEmpty()) {
        return Sentences::tr("Something went wrong at %1%2. Try again, or choose another address.")
                .arg(where, name);
    }
    return Sentences::tr("The system could not do %1() for %2. It says: %3%4. Try again, or choose "
                         "another address.")
            .arg(call, where, error.systemText, name);
}

QString sentenceOf(const TransportError &error)
{
    using Kind = TransportErrorKind;
    const QString name = nameInBrackets(error);
    const bool hasAddress = !error.address.isEmpty();
    //: Stands for the address of the other program where it is not known.
    const QString who = hasAddress ? error.address : Sentences::tr("the other end");
    //: Stands for an address where it is not known.
    const QString where = hasAddress ? error.address : Sentences::tr("this address");
    const int port = portOf(error.address);

    switch (error.kind) {
    case Kind::None:
        return Sentences::tr("There is no error.");
    case Kind::AddressInUse:
        if (isUnixName(error.address)) {
            return Sentences::tr("Another program is already using the socket %1%2. Stop that "
                                 "program or choose another path.")
                    .arg(where, name);
        }
        if (port < 0) {
            return Sentences::tr("Another program is already using %1%2. Stop that program or "
                                 "choose another port.")
                    .arg(where, name);
        }
        return Sentences::tr("Port %1 is already in use by another program at %2%3. Stop that "
                             "program or choose another port.")
                .arg(QString::number(port), where, name);
    case Kind::AddressInUseHere:
        if (isUnixName(error.address)) {
            return Sentences::tr("Another window of this program is already using the socket "
                                 "%1%2. Stop the server there or choose another path.")
                    .arg(where, name);
        }
        return Sentences::tr("Another window of this program is already using %1%2. Stop the "
                             "server there or choose another port.")
                .arg(where, name);
    case Kind::AddressInTimeWait:
        return Sentences::tr("Port %1 is still taken at %2%3 by connections that this end closed "
                             "first: they stay in TIME_WAIT for %n more second(s). Wait, or set "
                             "SO_REUSEADDR.",
                             nullptr, error.systemText.toInt())
                .arg(QString::number(port), where, name);
    case Kind::PermissionDenied:
        return permissionSentence(error, where, name);
    case Kind::AddressNotAvailable:
        if (isOpening(error.call)) {
            return Sentences::tr("Nothing can be opened at %1, because this machine does not have "
                                 "that address%2. Use 127.0.0.1, 0.0.0.0 or another address of "
                                 "this machine.")
                    .arg(where, name);
        }
        return Sentences::tr("This machine has no address or no free port from which to reach "
                             "%1%2. Check the address, and that the network is connected.")
                .arg(where, name);
    case Kind::AddressFamilyNotSupported:
        if (isUnixName(error.address)) {
            return Sentences::tr("This machine cannot use Unix sockets such as %1%2. Choose TCP or "
                                 "UDP.")
                    .arg(where, name);
        }
        return Sentences::tr("This machine cannot use the kind of address that %1 is%2. Try the "
                             "other kind: IPv4 such as 127.0.0.1, or IPv6 such as [::1].")
                .arg(where, name);
    case Kind::ConnectionRefused:
        if (isUnixName(error.address)) {
            return Sentences::tr("No program listens at the socket %1%2. Start the server first, "
                                 "and check its name.")
                    .arg(where, name);
        }
        if (isAboutDatagrams(error.call) && !QHostAddress(error.address).isNull()) { // no port
            return Sentences::tr("The system at %1 reported that it takes no ICMP there%2. Check "
                                 "the address, and any firewall on the way.")
                    .arg(where, name);
        }
        if (isAboutDatagrams(error.call)) {
            // It may be this machine, so no network is mentioned.
            return Sentences::tr("The system there reported that no program receives datagrams at "
                                 "%1%2. UDP itself does not tell a sender; start the server there, "
                                 "and send again.")
                    .arg(where, name);
        }
        return Sentences::tr("%1 refused the connection at once, because no program listens "
                             "there%2. Start the server first, and check the port.")
                .arg(who, name);
    case Kind::ConnectionReset:
        if (error.call == SocketCallKind::Accept) {
            return Sentences::tr("A client gave up before its connection was accepted at %1%2. "
                                 "Nothing needs to be done; the server goes on listening.")
                    .arg(where, name);
        }
        return Sentences::tr("%1 broke the connection off, and what was on the way may be lost%2. "
                             "Its program may have ended suddenly; connect again.")
                .arg(who, name);
    case Kind::BrokenPipe:
        return Sentences::tr("%1 has already closed the connection, so nothing more can be sent to "
                             "it%2. Connect again.")
                .arg(who, name);
    case Kind::TimedOut:
        return timeOutSentence(error, who, name);
    case Kind::HostUnreachable:
        return Sentences::tr("The machine at %1 cannot be reached%2. Check the address, and that "
                             "the machine is switched on and connected.")
                .arg(where, name);
    case Kind::NetworkUnreachable:
        return Sentences::tr("This machine has no route to the network of %1%2. Check the address, "
                             "and that this machine is connected to a network.")
                .arg(where, name);
    case Kind::NetworkDown:
        return Sentences::tr("The network that leads to %1 is switched off%2. Connect this machine "
                             "to the network, and try again.")
                .arg(where, name);
    case Kind::HostNotFound:
        if (error.number == LookupCode::AddrFamily) {
            return Sentences::tr("“%1” has no address of the chosen version of IP%2. Choose the "
                                 "other version, or either.")
                    .arg(error.address, name);
        }
        if (!hasAddress) {
            return Sentences::tr(
                           "Could not resolve the host name%1. Check the spelling, or type an "
                           "IP address such as 127.0.0.1.")
                    .arg(name);
        }
        return Sentences::tr("Could not resolve “%1”%2. Check the spelling, or type an IP "
                             "address such as 127.0.0.1.")
                .arg(error.address, name);
    case Kind::LookupFailed:
        if (!hasAddress) {
            return Sentences::tr("The name could not be looked up, because no name server gave an "
                                 "answer%1. Check the network, or type an IP address.")
                    .arg(name);
        }
        return Sentences::tr("The name “%1” could not be looked up, because no name server gave an "
                             "answer%2. Check the network, or type an IP address.")
                .arg(error.address, name);
    case Kind::DatagramTooLarge:
        return tooLargeSentence(error, who, name);
    case Kind::MessageTooLong:
        return Sentences::tr("The message to %1 is longer than the chosen framing can tell%2. "
                             "Shorten it, or choose another framing.")
                .arg(who, name);
    case Kind::NotOpen:
        if (!hasAddress) {
            return Sentences::tr("Nothing was sent, because no connection is open%1. Start or "
                                 "connect first; the text stays in the field.")
                    .arg(name);
        }
        return Sentences::tr("Nothing was sent to %1, because the connection is not open%2. "
                             "Connect first; the text stays in the field.")
                .arg(who, name);
    case Kind::NoSuchPeer:
        if (!hasAddress) {
            return Sentences::tr("Nothing was sent, because the addressee is no longer there%1. "
                                 "Choose another one.")
                    .arg(name);
        }
        return Sentences::tr("Nothing was sent to %1, because it is no longer there%2. Choose "
                             "another addressee.")
                .arg(who, name);
    case Kind::TooManyDescriptors:
        return Sentences::tr("This program has as many connections open as the system allows, so "
                             "there is no room for another one at %1%2. Disconnect some, or raise "
                             "the limit on open files.")
                .arg(where, name);
    case Kind::NoBufferSpace:
        return Sentences::tr("The system has no memory left for the network at %1%2. Send more "
                             "slowly, or close other programs.")
                .arg(where, name);
    case Kind::QueueFull:
        return Sentences::tr("Nothing more can wait for %1, because it does not read what was sent "
                             "to it%2. Wait until it reads, or disconnect it.")
                .arg(who, name);
    case Kind::ScopeMissing:
        return Sentences::tr("%1 means a machine in one network only, and the interface that leads "
                             "there is missing. Write it behind a percent sign, as in "
                             "[fe80::1%eth0]:8000. This machine has: %2.")
                .arg(where, error.systemText);
    case Kind::NoSuchInterface:
        return Sentences::tr("This machine has no interface “%1”. Write one that it has behind the "
                             "percent sign: %2.")
                .arg(where, error.systemText);
    case Kind::OnlyForDatagrams:
        return Sentences::tr("%1 means many machines at once, and TCP connects two. Use UDP, or "
                             "the address of one machine.")
                .arg(where);
    case Kind::NoServerAtGroup:
        return Sentences::tr("%1 means many machines at once, so no server can be opened there. "
                             "Use 0.0.0.0 or another address of this machine.")
                .arg(where);
    case Kind::NoSocketFile:
        return !isOpening(error.call)
                       ? Sentences::tr("There is no socket at %1%2. Start its server, or check the "
                                       "path.")
                                 .arg(where, name)
                       : Sentences::tr("The folder of %1 does not exist%2. Make it, or choose "
                                       "another path.")
                                 .arg(where, name);
    case Kind::NotASocket:
        return Sentences::tr("What is at %1 is not a socket%2. Choose another path.")
                .arg(where, name);
    case Kind::StaleSocketFile:
        return !isOpening(error.call)
                       ? Sentences::tr(
                                 "The file %1 is there, and no program listens: its server "
                                 "has ended and left the file behind%2. Start a server, which "
                                 "needs the file removed first.")
                                 .arg(where, name)
                       : Sentences::tr("The file %1 is there already, and no program listens: a "
                                       "server has ended and left the file behind%2. Remove the "
                                       "file, and start again.")
                                 .arg(where, name);
    case Kind::WrongSocketType:
        if (isAboutDatagrams(error.call)) {
            return Sentences::tr("The socket %1 carries a stream, and this end sends datagrams%2. "
                                 "Choose the path of a socket of the same type.")
                    .arg(where, name);
        }
        return Sentences::tr("The socket %1 carries datagrams, and this end speaks in a stream%2. "
                             "Choose the path of a socket of the same type.")
                .arg(where, name);
    case Kind::TooManyClients:
        return Sentences::tr("%1 was turned away, because this server has as many clients as it "
                             "may%2. Raise --max-clients, or wait until one leaves.")
                .arg(where, name);
    case Kind::RelaysToItself:
        return Sentences::tr("%1 is this relay itself, which would connect to itself without "
                             "end%2. Give the address of the other program as the target.")
                .arg(where, name);
    case Kind::NameTooLong:
        return Sentences::tr("%1 is one byte too long for Qt's classes, which take at most %2%3. "
                             "Choose a shorter name, or system calls beside the protocol.")
                .arg(where, QString::number(SocketAddress::longestUnixName - 1), name);
    case Kind::ReceiverGone:
        return Sentences::tr("The program at %1 has ended or closed its socket%2. It can be "
                             "answered again once it sends anew.")
                .arg(where, name);
    case Kind::NoReturnAddress:
        if (error.address.startsWith(u"./")) {
            return Sentences::tr("Nothing can be sent to %1, because its socket is bound to a "
                                 "relative path, which names another file here%2. Call bind() in "
                                 "that program with an absolute path, and let it send again.")
                    .arg(who, name);
        }
        return Sentences::tr("Nothing can be sent to %1, because its socket is not bound to an "
                             "address%2. Call bind() in that program, and let it send again.")
                .arg(who, name);
    default:
        break;
    }
    if (const QString tls = tlsSentence(error, who, name); !tls.isEmpty())
        return tls;
    return otherSentence(error, where, name);
}

} // namespace

QString errorSentence(const TransportError &error)
{
    if (const QString order = wrongOrderSentence(error); !order.isEmpty())
        return order;
    QString sentence = sentenceOf(error);
    if (error.address.isEmpty()) // it may begin with what stands for one
        sentence[0] = sentence.at(0).toUpper();
    return sentence;
}

} // namespace socketchat
