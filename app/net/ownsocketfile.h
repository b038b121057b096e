// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/socketaddress.h"
#include "app/net/qt/nativestream.h"

#include <QByteArray>

#include <functional>

namespace socketchat {

/// Removes the file that bind(2) made for a Unix socket, which outlives the socket (unix(7)).
class OwnSocketFile
{
public:
    /// Remembers the file of an address just bound; does nothing for an address without one.
    void take(const SocketAddress &bound);
    /// Removes the file, unless another one has taken its place.
    void remove();
    /// Runs `close`, which removes whatever is at the path, and keeps a file that has taken the
    /// place of this one: it has another name meanwhile.
    void keepOthers(const std::function<void()> &close) const;

private:
    QByteArray m_path; // empty: no file
    NativeStream::FileNumber m_number;
};

} // namespace socketchat
