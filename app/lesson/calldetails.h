// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callprinter.h"

#include <QString>
#include <QStringView>

namespace socketchat {

// Helpers shared by the call printers.

/// Returns the variable that stands for the socket: `server`, `client`, or for the connection with
/// descriptor 7 `conn7`, in the tutorial `clientsock`, `clientsock2`, ….
[[nodiscard]] QString socketVariable(int descriptor, const CallKnowledge &known);
/// Returns that of the connection which an accept() makes; `result` is what it returned.
[[nodiscard]] QString acceptedVariable(qint64 result, const CallKnowledge &known);
/// Writes bytes as `b'\xe4\xbd\xa0…'`, shortened if they are many.
[[nodiscard]] QString pythonLiteral(const CarriedBytes &bytes);
/// Writes them as `"\xe4\xbd\xa0…"`.
[[nodiscard]] QString cLiteral(const CarriedBytes &bytes);
/// Returns the text in double quotes, valid in Python, C and C++: everything but printable ASCII is
/// escaped.
[[nodiscard]] QString quoted(QStringView text);
/// Returns whether the call only sets or reads options: setsockopt, getsockopt, getsockname, and
/// their Qt equivalents.
[[nodiscard]] bool isOptionCall(const SocketCall &call);

} // namespace socketchat
