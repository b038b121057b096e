// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/addressrange.h"

#include <QList>

namespace socketchat {

/// Lists the hosts and networks whose clients a server turns away.
class BlockedHosts
{
public:
    static constexpr qsizetype most = 256;

    /// Parses ranges with commas between them: `192.168.1.23,10.0.0.0/8`; nullopt if one of them is
    /// none, or if there are too many.
    [[nodiscard]] static std::optional<BlockedHosts> fromString(QStringView text);
    [[nodiscard]] QString toString() const;
    [[nodiscard]] const QList<AddressRange> &ranges() const { return m_ranges; }
    [[nodiscard]] bool isEmpty() const { return m_ranges.isEmpty(); }
    [[nodiscard]] bool contains(const SocketAddress &address) const;
    /// Adds a range that is not there yet; returns false if there are too many.
    bool add(const AddressRange &range);
    void remove(const AddressRange &range) { m_ranges.removeAll(range); }

    friend bool operator==(const BlockedHosts &, const BlockedHosts &) = default;

private:
    QList<AddressRange> m_ranges;
};

} // namespace socketchat
