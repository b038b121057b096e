// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#if defined(__SANITIZE_THREAD__)
#    include <sanitizer/tsan_interface.h>
#endif

namespace socketchat {

/// Wraps a task that one thread posts and another runs.
///
/// Qt's event queue guarantees that writes before posting are visible to the task. ThreadSanitizer
/// cannot see this with an uninstrumented Qt, so in its builds the wrapper annotates it: release
/// after the last move, acquire when the task runs, release again for the thread that destroys it.
/// In other builds it returns the task unchanged.
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
