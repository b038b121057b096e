// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/addressrange.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int mappedBits = 96; // before an IPv4 address in an IPv6 one

int bitsOf(const SocketAddress &address)
{
    switch (address.family()) {
    case SocketAddress::Family::IPv4:
        return 32;
    case SocketAddress::Family::IPv6:
        return 128;
    case SocketAddress::Family::None:
    case SocketAddress::Family::Unix:
        break;
    }
    return 0;
}

quint8 maskOf(int bits) { return quint8(0xff00 >> bits); }

} // namespace

AddressRange::AddressRange(const SocketAddress &host, int prefix)
    : m_prefix(prefix)
{
    std::array<quint8, 16> bytes = host.bytes();
    for (int i = 0; i < int(bytes.size()); ++i)
        bytes[size_t(i)] &= maskOf(std::clamp(prefix - i * 8, 0, 8));
    if (host.family() == SocketAddress::Family::IPv6) {
        m_network = SocketAddress::fromIPv6(bytes, 0, 0);
    } else {
        quint32 number = 0;
        for (int i = 0; i < 4; ++i)
            number = number << 8 | bytes[size_t(i)];
        m_network = SocketAddress::fromIPv4(number, 0);
    }
}

std::optional<AddressRange> AddressRange::ofHost(const SocketAddress &address)
{
    const int bits = bitsOf(address);
    return bits > 0 ? std::optional(AddressRange(address, bits)) : std::nullopt;
}

std::optional<AddressRange> AddressRange::fromString(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QStringView host = (slash < 0 ? text : text.first(slash)).trimmed();
    // QHostAddress takes "1" for 0.0.0.1, and would have a name for the interface.
    const bool isWritten = host.contains(u':') || host.count(u'.') == 3;
    QHostAddress address;
    if (!isWritten || host.contains(u'%') || !address.setAddress(host.toString()))
        return std::nullopt;
    const int bits = bitsOf(SocketAddress(address, 0));
    bool isNumber = true;
    int prefix = slash < 0 ? bits : text.sliced(slash + 1).trimmed().toInt(&isNumber);
    if (!isNumber || prefix < 0 || prefix > bits)
        return std::nullopt;
    // As peers are shown that came by IPv4 to a socket of both.
    static const QHostAddress mapped(u"::ffff:0:0"_s);
    if (prefix >= mappedBits && address.isInSubnet(mapped, mappedBits)) {
        address.setAddress(address.toIPv4Address());
        prefix -= mappedBits;
    }
    return AddressRange(SocketAddress(address, 0), prefix);
}

QString AddressRange::toString() const
{
    const QString host = m_network.hostText();
    return m_prefix == bitsOf(m_network) ? host : host + u'/' + QString::number(m_prefix);
}

bool AddressRange::contains(const SocketAddress &address) const
{
    if (address.family() != m_network.family())
        return false;
    const int whole = m_prefix / 8;
    const auto &one = address.bytes();
    const auto &other = m_network.bytes();
    if (std::memcmp(one.data(), other.data(), size_t(whole)) != 0)
        return false;
    return m_prefix % 8 == 0 || (one[size_t(whole)] & maskOf(m_prefix % 8)) == other[size_t(whole)];
}

} // namespace socketchat
