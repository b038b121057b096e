// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/net/address/endpoint.h"
#include "app/net/address/socketaddress.h"

#include <QString>

namespace socketchat {

/// For the rows that are no messages: "127.0.0.1:51324 connected", "Listening on 127.0.0.1:8000".
/// `connections`: whether the protocol has them, see ProtocolTraits.
[[nodiscard]] QString eventSentence(const Message &message, const SocketAddress &peer,
                                    bool connections, Role role);

} // namespace socketchat
