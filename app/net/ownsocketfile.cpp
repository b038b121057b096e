// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/ownsocketfile.h"

#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

namespace socketchat {

namespace {
std::filesystem::file_type typeAt(const QByteArray &path)
{
    std::error_code failed;
    return std::filesystem::symlink_status(path.toStdString(), failed).type();
}
} // namespace

void OwnSocketFile::take(const SocketAddress &bound)
{
    if (!bound.unixName().startsWith('/'))
        return;
    m_path = bound.unixName();
    m_number = NativeStream::fileAt(m_path);
}

void OwnSocketFile::remove()
{
    const QByteArray path = std::exchange(m_path, {});
    const NativeStream::FileNumber there = NativeStream::fileAt(path);
    if (there.isValid() && there == m_number)
        std::remove(path.constData());
}

void OwnSocketFile::keepOthers(const std::function<void()> &close) const
{
    using Type = std::filesystem::file_type;
    const QByteArray path = m_path; // `close` may end in another take()
    const NativeStream::FileNumber there = NativeStream::fileAt(path);
    // A folder needs no care: only files are removed.
    const bool isOther = there.isValid() && there != m_number && typeAt(path) != Type::directory;
    QByteArray aside;
    for (int i = 0; isOther && aside.isEmpty() && i < 100; ++i) {
        const QByteArray name = path + ".kept" + QByteArray::number(i);
        if (typeAt(name) == Type::not_found)
            aside = name;
    }
    const bool isAside = isOther && std::rename(path.constData(), aside.constData()) == 0;
    close();
    if (isAside && typeAt(path) == Type::not_found)
        std::rename(aside.constData(), path.constData());
}

} // namespace socketchat
