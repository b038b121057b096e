// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/controltag.h"

#include "ui/widgets/shapes.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace socketchat {

namespace {

constexpr char16_t firstPicture = u'␀';
constexpr const char *pictured[] = {"NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",
                                    "TAB", "LF",  "VT",  "FF",  "CR",  "SO",  "SI",  "DLE", "DC1",
                                    "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM",  "SUB",
                                    "ESC", "FS",  "GS",  "RS",  "US",  "SP",  "DEL"};
constexpr qreal besideTag = 1; // px

QFont tagFont(const QFont &textFont)
{
    QFont font = shapes::semibold(textFont);
    font.setPixelSize(std::max(7, int(std::lround(textFont.pixelSize() * 0.6))));
    return font;
}

} // namespace

bool ControlTag::isFor(QChar picture)
{
    return picture >= firstPicture && picture.unicode() - firstPicture < int(std::size(pictured));
}

ControlTag::ControlTag(qsizetype at, QChar picture)
    : m_at(at)
    , m_name(pictured[picture.unicode() - firstPicture])
{ }

QTextCharFormat ControlTag::room(const QFont &textFont) const
{
    const QFont font = tagFont(textFont);
    const qreal width = std::ceil(QFontMetricsF(font).horizontalAdvance(QLatin1StringView(m_name)))
                        + font.pixelSize() * 0.6 + 2 * besideTag;
    QTextCharFormat format;
    format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    format.setFontLetterSpacing(width
                                - QFontMetricsF(textFont).horizontalAdvance(QChar(QChar::Nbsp)));
    return format;
}

void ControlTag::paint(QPainter &painter, const QTextLine &line, const QPointF &origin,
                       const QFont &textFont, const QColor &colour) const
{
    const QFont font = tagFont(textFont);
    const qreal one = line.cursorToX(int(m_at));
    const qreal other = line.cursorToX(int(m_at) + 1);
    const qreal height = font.pixelSize() + 4;
    const qreal middle = line.y() + line.ascent() - QFontMetricsF(textFont).capHeight() / 2;
    const QRectF place(origin.x() + std::min(one, other) + besideTag,
                       std::round(origin.y() + middle - height / 2),
                       std::abs(other - one) - 2 * besideTag, height);
    QColor edge = colour;
    edge.setAlphaF(0.5F);
    shapes::box(painter, place, {}, edge, 3);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, QLatin1StringView(m_name));
}

} // namespace socketchat
