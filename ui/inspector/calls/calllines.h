// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QFontMetrics>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <tuple>

namespace socketchat {

/// Lays out a call and its result on one to three lines. The name of the called function is always
/// whole; if not everything fits, the result is shortened before the call.
struct CallLines
{
    QStringList call; ///< its lines, at least one
    QString result; ///< beside the last line, at the right edge; empty where there is no room
    int count = 1; ///< of lines: 2 as well where only the result stands on the second

    /// Fits both into `width` pixels, of which `sign` stay free before the result.
    [[nodiscard]] static CallLines of(const QFontMetrics &metrics, const QString &statement,
                                      const QString &result, int width, int sign = 0);
};

/// Caches the lines of calls until the font or the width changes: a visible call needs them for the
/// height of its row, and again whenever it is painted.
class CallLayouts
{
public:
    /// Returns what CallLines::of() does; valid until the next call.
    const CallLines &of(const QFontMetrics &metrics, const QString &statement,
                        const QString &result, int width, int sign = 0);

private:
    std::optional<QFontMetrics> m_metrics;
    int m_width = 0;
    std::map<std::tuple<QString, QString, int>, CallLines> m_known;
};

} // namespace socketchat
