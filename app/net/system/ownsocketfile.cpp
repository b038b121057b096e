// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/ownsocketfile.h"

#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace socketchat {

void OwnSocketFile::take(const SocketAddress &bound)
{
    struct stat made
    { };
    if (!bound.unixName().startsWith('/') || ::lstat(bound.unixName().constData(), &made) != 0)
        return;
    m_path = bound.unixName();
    m_device = made.st_dev;
    m_inode = made.st_ino;
}

void OwnSocketFile::remove()
{
    const QByteArray path = std::exchange(m_path, {});
    struct stat there
    { };
    if (path.isEmpty() || ::lstat(path.constData(), &there) != 0)
        return;
    if (there.st_dev == m_device && there.st_ino == m_inode)
        ::unlink(path.constData());
}

} // namespace socketchat
