// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/nativeaddress.h"

#include <netinet/in.h>

#include <cstring>

namespace socketchat {

NativeAddress toNative(const SocketAddress &address, SocketAddress::Family family)
{
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
    return {};
}

int nativeFamily(SocketAddress::Family family)
{
    return family == SocketAddress::Family::IPv6 ? AF_INET6 : AF_INET;
}

} // namespace socketchat
