// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#if defined(__SANITIZE_THREAD__)
#    include <sanitizer/tsan_interface.h>
#endif

namespace socketchat {

/// A task that one thread posts and another runs.
///
/// Qt's event queue makes sure that what was written before posting is seen when the task runs.
/// ThreadSanitizer cannot see that in a Qt that was not built for it, so in its builds the task
/// says so itself: given once it is in its place (its last move), taken when it runs, and given
/// back for whoever destroys it. In every other build it is the task and nothing else.
#if defined(__SANITIZE_THREAD__)
template<typename Task>
class HandedOver
{
public:
    explicit HandedOver(Task task)
        : m_task(std::move(task))
    { }
    HandedOver(HandedOver &&other)
        : m_task(std::move(other.m_task))
    {
        __tsan_release(this);
    }
    HandedOver &operator=(HandedOver &&) = delete;
    ~HandedOver() { __tsan_acquire(this); }

    void operator()()
    {
        __tsan_acquire(this);
        m_task();
        __tsan_release(this);
    }

private:
    Task m_task;
};

template<typename Task>
[[nodiscard]] HandedOver<Task> handedOver(Task task)
{
    return HandedOver<Task>(std::move(task));
}
#else
template<typename Task>
[[nodiscard]] Task handedOver(Task task)
{
    return task;
}
#endif

} // namespace socketchat
