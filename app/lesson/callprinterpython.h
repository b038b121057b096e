// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callprinter.h"

namespace socketchat {

/// Prints calls with Python's socket module: `conn7, addr = server.accept()`. Errors are
/// exceptions.
class PythonCallPrinter final : public CallPrinter
{
public:
    PrintedCall print(const SocketCall &call, const CallKnowledge &known) const override;
    QString line(const PrintedCall &printed) const override;
};

} // namespace socketchat
