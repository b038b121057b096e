// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace socketchat {

/// Holds a host, or a network of hosts: `192.168.1.23`, `192.168.1.0/24`, `fe80::/10`.
class AddressRange
{
public:
    /// Makes the range of one host; nullopt if the address is not an IP address.
    [[nodiscard]] static std::optional<AddressRange> ofHost(const SocketAddress &address);
    /// Parses a host, or a host and the length of a prefix. What follows the prefix does not count.
    [[nodiscard]] static std::optional<AddressRange> fromString(QStringView text);
    /// Returns it as fromString() takes it; a host has no prefix.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool contains(const SocketAddress &address) const;

    friend bool operator==(const AddressRange &, const AddressRange &) = default;

private:
    AddressRange(const SocketAddress &host, int prefix);

    SocketAddress m_network; // without a port and a scope, and zero behind the prefix
    int m_prefix = 0; // bits
};

} // namespace socketchat
