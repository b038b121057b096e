// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/socketfile.h"

#if defined(Q_OS_UNIX)
#    include "app/net/qt/nativestream.h"
#endif

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace socketchat {

namespace {

std::filesystem::path pathOf(const SocketAddress &address)
{
    return std::filesystem::path(address.unixName().toStdString());
}

bool isUsed(const SocketAddress &address)
{
#if defined(Q_OS_UNIX)
    return !NativeStream::isUnixSocketRefused(address.unixName());
#else
    Q_UNUSED(address)
    return true;
#endif
}

} // namespace

SocketFile socketFileAt(const SocketAddress &address)
{
    if (!address.unixName().startsWith('/'))
        return SocketFile::None;
    std::error_code failed;
    // Of a link itself, not of what it leads to: it is the link that would be removed.
    const auto type = std::filesystem::symlink_status(pathOf(address), failed).type();
    if (type == std::filesystem::file_type::not_found)
        return SocketFile::None;
    if (type != std::filesystem::file_type::socket)
        return SocketFile::Other;
    return isUsed(address) ? SocketFile::Used : SocketFile::Stale;
}

bool removeStaleSocketFile(const SocketAddress &address)
{
    if (socketFileAt(address) != SocketFile::Stale)
        return false;
    std::error_code failed;
    return std::filesystem::remove(pathOf(address), failed);
}

TransportError withSocketFile(const TransportError &error, const SocketAddress &address)
{
    using Kind = TransportErrorKind;
    TransportError explained = error;
    const bool isOpening = error.call == SocketCallKind::Bind
                           || error.call == SocketCallKind::Listen
                           || error.call == SocketCallKind::Connect;
    if (!address.isUnix() || !isOpening)
        return explained;
    const bool isMissing = (error.engine == Engine::System && error.number == ENOENT)
                           || error.kind == Kind::HostNotFound;
    if (isMissing)
        explained.kind = Kind::NoSocketFile;
    if (error.kind != Kind::AddressInUse && error.kind != Kind::ConnectionRefused)
        return explained;
    switch (socketFileAt(address)) {
    case SocketFile::Stale:
        explained.kind = Kind::StaleSocketFile;
        break;
    case SocketFile::Other:
        explained.kind = Kind::NotASocket;
        break;
    case SocketFile::None:
    case SocketFile::Used:
        break;
    }
    return explained;
}

} // namespace socketchat
