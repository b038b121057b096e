// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// Identifies a peer: an accepted connection, the server a client talks to, or an address that
/// datagrams come from. Numbers count from 1 and are never reused within a conversation.
enum class PeerId : quint32 { None = 0, Everyone = 0xffffffff };

/// Identifies something to be sent; chosen by the caller and returned with the result.
enum class SendId : qint64 { None = -1 };

} // namespace socketchat
