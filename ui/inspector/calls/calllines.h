// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QFontMetrics;

namespace socketchat {

/// Lays out a call and its result on one or two lines. The name of the called function is always
/// whole; if not everything fits, the result is shortened before the call.
struct CallLines
{
    QString first; ///< of the call
    QString second; ///< the rest of the call; empty where it has one line
    QString result; ///< beside the last line, at the right edge; empty where there is no room
    int count = 1; ///< of lines: 2 as well where only the result stands on the second

    /// Fits both into `width` pixels, of which `sign` stay free before the result.
    [[nodiscard]] static CallLines of(const QFontMetrics &metrics, const QString &statement,
                                      const QString &result, int width, int sign = 0);
};

} // namespace socketchat
