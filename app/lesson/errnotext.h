// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/socketcall.h"

#include <QString>

#include <optional>

namespace socketchat {

/// What an error number of the system means to who writes socket programs, in the language of the
/// window; each a sentence or two. (What went wrong in this conversation, with its address, is
/// errorSentence()'s.)
struct ErrnoText
{
    QString name; ///< `EADDRINUSE`, `QAbstractSocket::AddressInUseError`
    int number = 0;
    QString meaning;
    QString causes; ///< the usual ones
    QString advice; ///< what to try
};

/// Nothing where it is not one that a socket program meets.
[[nodiscard]] std::optional<ErrnoText> errnoText(int number);
/// The same for what getaddrinfo returns.
[[nodiscard]] std::optional<ErrnoText> lookupErrorText(int code);
/// For the error of a call, whichever kind it is; nothing where it succeeded. An error of Qt has
/// the words of the errno that most often stands behind it.
[[nodiscard]] std::optional<ErrnoText> errorTextOf(const SocketCall &call);

} // namespace socketchat
