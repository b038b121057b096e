// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// Selects the order in which clients are listed.
enum class PeerOrder : quint8 {
    Connected, ///< who came first
    Name, ///< by name, then those without one by address
    Address,
    Activity, ///< who was last heard of or got something
    Messages, ///< most first
    Bytes, ///< most first
};

} // namespace socketchat
