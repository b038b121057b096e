// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>

namespace socketchat {

/// Who is at the other end: a number that a transport gives out, counted from 1 and never used
/// twice in one conversation. A peer is a value, not an object: an accepted TCP connection, the
/// server a client talks to, or an address that datagrams came from.
enum class PeerId : quint32 { None = 0, Everyone = 0xffffffff };

/// The caller's own number for something to be sent; it comes back with the outcome.
enum class SendId : qint64 { None = -1 };

} // namespace socketchat

Q_DECLARE_METATYPE(socketchat::PeerId)
Q_DECLARE_METATYPE(socketchat::SendId)
