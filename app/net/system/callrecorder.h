// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/callresult.h"
#include "app/net/datagram.h"
#include "app/net/socketcall.h"

#include <functional>

namespace socketchat {

/// Measures system calls and reports each as a SocketCall.
class CallRecorder
{
public:
    using Report = std::function<void(const SocketCall &)>;
    explicit CallRecorder(Report report);

    /// Begins the record of a call that is about to be made.
    [[nodiscard]] static SocketCall begin(SocketCallKind kind, int descriptor,
                                          const CallContext &context = {});
    /// Builds the result of a call that has just returned `value`, with errno and the time.
    [[nodiscard]] static CallResult ended(qint64 value);
    /// Completes the record with the result, reports it, and returns the result.
    CallResult report(SocketCall &call, const CallResult &result) const;

private:
    Report m_report;
};

} // namespace socketchat
