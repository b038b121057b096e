// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace socketchat {

/// Asks for the name of a text file to write, suggesting `proposal`, and calls `chosen` unless
/// cancelled. `filter` names files of its kind, plain text if empty. Returns at once.
void askForTextFile(QWidget *parent, const QString &title, const QString &proposal,
                    std::function<void(const QString &file)> chosen, const QString &filter = {});

/// Writes `text` as UTF-8; on failure the existing file stays as it was. Only regular files are
/// replaced. Returns an error message, usually the system's; empty on success.
[[nodiscard]] QString writeTextFile(const QString &file, const QString &text);

} // namespace socketchat
