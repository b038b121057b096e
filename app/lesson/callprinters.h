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

/// Which call of a Qt class does the same. Qt joins several calls in one and has no equivalent for
/// some; then the statement is empty and the note says so.
class QtCallPrinter final : public CallPrinter
{
public:
    PrintedCall print(const SocketCall &call, const SocketLife *life, Role role) const override;
    QString line(const PrintedCall &printed) const override;
};

/// Where the call carried several datagrams: a sentence that says so. Otherwise empty.
[[nodiscard]] QString togetherNote(const SocketCall &call);

} // namespace socketchat
