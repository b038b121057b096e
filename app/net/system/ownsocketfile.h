// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"

#include <QByteArray>

namespace socketchat {

/// Removes the file that bind(2) made for a Unix socket, which outlives the socket (unix(7)).
class OwnSocketFile
{
public:
    /// Remembers the file of an address just bound; does nothing for an address without one.
    void take(const SocketAddress &bound);
    /// Removes the file, unless another one has taken its place.
    void remove();

private:
    QByteArray m_path; // empty: no file
    quint64 m_device = 0;
    quint64 m_inode = 0;
};

} // namespace socketchat
