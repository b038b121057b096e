// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/blockedhosts.h"

#include <QStringList>

#include <algorithm>

namespace socketchat {

std::optional<BlockedHosts> BlockedHosts::fromString(QStringView text)
{
    BlockedHosts hosts;
    if (text.trimmed().isEmpty())
        return hosts;
    for (const QStringView each : text.tokenize(u',')) {
        const std::optional<AddressRange> range = AddressRange::fromString(each.trimmed());
        if (!range || !hosts.add(*range))
            return std::nullopt;
    }
    return hosts;
}

QString BlockedHosts::toString() const
{
    QStringList texts;
    for (const AddressRange &range : m_ranges)
        texts.append(range.toString());
    return texts.join(u',');
}

bool BlockedHosts::contains(const SocketAddress &address) const
{
    return std::ranges::any_of(
            m_ranges, [&address](const AddressRange &range) { return range.contains(address); });
}

bool BlockedHosts::add(const AddressRange &range)
{
    if (m_ranges.contains(range))
        return true;
    if (m_ranges.size() == most)
        return false;
    m_ranges.append(range);
    return true;
}

} // namespace socketchat
