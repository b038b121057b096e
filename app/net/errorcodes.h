// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/transporterror.h"

#include <QAbstractSocket>

#include <optional>

namespace socketchat {

// What the numbers of failed calls are called and mean, from one table: errno and Qt's SocketError.

/// Returns the symbolic name of an errno value (`EADDRINUSE`), or `errno 1234`.
[[nodiscard]] QString errnoName(int number);
[[nodiscard]] TransportErrorKind kindOfErrno(int number);
/// Returns what a Qt class reports where a system call fails with this errno.
[[nodiscard]] QAbstractSocket::SocketError socketErrorOfErrno(int number);

/// Returns the name of the value: `AddressInUseError`.
[[nodiscard]] QString socketErrorName(QAbstractSocket::SocketError error);
[[nodiscard]] TransportErrorKind kindOfSocketError(QAbstractSocket::SocketError error);
/// Returns the errno that most often stands behind Qt's error; 0 where there is none.
[[nodiscard]] int errnoOfSocketError(QAbstractSocket::SocketError error);

/// Returns what SocketCall::error of a Qt call holds: the error plus 1, so that 0 stays "none" (or
/// unknown, where the result is -1).
[[nodiscard]] constexpr int callErrorOf(QAbstractSocket::SocketError error)
{
    return int(error) + 1;
}
/// Returns the error of a Qt call that failed.
[[nodiscard]] QAbstractSocket::SocketError socketErrorOf(const SocketCall &call);

/// Returns the errno, or getaddrinfo's code, of a call that failed; for a call of Qt the one that
/// most often stands behind it, or 0.
[[nodiscard]] int systemErrorOf(const SocketCall &call);
/// Returns its name, for comparing calls of either engine; empty where there is none.
[[nodiscard]] QString systemErrorName(const SocketCall &call);

/// The number that an error has on this system.
struct NamedError
{
    Engine engine = Engine::System; ///< Qt: as callErrorOf() has it
    int number = 0;
};
/// Returns the error with that name, as TransportError::name() has it: a name means the same on
/// every system, while the numbers differ. Nothing where it is not known here.
[[nodiscard]] std::optional<NamedError> errorNamed(QStringView name);

/// Returns the symbolic name of a getaddrinfo code (`EAI_NONAME`), or `EAI 1234`.
[[nodiscard]] QString lookupErrorName(int code);
[[nodiscard]] TransportErrorKind kindOfLookup(int code);

} // namespace socketchat
