// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

namespace socketchat {

/// A typed host, understood: what Endpoint keeps of it.
struct HostText
{
    QString host; ///< as Endpoint::host
    QString shown; ///< decoded, for people
    HostKind kind = HostKind::Name;
    bool valid = true;
};

/// Reads a name or an IPv4 address, percent-decoded and in half-width characters already. Only the
/// four-part form with decimal numbers is an IPv4 address: resolvers read `1.2.3`, `0x7f.1` and
/// `127.0.0.01` in ways that nobody expects.
[[nodiscard]] HostText readHostName(QStringView text);

/// Reads an IPv6 address without brackets, with or without a zone (`%eth0`, in URLs `%25eth0`).
[[nodiscard]] HostText readIPv6(QStringView text);

} // namespace socketchat
