// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callprinter.h"

namespace socketchat {

/// What was really called with Qt's classes, and for a system call which call of a Qt class does
/// the same. Qt joins several calls in one and has no equivalent for some; then the statement is
/// empty and the note says so.
class QtCallPrinter final : public CallPrinter
{
public:
    PrintedCall print(const SocketCall &call, const SocketLife *life, Role role) const override;
    QString line(const PrintedCall &printed) const override;
};

} // namespace socketchat
