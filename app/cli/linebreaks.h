// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>
#include <QStringView>

namespace socketchat {

/// Returns the width in terminal columns: two for Chinese characters.
[[nodiscard]] inline int columnsOf(QChar c)
{
    return c.unicode() >= 0x2e80 && c.unicode() <= 0xffe6 ? 2 : 1;
}

/// Returns whether it is Chinese punctuation that closes something.
[[nodiscard]] inline bool mayNotBeginLine(QChar c)
{
    return QStringView(u"，。；：、）”").contains(c);
}

} // namespace socketchat
