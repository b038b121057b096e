// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/clock.h"

#include <chrono>

namespace socketchat {

qint64 nowNs()
{
    using namespace std::chrono;
    static const qint64 offset =
            duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count()
            - duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
    return offset + duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace socketchat
