// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace socketchat {

/// Asks the person for the name of a text file to write, beginning with `proposal`; calls `chosen`
/// where there is one. Returns at once.
void askForTextFile(QWidget *parent, const QString &title, const QString &proposal,
                    std::function<void(const QString &file)> chosen);

/// Writes all of it as UTF-8, or leaves what was there; replaces nothing but an ordinary file.
/// Empty where that went well; otherwise words for what is wrong, the system's own as a rule.
[[nodiscard]] QString writeTextFile(const QString &file, const QString &text);

} // namespace socketchat
