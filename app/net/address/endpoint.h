// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/protocol.h"

#include <QHostAddress>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>
#include <utility>

namespace socketchat {

enum class Role : quint8 { Server, Client };

/// The parts of an address, in the order in which they stand in a URL (RFC 3986, section 3).
enum class EndpointPartKind : quint8 { Scheme, User, Password, Host, Port, Path, Query, Fragment };

/// What kind of host was typed. A name is resolved by the transport when it opens, never here.
enum class HostKind : quint8 {
    Any, ///< nothing or `*`: every interface for a server
    ThisMachine, ///< `localhost`, a loopback address, or nothing typed for a client
    IPv4,
    IPv6,
    Name,
};

/// What can be wrong with a typed address.
enum class EndpointProblemKind : quint8 {
    Empty, ///< nothing was typed
    UnknownScheme, ///< neither that of a protocol nor one with a well-known port
    HostHasSpace,
    HostNotValid, ///< characters that no host name has, a label over 63 bytes, `1.2.3.400`
    UnclosedBracket, ///< `[::1:8000`
    IPv6NotValid,
    IPv6NeedsBrackets, ///< `tcp://::1:9000` can be read in two ways
    PortNotANumber, ///< `80a`
    PortOutOfRange, ///< 65536, -1
    PortZeroForClient,
    PercentNotValid, ///< `%` without two hex digits
    PathWithoutHost, ///< `/tmp/a.sock`: a file
    NeedsTls, ///< `https://`: an address, but of a connection that cannot be made
};

/// One thing that is wrong, and where: `at` and `length` count UTF-16 units of the typed text.
struct EndpointProblem
{
    EndpointProblemKind kind = EndpointProblemKind::Empty;
    EndpointPartKind part = EndpointPartKind::Host;
    qsizetype at = 0;
    qsizetype length = 0;
    QString text; ///< the offending piece, as typed; the whole host for HostHasSpace
    friend bool operator==(const EndpointProblem &, const EndpointProblem &) = default;
};

/// One part of what was typed. `start` and `length` count UTF-16 units of the typed text and do not
/// include the delimiters; a part that was not typed but follows from the rest (a default port, the
/// scheme of the switch) has `typed` false and length 0.
struct EndpointPart
{
    EndpointPartKind kind = EndpointPartKind::Host;
    QString value; ///< percent-decoded, full-width characters narrowed
    qsizetype start = 0;
    qsizetype length = 0;
    bool typed = true;
    friend bool operator==(const EndpointPart &, const EndpointPart &) = default;
};

/// A parsed address; the only place where text becomes an address.
///
/// `[scheme://][user[:password]@]host[:port][/path][?query][#fragment]`, or `host:port`,
/// `[v6]:port`, `:port`, `port`, `host`. What was typed stays unresolved: a name is a name until a
/// transport opens it. A plain value without identity; safe in every thread.
class Endpoint
{
public:
    Protocol protocol = Protocol::Tcp;
    QString scheme; ///< lower case; that of the protocol where none was typed
    QString user;
    QString password; ///< never shown, logged or saved
    QString host; ///< as a resolver wants it: ASCII (punycode), no brackets; empty for Any
    HostKind hostKind = HostKind::Any;
    quint16 port = 0;
    QString path;
    QList<std::pair<QString, QString>> query; ///< decoded, in order
    QString fragment;

    /// The literal IP address of the host; nothing where the host is a name or Any.
    [[nodiscard]] std::optional<QHostAddress> literalHost() const;
    /// `tcp://127.0.0.1:8000`: what a socket needs and nothing else (no user, no path).
    [[nodiscard]] QString toString() const;
    /// `127.0.0.1:8000`, `[::1]:8000`, `*:8000`.
    [[nodiscard]] QString hostAndPort() const;

    /// The protocol of this name, or the one that a well-known service (`http`) runs over.
    [[nodiscard]] static std::optional<Protocol> protocolOfScheme(QStringView scheme);
    /// The default port of a protocol, or the well-known one of a service (IANA).
    [[nodiscard]] static std::optional<quint16> portOfScheme(QStringView scheme);
    /// The service that IANA lists at a port (`http` for 80), empty where we know none.
    [[nodiscard]] static QString serviceOfPort(quint16 port);

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// What parsing yields: always every part that could be told apart, so that the screen can name
/// them while the person types, and the first thing that is wrong, if anything.
struct ParsedEndpoint
{
    Endpoint endpoint; ///< meaningful only where ok()
    QList<EndpointPart> parts; ///< in the order of EndpointPartKind
    std::optional<EndpointProblem> problem;

    [[nodiscard]] bool ok() const { return !problem; }
    [[nodiscard]] const EndpointPart *part(EndpointPartKind kind) const;
    /// What keeps it from being opened: `problem`, or NeedsTls where there is none.
    [[nodiscard]] std::optional<EndpointProblem> problemOfOpening() const;
};

} // namespace socketchat

Q_DECLARE_METATYPE(socketchat::Endpoint)
