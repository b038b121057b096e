// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callprinter.h"

namespace socketchat {

/// Prints calls in C with POSIX sockets: `bind(3, …, 16) = -1 EADDRINUSE`.
class CCallPrinter final : public CallPrinter
{
public:
    PrintedCall print(const SocketCall &call, const CallKnowledge &known) const override;
    QString line(const PrintedCall &printed) const override;
};

} // namespace socketchat
