// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <system_error>
#include <thread>
#include <utility>

namespace socketchat {

/// Destroys what holds much memory in a thread of its own: giving it back takes the system a while,
/// for which the caller need not wait.
template<typename Owner>
void destroyAside(Owner owner)
{
    try {
        std::thread([last = std::move(owner)]() mutable {
            const Owner gone = std::move(last);
        }).detach();
    } catch (const std::system_error &) { // no more threads: here, then
    }
}

} // namespace socketchat
