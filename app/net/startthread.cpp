// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/startthread.h"

#include <system_error>
#include <thread>
#include <utility>

namespace socketchat {

bool startThread(std::function<void()> work)
{
    try {
        std::thread(std::move(work)).detach();
    } catch (const std::system_error &) {
        return false;
    }
    return true;
}

} // namespace socketchat
