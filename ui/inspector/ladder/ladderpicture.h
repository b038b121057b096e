// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/ladder/ladderpainter.h"

#include <QFont>

class QWidget;

namespace socketchat {

/// Draws a whole ladder, for a file: on white, whatever the window looks like.
class LadderPicture
{
public:
    static constexpr int mostRows = 10'000; ///< in an SVG file: the newest
    static constexpr int mostRowsOfImage = 250; ///< in a PNG file, about 60 MB while it is drawn

    /// All of them must outlive it.
    LadderPicture(const Ladder &ladder, const LadderHeads &heads, const QFont &text,
                  const QFont &fixed);
    /// Writes a file of the kind that its suffix says: `.png`, or otherwise SVG. On failure the
    /// existing file stays as it was. Returns an error message, usually the system's; empty on
    /// success.
    [[nodiscard]] QString write(const QString &file) const;
    [[nodiscard]] QByteArray svg() const;
    /// Returns an empty array if there is not enough memory.
    [[nodiscard]] QByteArray png() const;

private:
    [[nodiscard]] QSizeF sizeOf(int first) const;
    void paint(LadderCanvas &canvas, int first) const;
    [[nodiscard]] LadderGeometry geometryOf() const;
    [[nodiscard]] int firstOf(int most) const { return std::max(0, m_ladder.rowCount() - most); }

    const Ladder &m_ladder;
    const LadderHeads &m_heads;
    QFont m_text;
    QFont m_fixed;
};

} // namespace socketchat
