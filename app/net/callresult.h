// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// Holds the result of one socket call in a form common to both engines.
struct CallResult
{
    enum class Status : quint8 {
        Done,
        MustWait, ///< not an error: a blocking socket would wait here (EAGAIN)
        InProgress, ///< a non-blocking connect has started
        Refused, ///< the error belongs to an earlier datagram; this one was not sent
        Failed,
    };

    qint64 value = -1; ///< bytes, datagrams or a descriptor; -1 on failure
    int error = 0; ///< if value is -1: errno, or the error of Qt's socket
    qint64 time = 0; ///< time of return, ns since 1970 UTC
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
