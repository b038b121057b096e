// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/peer.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <map>
#include <tuple>

namespace socketchat {

/// Puts in front of each line from whom it came: `[1 127.0.0.1:50012] hello`, and in a relay which
/// way it goes: `>` from the client to the target, `<` back. A line that another
/// peer interrupts is ended there, and goes on in a line of its own, but not within a character.
/// `who` is its address, and the name that a person gave to it.
class PeerPrefix
{
public:
    /// Says whose bytes they are; `way` is `>`, `<`, or 0 where there is only one.
    struct Source
    {
        PeerId peer = PeerId::None;
        char way = 0;
        friend bool operator==(const Source &, const Source &) = default;
        friend bool operator<(const Source &one, const Source &two)
        {
            return std::tie(one.peer, one.way) < std::tie(two.peer, two.way);
        }
    };
    /// Returns what to print for the bytes. `isWhole`: they are a message, which ends its line.
    [[nodiscard]] QByteArray lines(Source from, const QString &who, QByteArrayView bytes,
                                   bool isWhole);
    /// Returns what to print of one that sends no more: the beginning of a character.
    [[nodiscard]] QByteArray rest(Source from, const QString &who);

private:
    [[nodiscard]] QByteArray linesOf(Source from, const QString &who, QByteArrayView bytes,
                                     bool isWhole);

    Source m_from; // whose line is not ended
    std::map<Source, QByteArray> m_cut; // UTF-8 characters that are not complete yet
};

} // namespace socketchat
