// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/diagnosis/tcpdiagnosis.h"

#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
#    include "app/net/system/inetdiagnosis.h"
#endif

namespace socketchat {

std::unique_ptr<TcpDiagnosis> TcpDiagnosis::create()
{
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
    auto diagnosis = std::make_unique<InetDiagnosis>();
    if (diagnosis->works())
        return diagnosis;
#endif
    return nullptr;
}

} // namespace socketchat
