// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/net/address/socketaddress.h"
#include "app/net/icmp/icmpdatagram.h"

#include <QString>

#include <optional>

namespace socketchat {

/// Reads the headers of a message to or from this address; nullopt if it has none.
[[nodiscard]] std::optional<IcmpDatagram> icmpDatagramOf(const Message &message,
                                                         const SocketAddress &peer);
/// Returns the type in words, with the code where it says more: "echo reply", "destination
/// unreachable: nobody at this port".
[[nodiscard]] QString icmpMeaning(const IcmpDatagram &packet, SocketAddress::Family family);
/// Returns what the headers of a message say in a few words: "echo reply · TTL 64"; empty if it has
/// none.
[[nodiscard]] QString icmpSummary(const Message &message, const SocketAddress &peer);
/// Returns the name of a field: "Time to live (TTL)".
[[nodiscard]] QString icmpFieldName(IcmpFieldKind kind);

} // namespace socketchat
