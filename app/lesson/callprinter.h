// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callhistory.h"
#include "app/net/address/endpoint.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace socketchat {

enum class CallLanguage : quint8 { Python, C, Qt };

/// Selects the calls that are written: those of the tutorial's blocking program, or those that were
/// made.
enum class CallView : quint8 { Tutorial, System };

/// Holds the bytes that a call carried, or their beginning.
struct CarriedBytes
{
    QByteArray beginning;
    bool whole = true;
    QString text = {}; ///< decoded: `你好`; empty if they are ASCII or no text
};

/// Holds what is known of a call besides its record.
struct CallKnowledge
{
    const SocketLife *life = nullptr; ///< the socket it was made on; null where that is not known
    Role role = Role::Server; ///< names the socket then
    CallView view = CallView::System;
    std::optional<CarriedBytes> bytes; ///< shown where they are known
    qint64 sentBefore = 0; ///< how much of the same bytes an earlier send() took
};

/// Holds one call as code of some language. Never translated, except `note`.
struct PrintedCall
{
    /// `server.bind(('127.0.0.1', 8000))`; empty if the language has no such call.
    QString statement;
    QString outcome; ///< `None`, `0`, `-1 EADDRINUSE`, `OSError: [Errno 98] EADDRINUSE`
    QString note; ///< a sentence, if the language does it differently
    QString text = {}; ///< CarriedBytes::text
};

/// Prints calls in one language. Stateless; usable from any thread.
class CallPrinter
{
public:
    virtual ~CallPrinter() = default;

    [[nodiscard]] virtual PrintedCall print(const SocketCall &call,
                                            const CallKnowledge &known) const = 0;
    /// Returns statement, result and note on one line, with the language's comment syntax.
    [[nodiscard]] virtual QString line(const PrintedCall &printed) const = 0;

    [[nodiscard]] static const CallPrinter &of(CallLanguage language);
};

} // namespace socketchat
