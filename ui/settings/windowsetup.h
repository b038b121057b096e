// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/framer.h"
#include "app/chat/responder.h"
#include "app/net/address/endpoint.h"
#include "app/net/conditions/networkconditions.h"
#include "app/net/engine.h"

#include <QString>

#include <optional>

namespace socketchat {

/// What a window is opened with.
struct WindowSetup
{
    Protocol protocol = Protocol::Tcp;
    Role role = Role::Server;
    Engine engine = defaultEngine(); ///< whose sockets
    QString address; ///< as typed; empty: the address of the tutorial for this protocol
    ReplyMode reply = ReplyMode::Echo;
    Framing framing;
    qint64 keep = Conversation::defaultLimit; ///< bytes of the conversation that are kept
    NetworkConditions conditions; ///< for what is sent
    int receiveSize = 0; ///< bytes of each recv; 0 for the usual number
    std::optional<int> keepAlive; ///< as TransportOptions has it; nothing for the usual time
    QString record; ///< folder that this window records to; empty: it does not until it is told to
    bool start = false; ///< press the button at once
    bool lessons = false; ///< show the guided lessons
    friend bool operator==(const WindowSetup &, const WindowSetup &) = default;
};

} // namespace socketchat
