// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// How one call on a socket ended, in a form that both engines share.
struct CallResult
{
    enum class Status : quint8 {
        Done,
        MustWait, ///< not an error: a non-blocking socket would have had to wait
        InProgress, ///< a non-blocking connect has begun
        Refused, ///< what is reported is the fate of an earlier datagram; this one was not sent
        Failed,
    };

    qint64 value = -1; ///< bytes, datagrams or a descriptor; -1 where it did not work
    int error = 0; ///< the engine's own number where value is -1: errno, or what Qt's socket says
    qint64 time = 0; ///< when it returned, ns since 1970 UTC
    Status status = Status::Failed;

    [[nodiscard]] bool ok() const { return value >= 0; }
    [[nodiscard]] bool mustWait() const { return status == Status::MustWait; }
    [[nodiscard]] bool inProgress() const { return status == Status::InProgress; }
    [[nodiscard]] bool refused() const { return status == Status::Refused; }

    [[nodiscard]] static CallResult done(qint64 value, qint64 time)
    {
        return {value, 0, time, Status::Done};
    }
};

} // namespace socketchat
