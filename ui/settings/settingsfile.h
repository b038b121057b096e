// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

namespace socketchat {

/// Checks a settings file before it is used, since QSettings reads what it can of a damaged file
/// and overwrites the rest.
struct SettingsFile
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::SettingsFile)

public:
    enum class Problem : quint8 {
        None, ///< also if there is no file yet
        Damaged, ///< not a settings file; kept under another name
        Unreadable,
        ReadOnly, ///< readable, not writable
        Newer, ///< from a later version of the program; left unchanged
    };
    QString path;
    Problem problem = Problem::None;
    QString keptAs; ///< Damaged: new path of the old file; empty if it could not be moved

    /// Examines the file and moves a damaged one aside. `knownVersion` is the newest readable one.
    [[nodiscard]] static SettingsFile examine(const QString &path, int knownVersion);
    /// Tells whether the file may be used; if not, the program uses defaults and stores nothing.
    [[nodiscard]] bool isUsable() const;
    /// Returns a message for the person; empty if there is no problem.
    [[nodiscard]] QString sentence() const;
};

} // namespace socketchat
