// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/ladder/laddercanvas.h"

#include <QFont>
#include <QXmlStreamWriter>

#include <array>

class QIODevice;

namespace socketchat {

/// Writes a ladder as an SVG file, without a module for it: lines, triangles, dots, boxes, text.
class LadderSvg : public LadderCanvas
{
public:
    /// Begins the file; the destructor ends it. `device` must outlive it.
    LadderSvg(QIODevice *device, const QSizeF &size, const QString &title, const QFont &text,
              const QFont &fixed);
    ~LadderSvg() override;

    void line(const QPointF &from, const QPointF &to, const Stroke &stroke) override;
    void head(const QPointF &tip, const QPointF &left, const QPointF &right,
              const QColor &colour) override;
    void dot(const QPointF &centre, qreal radius, const QColor &fill, const QColor &line) override;
    void box(const QRectF &rect, const QColor &fill, const QColor &line) override;
    void text(const QRectF &rect, Qt::Alignment alignment, const QString &text,
              const QColor &colour, Face face) override;
    [[nodiscard]] QFontMetricsF metrics(Face face) const override;

private:
    void attribute(QLatin1StringView name, qreal value);
    void colour(QLatin1StringView name, const QColor &colour);

    QXmlStreamWriter m_xml;
    std::array<QFont, 3> m_fonts; // by Face
};

} // namespace socketchat
