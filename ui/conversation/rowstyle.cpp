// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/rowstyle.h"

#include "ui/conversation/messagewording.h"
#include "ui/widgets/textscale.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastTextLength = 20; // characters of average width

size_t placeOf(LineColumn column)
{
    return size_t(std::ranges::find(everyLineColumn, column) - std::begin(everyLineColumn));
}

} // namespace

LineGeometry::LineGeometry(LineColumns chosen, const QFont &font, int left, int end, int gap)
{
    const QFontMetrics metrics(font);
    const auto widthOf = [&metrics, gap](LineColumn column) {
        switch (column) {
        case LineColumn::Time:
            return std::max(metrics.horizontalAdvance(u"00:00:00.000"_s),
                            metrics.horizontalAdvance(u"00-00 00:00:00"_s));
        case LineColumn::Direction:
            return metrics.height();
        case LineColumn::Peer:
            return metrics.horizontalAdvance(u"127.0.0.1:88888 "_s) + dotRoom(gap);
        case LineColumn::Length:
            return metrics.horizontalAdvance(u"000,000"_s);
        case LineColumn::Outcome:
            return metrics.horizontalAdvance(MessageWording::usualFate());
        case LineColumn::Text:
        case LineColumn::Hex:
            break;
        }
        return 0; // what the others leave
    };
    // Not the average of all characters, where those of Chinese count.
    const int least = metrics.horizontalAdvance(u'x') * leastTextLength;
    const auto roomFor = [&](LineColumns shown) {
        int room = end - left;
        for (const LineColumn column : everyLineColumn) {
            if (shown.testFlag(column))
                room -= widthOf(column) + gap;
        }
        return room + gap; // none is behind the last
    };
    LineColumns shown = chosen | LineColumn::Text;
    if (shown.testFlag(LineColumn::Hex) && roomFor(shown) < 2 * least)
        shown.setFlag(LineColumn::Hex, false);
    for (const LineColumn column : {LineColumn::Outcome, LineColumn::Length, LineColumn::Peer}) {
        if (roomFor(shown) < least)
            shown.setFlag(column, false);
    }
    const int room = std::max(least / 2, roomFor(shown));
    const int hex = shown.testFlag(LineColumn::Hex) ? room * 2 / 5 : 0;
    for (const LineColumn column : everyLineColumn) {
        if (!shown.testFlag(column))
            continue;
        const int width = column == LineColumn::Text  ? room - hex
                          : column == LineColumn::Hex ? hex
                                                      : widthOf(column);
        m_places.at(placeOf(column)) = {left, width};
        left += width + gap;
    }
}

LineGeometry::Place LineGeometry::of(LineColumn column) const
{
    return m_places.at(placeOf(column));
}

RowStyle::RowStyle(const QFont &font, const QPalette &palette, int rowWidth,
                   const ConversationLook &look)
    : textFont(font)
    , detailFont(font)
    , fixedFont(socketchat::fixedFont())
    , colors(palette)
    , tones(Tones::of(palette))
    , form(look.form)
    , width(rowWidth)
{
    // In pixels: font sizes in points and in pixels can only be compared so.
    const int pixels = QFontInfo(font).pixelSize();
    textFont.setPixelSize(std::max(10, int(std::lround(pixels * 1.12))));
    detailFont.setPixelSize(std::max(9, int(std::lround(pixels * 0.9))));
    fixedFont.setPixelSize(detailFont.pixelSize());
    unit = std::max(3, int(std::lround(pixels * 0.3)));
    // Fonts with Chinese characters are high; more rows are wanted than room between them.
    lineHeight = std::min(QFontMetrics(detailFont).height() + 2,
                          int(std::ceil(detailFont.pixelSize() * 1.3)));
    if (form == RowForm::Lines)
        line = LineGeometry(look.columns, detailFont, 4 * unit, rowWidth, 2 * unit);
}

} // namespace socketchat
