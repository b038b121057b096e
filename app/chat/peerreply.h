// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// Selects how a server answers one of its clients.
enum class PeerReply : quint8 {
    Usual, ///< by the reply rules, then as the server's reply mode says
    Echo, ///< by the rules, else it echoes
    Room, ///< by the rules, else what comes is passed on to all others
    Rules, ///< by the rules only
    Nothing, ///< not at all
};

} // namespace socketchat
