// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/socketcall.h"
#include "app/net/transporterror.h"

#include <QString>

#include <optional>

namespace socketchat {

/// Explains an error number to people who write socket programs, in the window's language, with one
/// or two sentences per part. (errorSentence() describes an error of this conversation, with its
/// address.)
struct ErrnoText
{
    QString name; ///< `EADDRINUSE`, `QAbstractSocket::AddressInUseError`
    int number = 0;
    QString meaning;
    QString causes; ///< usual causes
    QString advice; ///< what to try
};

/// Returns the explanation of an errno; nullopt if socket programs do not meet it.
[[nodiscard]] std::optional<ErrnoText> errnoText(int number);
/// Returns the explanation of a getaddrinfo() code.
[[nodiscard]] std::optional<ErrnoText> lookupErrorText(int code);
/// Returns the explanation of a call's error of any kind; nullopt if it succeeded. A Qt error is
/// explained like the errno most often behind it.
[[nodiscard]] std::optional<ErrnoText> errorTextOf(const SocketCall &call);

/// Returns the explanation of an error of this conversation; nullopt if it is one of this program.
[[nodiscard]] std::optional<ErrnoText> errorTextOf(const TransportError &error);

} // namespace socketchat
