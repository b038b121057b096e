// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/protocol.h"
#include "app/net/address/socketaddress.h"

#include <QHostAddress>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace socketchat {

enum class Role : quint8 { Server, Client };

/// Lists the parts of an address in the order of a URL (RFC 3986, section 3).
enum class EndpointPartKind : quint8 { Scheme, User, Password, Host, Port, Path, Query, Fragment };

/// Classifies the typed host. Names are resolved by the transport when it opens, never here.
enum class HostKind : quint8 {
    Any, ///< empty or `*`; on a server: every interface
    ThisMachine, ///< `localhost`, a loopback address, or an empty host of a client
    IPv4,
    IPv6,
    Name,
};

/// Lists what can be wrong with a typed address.
enum class EndpointProblemKind : quint8 {
    Empty, ///< nothing was typed
    UnknownScheme, ///< neither a protocol nor a service with a well-known port
    HostHasSpace,
    HostNotValid, ///< invalid characters, a label over 63 bytes, `1.2.3.400`
    UnclosedBracket, ///< `[::1:8000`
    IPv6NotValid,
    IPv6NeedsBrackets, ///< `tcp://::1:9000` is ambiguous
    PortNotANumber, ///< `80a`
    PortOutOfRange, ///< 65536, -1
    PortZeroForClient,
    PortNotUsed, ///< `icmp://127.0.0.1:80`
    PercentNotValid, ///< `%` without two hex digits
    PathWithoutHost, ///< `/tmp/a.sock` is a file name
    PathMissing, ///< `unix:`
    PathNotAbsolute, ///< `unix:a.sock`, `unix:~/a.sock`
    PathNotText, ///< `unix:/tmp/%FF`, `unix:/tmp/a%00b`
    PathTooLong, ///< over SocketAddress::longestUnixName bytes
    NotRelayed, ///< a relay's target is a stream and its clients use datagrams, or ICMP
    RelaysToItself, ///< a relay's target is the address at which it listens
};

/// Describes one problem and where it is. `at` and `length` count UTF-16 units of the typed text.
struct EndpointProblem
{
    EndpointProblemKind kind = EndpointProblemKind::Empty;
    EndpointPartKind part = EndpointPartKind::Host;
    qsizetype at = 0;
    qsizetype length = 0;
    QString text; ///< the offending text as typed; the whole host for HostHasSpace
    friend bool operator==(const EndpointProblem &, const EndpointProblem &) = default;
};

/// Describes one part of the typed text. `start` and `length` count UTF-16 units of the typed text,
/// without delimiters. A part that was not typed but follows from the rest (a default port, the
/// selected protocol's scheme) has `typed` false and length 0.
struct EndpointPart
{
    EndpointPartKind kind = EndpointPartKind::Host;
    QString value; ///< percent-decoded, full-width characters converted to ASCII
    qsizetype start = 0;
    qsizetype length = 0;
    bool typed = true;
    friend bool operator==(const EndpointPart &, const EndpointPart &) = default;
};

/// Holds a parsed address. Text becomes an address only through parseEndpoint().
///
/// Accepts `[scheme://][user[:password]@]host[:port][/path][?query][#fragment]`, `host:port`,
/// `[v6]:port`, `:port`, `port` and `host`; for protocols with paths `unix:/path`, `unix:@abstract`
/// and, where such a protocol is chosen, the path alone. Host names stay unresolved until a
/// transport opens them. A plain value; safe to use in every thread.
class Endpoint
{
public:
    Protocol protocol = Protocol::Tcp;
    QString scheme; ///< lower case; the protocol's own scheme if none was typed
    QString user;
    QString password; ///< never displayed, logged or saved
    QString host; ///< in resolver form: ASCII (punycode), no brackets; empty for Any
    HostKind hostKind = HostKind::Any;
    quint16 port = 0;
    QString path; ///< of a Unix socket: its name, with `@` in front of an abstract one
    QList<std::pair<QString, QString>> query; ///< decoded, in the order typed
    QString fragment;

    /// Returns the literal IP address of the host; nullopt for a name or Any.
    [[nodiscard]] std::optional<QHostAddress> literalHost() const;
    /// Returns the address of a Unix socket.
    [[nodiscard]] SocketAddress unixAddress() const;
    /// Returns whether a socket bound to `local` takes this place: its name, or its port.
    [[nodiscard]] bool isTakenBy(const SocketAddress &local) const;
    /// Returns only what a socket needs (no user, no path), such as `tcp://127.0.0.1:8000`;
    /// `unix:/tmp/a.sock`.
    [[nodiscard]] QString toString() const;
    /// Returns `127.0.0.1:8000`, `[::1]:8000` or `*:8000`; the name of a Unix socket.
    [[nodiscard]] QString hostAndPort() const;

    /// Returns the protocol with this scheme, or the protocol below a well-known service (`http`).
    [[nodiscard]] static std::optional<Protocol> protocolOfScheme(QStringView scheme);
    /// Returns the default port of a protocol, or the IANA port of a well-known service.
    [[nodiscard]] static std::optional<quint16> portOfScheme(QStringView scheme);
    /// Returns the IANA service at a port (`http` for 80); empty if none is known.
    [[nodiscard]] static QString serviceOfPort(quint16 port);

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// Holds the result of parsing: every part that could be recognised, so that the window can name
/// the parts while the person types, and the first problem if there is any.
struct ParsedEndpoint
{
    Endpoint endpoint; ///< meaningful only if ok()
    QList<EndpointPart> parts; ///< in the order of EndpointPartKind
    std::optional<EndpointProblem> problem;

    [[nodiscard]] bool ok() const { return !problem; }
    [[nodiscard]] const EndpointPart *part(EndpointPartKind kind) const;
};

} // namespace socketchat
