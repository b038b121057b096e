// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/transporterror.h"

#include <QAbstractSocket>

#include <optional>

namespace socketchat {

// Names and meanings of error numbers, errno and Qt's SocketError, from one table.

/// Returns the symbolic name of an errno value (`EADDRINUSE`), or `errno 1234`.
[[nodiscard]] QString errnoName(int number);
[[nodiscard]] TransportErrorKind kindOfErrno(int number);
/// Returns the error that Qt's classes report when a system call fails with this errno.
[[nodiscard]] QAbstractSocket::SocketError socketErrorOfErrno(int number);

/// Returns the enumerator's name, such as `AddressInUseError`.
[[nodiscard]] QString socketErrorName(QAbstractSocket::SocketError error);
[[nodiscard]] TransportErrorKind kindOfSocketError(QAbstractSocket::SocketError error);
/// Returns the most likely errno behind a Qt error; 0 if there is none.
[[nodiscard]] int errnoOfSocketError(QAbstractSocket::SocketError error);

/// Encodes a Qt error for SocketCall::error: its value plus 1, so that 0 means "none" (or "unknown"
/// if the result is -1).
[[nodiscard]] constexpr int callErrorOf(QAbstractSocket::SocketError error)
{
    return int(error) + 1;
}
/// Decodes the error of a failed Qt call.
[[nodiscard]] QAbstractSocket::SocketError socketErrorOf(const SocketCall &call);

/// Returns the errno, or getaddrinfo code, of a failed call. For a Qt call: the most likely errno,
/// or 0.
[[nodiscard]] int systemErrorOf(const SocketCall &call);
/// Returns the name of systemErrorOf(), for comparing calls of both engines; empty if there is
/// none.
[[nodiscard]] QString systemErrorName(const SocketCall &call);

/// Holds an error number as it is on this system.
struct NamedError
{
    Engine engine = Engine::System; ///< for Engine::Qt the number is encoded as by callErrorOf()
    int number = 0;
};
/// Finds an error by its name (TransportError::name()); nullopt if unknown here. Names mean the
/// same on every system, numbers differ.
[[nodiscard]] std::optional<NamedError> errorNamed(QStringView name);

/// Returns the symbolic name of a getaddrinfo code (`EAI_NONAME`), or `EAI 1234`.
[[nodiscard]] QString lookupErrorName(int code);
[[nodiscard]] TransportErrorKind kindOfLookup(int code);

} // namespace socketchat
