// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/hostlookup.h"

#include "app/net/qt/hostinfolookup.h"
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
#    include "app/net/system/addrinfolookup.h"
#endif

namespace socketchat {

std::unique_ptr<HostLookup> HostLookup::make([[maybe_unused]] Engine engine)
{
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
    if (engine == Engine::System)
        return std::make_unique<AddrInfoLookup>();
#endif
    return std::make_unique<HostInfoLookup>();
}

} // namespace socketchat
