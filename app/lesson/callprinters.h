// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callprinter.h"

namespace socketchat {

/// As the socket module of Python has it: `conn7, addr = server.accept()`. Errors are exceptions.
class PythonCallPrinter final : public CallPrinter
{
public:
    PrintedCall print(const SocketCall &call, const SocketLife *life, Role role) const override;
    QString line(const PrintedCall &printed) const override;
};

/// As POSIX has it: `bind(3, …, 16) = -1 EADDRINUSE`.
class CCallPrinter final : public CallPrinter
{
public:
    PrintedCall print(const SocketCall &call, const SocketLife *life, Role role) const override;
    QString line(const PrintedCall &printed) const override;
};

/// What was really called with Qt's classes, and for a system call which call of a Qt class does
/// the same. Qt joins several calls in one and has no equivalent for some; then the statement is
/// empty and the note says so.
class QtCallPrinter final : public CallPrinter
{
public:
    PrintedCall print(const SocketCall &call, const SocketLife *life, Role role) const override;
    QString line(const PrintedCall &printed) const override;
};

/// Says in a sentence what the call does that its statement does not tell: it carried several
/// datagrams, or Qt made it inside another call. Otherwise empty.
[[nodiscard]] QString callNote(const SocketCall &call);

} // namespace socketchat
