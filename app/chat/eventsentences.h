// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/net/address/endpoint.h"
#include "app/net/address/socketaddress.h"

#include <QString>

namespace socketchat {

/// Returns the text of a row that is not a message: "127.0.0.1:51324 connected", "Listening on
/// 127.0.0.1:8000". `connections`: see ProtocolTraits::hasConnections. `name` stands for the peer;
/// empty: its address does.
[[nodiscard]] QString eventSentence(const Message &message, const SocketAddress &peer,
                                    bool connections, Role role, const QString &name = {});

} // namespace socketchat
