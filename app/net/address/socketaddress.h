// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/peerprocess.h"

#include <QByteArray>
#include <QExplicitlySharedDataPointer>
#include <QHostAddress>
#include <QSharedData>
#include <QString>

#include <array>
#include <limits>

namespace socketchat {

/// Holds an IP address and a port, or the name of a Unix socket.
///
/// Cheap to copy, compare and hash, because every datagram and every recorded call carries one
/// (a QHostAddress allocates). Only the name of a Unix socket is allocated, and shared by copies.
class SocketAddress
{
public:
    enum class Family : quint8 { None, IPv4, IPv6, Unix };

    /// Limits the name of a Unix socket in bytes: `sun_path` has 108 with the final zero
    /// (unix(7)).
    static constexpr qsizetype longestUnixName = 107;

    SocketAddress() = default;
    SocketAddress(const QHostAddress &host, quint16 port);

    [[nodiscard]] static SocketAddress fromIPv4(quint32 hostOrder, quint16 port);
    [[nodiscard]] static SocketAddress fromIPv6(const std::array<quint8, 16> &ip, quint32 scope,
                                                quint16 port);
    /// Makes the address of a Unix socket, named as in `sun_path`: by a path, by a zero byte and an
    /// abstract name, or not at all (a client that was not bound). `connection` tells peers without
    /// a name apart.
    [[nodiscard]] static SocketAddress
    fromUnixName(const QByteArray &name, const PeerProcess &process = {}, quint32 connection = 0);
    /// Parses the text that toString() makes of a Unix socket's name: `/tmp/a.sock`, `@abstract`,
    /// `./relative`.
    [[nodiscard]] static SocketAddress fromUnixText(QStringView text);
    /// Returns whether toString() makes such text only of a Unix socket's name.
    [[nodiscard]] static bool isUnixText(QStringView text)
    {
        return text.startsWith(u'/') || text.startsWith(u'@') || text.startsWith(u"./");
    }

    [[nodiscard]] bool isNull() const { return m_family == Family::None; }
    [[nodiscard]] Family family() const { return m_family; }
    [[nodiscard]] bool isUnix() const { return m_family == Family::Unix; }
    /// Returns the name of a Unix socket, as fromUnixName() takes it.
    [[nodiscard]] QByteArray unixName() const { return m_unix ? m_unix->name : QByteArray(); }
    /// Returns whether it is a Unix socket that was not bound.
    [[nodiscard]] bool isUnnamed() const { return m_unix && m_unix->name.isEmpty(); }
    /// Returns whether a datagram can be sent to it: a Unix socket needs a name, and a relative
    /// path names another file in this program's folder.
    [[nodiscard]] bool isAnswerable() const
    {
        return !m_unix || m_unix->name.startsWith('/') || m_unix->name.startsWith('\0');
    }
    /// Returns the process that has a Unix socket, as it was when it connected.
    [[nodiscard]] PeerProcess process() const { return m_unix ? m_unix->process : PeerProcess(); }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Returns the same host for a protocol without ports, such as ICMP.
    [[nodiscard]] SocketAddress withoutPort() const;
    [[nodiscard]] bool hasPort() const { return m_hasPort; }
    /// Returns the IPv6 interface index; 0 if there is none.
    [[nodiscard]] quint32 scope() const { return m_scope; }
    /// Returns the address in network byte order; an IPv4 address fills the first four bytes.
    [[nodiscard]] const std::array<quint8, 16> &bytes() const { return m_ip; }
    [[nodiscard]] QHostAddress host() const;
    /// Returns whether only this machine can reach the address.
    [[nodiscard]] bool isLoopback() const;
    [[nodiscard]] bool isAny() const;

    /// Returns `127.0.0.1:8000`, `[::1]:8000` or `[fe80::1%eth0]:8000`, or only the host where
    /// there are no ports; empty for a null address.
    /// A Unix socket is `/tmp/a.sock`, `@abstract` or, bound to a relative path, `./a.sock`, with
    /// `%0A` for what cannot be seen; without a name it is its process, `python3[4711]`.
    [[nodiscard]] QString toString() const;
    /// Returns the same for people: `*:8000` where it means every address of this machine.
    [[nodiscard]] QString displayText() const;
    /// Returns only the host: `127.0.0.1`, `::1`, `fe80::1%eth0`. Of a Unix socket the name, which
    /// may be empty.
    [[nodiscard]] QString hostText() const;

    friend bool operator==(const SocketAddress &one, const SocketAddress &other)
    {
        return one.m_ip == other.m_ip && one.m_scope == other.m_scope && one.m_port == other.m_port
               && one.m_family == other.m_family && one.m_hasPort == other.m_hasPort
               && (one.m_unix == other.m_unix || one.unixName() == other.unixName());
    }
    friend size_t qHash(const SocketAddress &address, size_t seed = 0) noexcept
    {
        return qHashBits(address.m_ip.data(), address.m_ip.size(),
                         seed ^ (size_t(address.m_port) << 16) ^ address.m_scope);
    }

private:
    struct UnixEnd : QSharedData
    {
        QByteArray name;
        PeerProcess process;
    };

    std::array<quint8, 16> m_ip{}; // of a Unix socket: what tells its name from others
    quint32 m_scope = 0; // of a Unix socket without a name: the connection
    quint16 m_port = 0;
    Family m_family = Family::None;
    bool m_hasPort = true;
    QExplicitlySharedDataPointer<const UnixEnd> m_unix; // null for an IP address
};

/// Returns the largest payload of one UDP datagram: 65,535 less the UDP header, and over IPv4 less
/// the IP header, which is not part of IPv6's payload length (RFC 768, RFC 791, RFC 8200). Between
/// Unix sockets only the send buffer limits it (SO_SNDBUF, EMSGSIZE).
[[nodiscard]] constexpr qsizetype largestDatagram(SocketAddress::Family family)
{
    if (family == SocketAddress::Family::Unix)
        return std::numeric_limits<qint32>::max();
    return family == SocketAddress::Family::IPv6 ? 65'527 : 65'507;
}

} // namespace socketchat
