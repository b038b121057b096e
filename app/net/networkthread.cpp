// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/networkthread.h"

#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
#    include "app/net/system/epolleventdispatcher.h"
#endif

namespace socketchat {

NetworkThread::NetworkThread()
{
    setObjectName(QStringLiteral("network"));
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
    auto dispatcher = std::make_unique<EpollEventDispatcher>();
    if (dispatcher->works())
        setEventDispatcher(dispatcher.release()); // owned by the thread
#endif
}

} // namespace socketchat
