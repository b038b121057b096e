// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

/// What is the matter with a settings file, found out before it is used: QSettings reads what it
/// can of anything, and writes over it.
struct SettingsFile
{
    enum class Problem : quint8 {
        None, ///< or there is no file yet
        Damaged, ///< no settings at all; kept under another name
        Unreadable,
        ReadOnly, ///< can be read, not written
        Newer, ///< of a later version of the program: left alone
    };
    QString path;
    Problem problem = Problem::None;
    QString keptAs; ///< Damaged: where the old file is now; empty where it could not be moved

    /// Looks at the file, and moves a damaged one aside.
    [[nodiscard]] static SettingsFile examine(const QString &path, int knownVersion);
    /// Whether the program may use it; otherwise it starts with defaults and keeps nothing.
    [[nodiscard]] bool isUsable() const;
    /// What the person is told; empty where there is no problem.
    [[nodiscard]] QString sentence() const;
};

} // namespace socketchat
