// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/networkthread.h"

#include "app/net/system/epolleventdispatcher.h"

namespace socketchat {

NetworkThread::NetworkThread()
{
    setObjectName(QStringLiteral("network"));
#if defined(Q_OS_LINUX)
    auto dispatcher = std::make_unique<EpollEventDispatcher>();
    if (dispatcher->works())
        setEventDispatcher(dispatcher.release()); // the thread deletes it when it ends
#endif
}

} // namespace socketchat
