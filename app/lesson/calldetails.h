// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callhistory.h"
#include "app/net/address/endpoint.h"

#include <QString>
#include <QStringView>

namespace socketchat {

// What the call printers share.

/// The variable that stands for the socket: `server`, `client`, or `conn7` for the connection with
/// descriptor 7.
[[nodiscard]] QString socketVariable(int descriptor, const SocketLife *life, Role role);
/// The text in double quotes, safe in Python, C and C++: what is not printable ASCII is escaped.
[[nodiscard]] QString quoted(QStringView text);
/// Calls that set up or ask, but neither open, talk nor close: setsockopt, getsockopt,
/// getsockname, and what stands for them with Qt.
[[nodiscard]] bool isOptionCall(const SocketCall &call);

} // namespace socketchat
