// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/net/address/endpoint.h"
#include "app/net/address/socketaddress.h"

#include <QString>

namespace socketchat {

/// Returns the text of a row that is not a message: "127.0.0.1:51324 connected", "Listening on
/// 127.0.0.1:8000". `connections`: see ProtocolTraits::hasConnections.
[[nodiscard]] QString eventSentence(const Message &message, const SocketAddress &peer,
                                    bool connections, Role role);

} // namespace socketchat
