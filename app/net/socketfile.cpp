// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/socketfile.h"

#if defined(Q_OS_UNIX)
#    include "app/net/ownsocketfile.h"
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

bool isFolderMissing(const SocketAddress &address)
{
    std::error_code failed;
    return std::filesystem::status(pathOf(address).parent_path(), failed).type()
           == std::filesystem::file_type::not_found;
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
#if defined(Q_OS_UNIX)
    OwnSocketFile stale;
    stale.take(address); // before the look at it: another one may take its place meanwhile
    if (socketFileAt(address) == SocketFile::Stale)
        stale.remove();
#endif
    return socketFileAt(address) == SocketFile::None;
}

TransportError withSocketFile(const TransportError &error, const SocketAddress &address)
{
    using Kind = TransportErrorKind;
    TransportError explained = error;
    const bool isAtPath = error.call == SocketCallKind::Bind || error.call == SocketCallKind::Listen
                          || error.call == SocketCallKind::Connect
                          || error.call == SocketCallKind::SendTo;
    if (!address.isUnix() || !isAtPath)
        return explained;
    if (error.engine == Engine::System && error.number == ENOENT)
        explained.kind = Kind::NoSocketFile;
    // QLocalServer says the same of a folder that cannot be written to for ever, of a link that
    // leads to itself, ...
    if (error.kind == Kind::HostNotFound)
        explained.kind = error.call == SocketCallKind::Connect || isFolderMissing(address)
                                 ? Kind::NoSocketFile
                                 : Kind::Other;
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
