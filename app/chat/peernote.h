// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

/// Holds what a person notes of a peer. It is never sent, and nothing that a peer sends becomes
/// part of it.
struct PeerNote
{
    static constexpr int colours = 5;

    QString name; ///< instead of its address; may be empty
    QString note;
    int colour = 0; ///< 1 to `colours`; 0: by the peer's number

    [[nodiscard]] bool isEmpty() const { return name.isEmpty() && note.isEmpty() && colour == 0; }
    friend bool operator==(const PeerNote &, const PeerNote &) = default;
};

} // namespace socketchat
