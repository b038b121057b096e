// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/bytes/bytedelegate.h"

#include "ui/inspector/bytes/bytelistmodel.h"
#include "ui/widgets/colours.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

constexpr int cellMargin = 6;

/// Below the bytes of one character, open where it goes on in another row.
void drawBracket(QPainter *painter, int left, int right, int y, const ByteCharacter &character)
{
    constexpr int tick = 2;
    painter->drawLine(left, y, right, y);
    if (character.begins)
        painter->drawLine(left, y - tick, left, y);
    if (character.ends)
        painter->drawLine(right, y - tick, right, y);
}

} // namespace

int ByteDelegate::widthOf(int bytes, const QFontMetrics &metrics)
{
    return bytes * metrics.horizontalAdvance(QChar(u'0')) * 3 + 2 * cellMargin;
}

void ByteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = std::exchange(item.text, {});
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const QFontMetrics &metrics = item.fontMetrics;
    const int line = metrics.height();
    const int top = item.rect.top() + (item.rect.height() - 2 * line) / 2;
    const int left = item.rect.left() + cellMargin;
    const QPalette &palette = item.palette;
    const QColor plain = palette.color(QPalette::Text);
    const QColor quiet = quietColour(palette);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(index.column() == ByteListModel::Offset ? quiet : plain);
    // Each byte by itself: drawn as one text, they would drift from the characters below them by
    // fractions of a pixel.
    const int step = 3 * metrics.horizontalAdvance(QChar(u'0'));
    const qsizetype piece = index.column() == ByteListModel::Hex ? 3 : text.size();
    for (qsizetype at = 0; at < text.size(); at += piece)
        painter->drawText(left + int(at / piece) * step, top + metrics.ascent(),
                          text.sliced(at, std::min(piece, text.size() - at)));
    const auto *model = qobject_cast<const ByteListModel *>(index.model());
    if (index.column() == ByteListModel::Hex && model) {
        const int digit = metrics.horizontalAdvance(QChar(u'0'));
        for (const ByteCharacter &character : model->charactersOf(index.row())) {
            const int from = left + character.first * 3 * digit;
            const int width = (character.count * 3 - 1) * digit;
            if (character.count > 1 || !character.begins || !character.ends) {
                painter->setPen(quiet);
                drawBracket(painter, from, from + width - 1, top + line, character);
            }
            const bool wrong = character.kind == ByteCharacter::Kind::NotText;
            painter->setPen(wrong                                         ? badColour(palette)
                            : character.kind == ByteCharacter::Kind::Text ? plain
                                                                          : quiet);
            const QString shown = metrics.elidedText(character.text, Qt::ElideRight, width + digit);
            const int x = from + (width - metrics.horizontalAdvance(shown)) / 2;
            painter->drawText(x, top + line + metrics.ascent(), shown);
        }
    }
    painter->restore();
}

} // namespace socketchat
