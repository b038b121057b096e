// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QPainterPath>
#include <QString>

class QColor;
class QPainter;

namespace socketchat {

/// Holds the drawing of one symbol: lines of one width, and dots. Reads the part of SVG that our
/// symbols use, so that the program needs no module for it: `path` (M L H V C S A Z, arcs of
/// circles), `rect`, `circle` and `g` in a square of 20 units, all in one colour.
class SymbolDrawing
{
public:
    /// Returns an empty drawing if the file cannot be read or has anything else in it.
    [[nodiscard]] static SymbolDrawing read(const QString &file);
    [[nodiscard]] static SymbolDrawing parse(const QByteArray &svg);

    [[nodiscard]] bool isEmpty() const { return m_lines.isEmpty() && m_dots.isEmpty(); }
    /// Paints in the middle of `rect`, as large as fits.
    void paint(QPainter &painter, const QRectF &rect, const QColor &colour) const;

private:
    QPainterPath m_lines;
    QPainterPath m_dots;
};

} // namespace socketchat
