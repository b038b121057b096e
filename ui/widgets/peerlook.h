// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

/// Says how a peer is marked where several are shown.
struct PeerLook
{
    qint64 number = 0; ///< counted from 1; 0: it is not marked, being the only one or all of them
    int colour = 0; ///< that a person chose, from 1; 0: by its number
    QString name; ///< that a person gave to it; its first letter stands in the disc
};

} // namespace socketchat
