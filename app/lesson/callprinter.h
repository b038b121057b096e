// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callhistory.h"
#include "app/net/address/endpoint.h"

#include <QString>

namespace socketchat {

enum class CallLanguage : quint8 { Python, C, Qt };

/// One call as a program in some language would have it. Code, so never translated; only `note` is.
struct PrintedCall
{
    QString statement; ///< `server.bind(('127.0.0.1', 8000))`; empty where there is no such call,
                       ///< or where it is a signal of Qt and the language has none
    QString outcome; ///< `None`, `0`, `-1 EADDRINUSE`, `OSError: [Errno 98] EADDRINUSE`
    QString note; ///< where the language does it otherwise: one sentence for people
};

/// Writes calls in one language. Stateless; any thread.
class CallPrinter
{
public:
    virtual ~CallPrinter() = default;

    /// `life` is the socket it was made on (see CallHistory); null where it is not known, and then
    /// `role` names it.
    [[nodiscard]] virtual PrintedCall print(const SocketCall &call, const SocketLife *life,
                                            Role role) const = 0;
    /// Statement, outcome and note in one line, as the language writes comments.
    [[nodiscard]] virtual QString line(const PrintedCall &printed) const = 0;

    [[nodiscard]] static const CallPrinter &of(CallLanguage language);
};

} // namespace socketchat
