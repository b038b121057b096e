// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/textwidth.h"

#include <QCache>
#include <QFont>
#include <QFontMetrics>

#include <utility>

namespace socketchat {

int textWidth(const QFont &font, const QString &text)
{
    constexpr int most = 256; // texts
    static QCache<std::pair<QFont, QString>, int> known(most);
    const std::pair key(font, text);
    if (const int *width = known.object(key))
        return *width;
    const int width = QFontMetrics(font).horizontalAdvance(text);
    known.insert(key, new int(width));
    return width;
}

QString elided(const QFont &font, const QString &text, Qt::TextElideMode mode, int width)
{
    return textWidth(font, text) <= width ? text : QFontMetrics(font).elidedText(text, mode, width);
}

} // namespace socketchat
