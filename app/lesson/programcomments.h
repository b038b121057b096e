// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/programwriter.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace socketchat {

// What a program says in the language of the window.

/// Returns the comment that templates call `@key`; nullopt if there is none.
[[nodiscard]] std::optional<QString> programComment(QStringView key);
/// Returns the program's first line: "TCP server at 127.0.0.1:8000: sends back …".
[[nodiscard]] QString programHeadline(const ProgramSpec &spec);
[[nodiscard]] QString programRunComment(const QString &line);
/// Returns the sentence that explains the mark ≠.
[[nodiscard]] QString programMarkComment();

/// Return what the tutorial's programs print for a message: `text`, and for a datagram `address`.
[[nodiscard]] QString receivedFromClient(bool isStream, const QString &address,
                                         const QString &text);
[[nodiscard]] QString receivedFromServer(bool isStream, const QString &address,
                                         const QString &text);

} // namespace socketchat
