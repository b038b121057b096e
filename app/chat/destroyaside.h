// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/startthread.h"

#include <memory>
#include <utility>

namespace socketchat {

/// Destroys what holds much memory in a thread of its own: giving it back takes the system a while,
/// for which the caller need not wait.
template<typename Owner>
void destroyAside(Owner owner)
{
    auto last = std::make_shared<Owner>(std::move(owner));
    // Without another thread it is destroyed here.
    static_cast<void>(startThread([last = std::move(last)]() mutable { last.reset(); }));
}

} // namespace socketchat
