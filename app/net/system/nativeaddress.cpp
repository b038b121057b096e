// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/nativeaddress.h"

#include <netinet/in.h>
#include <sys/un.h>

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace socketchat {

namespace {

constexpr size_t unixHeader = offsetof(sockaddr_un, sun_path);
static_assert(sizeof(sockaddr_un::sun_path) > SocketAddress::longestUnixName);

NativeAddress nativeUnix(const QByteArray &name)
{
    sockaddr_un raw{};
    raw.sun_family = AF_UNIX;
    const size_t size = std::min(size_t(name.size()), sizeof raw.sun_path);
    std::memcpy(raw.sun_path, name.constData(), size);
    NativeAddress native;
    std::memcpy(&native.storage, &raw, sizeof raw);
    // A path ends with a zero byte; every byte of an abstract name counts.
    const bool isPath = !name.isEmpty() && !name.startsWith('\0');
    native.length = socklen_t(std::min(unixHeader + size + (isPath ? 1 : 0), sizeof raw));
    return native;
}

SocketAddress fromUnix(const NativeAddress &native)
{
    sockaddr_un raw{};
    std::memcpy(&raw, &native.storage, sizeof raw);
    const size_t length = std::clamp<size_t>(native.length, unixHeader, sizeof raw) - unixHeader;
    QByteArray name(raw.sun_path, qsizetype(length));
    if (!name.startsWith('\0'))
        name.truncate(qsizetype(::strnlen(raw.sun_path, length)));
    return SocketAddress::fromUnixName(name);
}

} // namespace

NativeAddress toNative(const SocketAddress &address, SocketAddress::Family family)
{
    if (family == SocketAddress::Family::Unix)
        return nativeUnix(address.unixName());
    NativeAddress native;
    if (family == SocketAddress::Family::IPv6) {
        sockaddr_in6 six{};
        six.sin6_family = AF_INET6;
        six.sin6_port = htons(address.port());
        six.sin6_scope_id = address.scope();
        if (address.family() == SocketAddress::Family::IPv4) {
            six.sin6_addr.s6_addr[10] = 0xff;
            six.sin6_addr.s6_addr[11] = 0xff;
            std::memcpy(six.sin6_addr.s6_addr + 12, address.bytes().data(), 4);
        } else {
            std::memcpy(six.sin6_addr.s6_addr, address.bytes().data(), 16);
        }
        std::memcpy(&native.storage, &six, sizeof six);
        native.length = sizeof six;
    } else {
        sockaddr_in four{};
        four.sin_family = AF_INET;
        four.sin_port = htons(address.port());
        std::memcpy(&four.sin_addr, address.bytes().data(), 4);
        std::memcpy(&native.storage, &four, sizeof four);
        native.length = sizeof four;
    }
    return native;
}

SocketAddress fromNative(const NativeAddress &native)
{
    if (native.storage.ss_family == AF_INET) {
        sockaddr_in four{};
        std::memcpy(&four, &native.storage, sizeof four);
        return SocketAddress::fromIPv4(ntohl(four.sin_addr.s_addr), ntohs(four.sin_port));
    }
    if (native.storage.ss_family == AF_INET6) {
        sockaddr_in6 six{};
        std::memcpy(&six, &native.storage, sizeof six);
        if (IN6_IS_ADDR_V4MAPPED(&six.sin6_addr)) {
            quint32 host = 0;
            std::memcpy(&host, six.sin6_addr.s6_addr + 12, 4);
            return SocketAddress::fromIPv4(ntohl(host), ntohs(six.sin6_port));
        }
        std::array<quint8, 16> ip{};
        std::memcpy(ip.data(), six.sin6_addr.s6_addr, 16);
        return SocketAddress::fromIPv6(ip, six.sin6_scope_id, ntohs(six.sin6_port));
    }
    return native.storage.ss_family == AF_UNIX ? fromUnix(native) : SocketAddress();
}

int nativeFamily(SocketAddress::Family family)
{
    switch (family) {
    case SocketAddress::Family::IPv6:
        return AF_INET6;
    case SocketAddress::Family::Unix:
        return AF_UNIX;
    default:
        return AF_INET;
    }
}

} // namespace socketchat
