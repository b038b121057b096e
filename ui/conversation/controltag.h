// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QTextCharFormat>

class QPainter;
class QTextLine;

namespace socketchat {

/// Shows a control byte within a text as a small box with its name: CR, LF, TAB, NUL.
class ControlTag
{
public:
    /// Tells whether there is a tag for this character, a picture such as ␍.
    [[nodiscard]] static bool isFor(QChar picture);

    /// `at`: position in the text.
    ControlTag(qsizetype at, QChar picture);

    [[nodiscard]] qsizetype at() const { return m_at; }
    /// Returns the format with which a no-break space in its place is as wide as the tag.
    [[nodiscard]] QTextCharFormat room(const QFont &textFont) const;
    /// Paints it in its place on a line of a layout painted at `origin`.
    void paint(QPainter &painter, const QTextLine &line, const QPointF &origin,
               const QFont &textFont, const QColor &colour) const;

private:
    qsizetype m_at;
    const char *m_name;
};

} // namespace socketchat
