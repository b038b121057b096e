// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callprinter.h"

namespace socketchat {

/// Prints the calls made on Qt's classes, and for system calls the equivalent Qt call. Qt combines
/// several calls in one and lacks an equivalent for some; the statement is then empty and the note
/// explains it.
class QtCallPrinter final : public CallPrinter
{
public:
    PrintedCall print(const SocketCall &call, const CallKnowledge &known) const override;
    QString line(const PrintedCall &printed) const override;
};

} // namespace socketchat
