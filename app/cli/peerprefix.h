// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/peer.h"

#include <QByteArray>
#include <QByteArrayView>

#include <unordered_map>

namespace socketchat {

/// Puts in front of each line from whom it came: `[1 127.0.0.1:50012] hello`. A line that another
/// peer interrupts is ended there, and goes on in a line of its own, but not within a character.
class PeerPrefix
{
public:
    /// Returns what to print for the bytes. `isWhole`: they are a message, which ends its line.
    [[nodiscard]] QByteArray lines(PeerId peer, const SocketAddress &address, QByteArrayView bytes,
                                   bool isWhole);
    /// Returns what to print of a peer that sends no more: the beginning of a character.
    [[nodiscard]] QByteArray rest(PeerId peer, const SocketAddress &address);

private:
    [[nodiscard]] QByteArray linesOf(PeerId peer, const SocketAddress &address,
                                     QByteArrayView bytes, bool isWhole);

    PeerId m_peer = PeerId::None; // whose line is not ended
    std::unordered_map<PeerId, QByteArray> m_cut; // UTF-8 characters that are not complete yet
};

} // namespace socketchat
