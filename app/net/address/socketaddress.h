// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QString>

#include <array>

namespace socketchat {

/// Holds an IP address and a port.
///
/// Cheap to copy, compare and hash, because every datagram and every recorded call carries one
/// (a QHostAddress allocates).
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
    /// Returns the IPv6 interface index; 0 if there is none.
    [[nodiscard]] quint32 scope() const { return m_scope; }
    /// Returns the address in network byte order; an IPv4 address fills the first four bytes.
    [[nodiscard]] const std::array<quint8, 16> &bytes() const { return m_ip; }
    [[nodiscard]] QHostAddress host() const;
    [[nodiscard]] bool isLoopback() const;
    [[nodiscard]] bool isAny() const;

    /// Returns `127.0.0.1:8000`, `[::1]:8000` or `[fe80::1%eth0]:8000`; empty for a null address.
    [[nodiscard]] QString toString() const;
    /// Returns the same for people: `*:8000` where it means every address of this machine.
    [[nodiscard]] QString displayText() const;
    /// Returns only the host: `127.0.0.1`, `::1`, `fe80::1%eth0`.
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
