// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QString>

#include <array>

namespace socketchat {

/// Where a socket is: an IP address and a port.
///
/// A small value that is cheap to copy, compare and hash, because the path of every datagram and
/// the record of every call carries one (a QHostAddress allocates).
class SocketAddress
{
public:
    enum class Family : quint8 { None, IPv4, IPv6 };

    SocketAddress() = default;
    SocketAddress(const QHostAddress &host, quint16 port);

    [[nodiscard]] static SocketAddress fromIPv4(quint32 hostOrder, quint16 port);
    [[nodiscard]] static SocketAddress fromIPv6(const std::array<quint8, 16> &ip, quint32 scope,
                                                quint16 port);

    [[nodiscard]] bool isNull() const { return m_family == Family::None; }
    [[nodiscard]] Family family() const { return m_family; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// The IPv6 interface index, 0 where there is none.
    [[nodiscard]] quint32 scope() const { return m_scope; }
    /// Network byte order; an IPv4 address is in the first four.
    [[nodiscard]] const std::array<quint8, 16> &bytes() const { return m_ip; }
    [[nodiscard]] QHostAddress host() const;
    [[nodiscard]] bool isLoopback() const;
    [[nodiscard]] bool isAny() const;

    /// `127.0.0.1:8000`, `[::1]:8000`, `[fe80::1%eth0]:8000`; empty where the address is null.
    [[nodiscard]] QString toString() const;
    /// The host alone: `127.0.0.1`, `::1`, `fe80::1%eth0`.
    [[nodiscard]] QString hostText() const;

    friend bool operator==(const SocketAddress &, const SocketAddress &) = default;
    friend size_t qHash(const SocketAddress &address, size_t seed = 0) noexcept
    {
        return qHashBits(address.m_ip.data(), address.m_ip.size(),
                         seed ^ (size_t(address.m_port) << 16) ^ address.m_scope);
    }

private:
    std::array<quint8, 16> m_ip{};
    quint32 m_scope = 0;
    quint16 m_port = 0;
    Family m_family = Family::None;
};

/// Returns the largest payload of one UDP datagram: 65,535 less the UDP header, and over IPv4 less
/// the IP header, which is not part of IPv6's payload length (RFC 768, RFC 791, RFC 8200).
[[nodiscard]] constexpr qsizetype largestDatagram(SocketAddress::Family family)
{
    return family == SocketAddress::Family::IPv6 ? 65'527 : 65'507;
}

} // namespace socketchat

Q_DECLARE_METATYPE(socketchat::SocketAddress)
