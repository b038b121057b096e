// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QFont;

namespace socketchat {

/// Returns what QFontMetrics::horizontalAdvance() does, and remembers it: layouts ask for the same
/// few texts again and again, and a font with many rules takes 20 µs to shape a word.
[[nodiscard]] int textWidth(const QFont &font, const QString &text);
/// Returns the text, or where it is wider, what QFontMetrics::elidedText() makes of it.
[[nodiscard]] QString elided(const QFont &font, const QString &text, Qt::TextElideMode mode,
                             int width);

} // namespace socketchat
