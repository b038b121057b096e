// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/diagnosis/unixdiagnosis.h"

#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
#    include "app/net/system/unixdiag.h"
#endif

namespace socketchat {

UnixDiagnosis UnixDiagnosis::of(qintptr descriptor)
{
#if defined(SOCKETCHAT_SYSTEM_SOCKETS)
    return askUnixDiag(int(descriptor));
#else
    Q_UNUSED(descriptor)
    return {};
#endif
}

} // namespace socketchat
