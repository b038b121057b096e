// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/peerdelegate.h"

#include "app/net/clock.h"
#include "ui/controls/peermodel.h"
#include "ui/widgets/colours.h"

#include <QApplication>
#include <QPainter>

namespace socketchat {

namespace {

constexpr int marginX = 12;
constexpr int marginY = 6;
constexpr qreal dotSize = 8;

QFont smallFont(const QFont &font)
{
    QFont small = font;
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * 0.9);
    else
        small.setPixelSize(qMax(1, font.pixelSize() * 9 / 10));
    return small;
}

void paintState(QPainter *painter, const QRectF &place, const PeerSummary &peer, const QColor &good,
                const QColor &waiting)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (peer.bytesQueued > 0) {
        painter->setPen(QPen(waiting, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(place.adjusted(1, 1, -1, -1));
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(good);
        painter->drawEllipse(place);
    }
    painter->restore();
}

} // namespace

void PeerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = std::exchange(item.text, {});
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const auto *model = qobject_cast<const PeerModel *>(index.model());
    if (!model)
        return;
    const bool chosen = item.state & QStyle::State_Selected;
    const QColor text = item.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
    const QFont small = smallFont(item.font);
    const QFontMetrics metrics(item.font);
    const QFontMetrics smallMetrics(small);
    const bool isPeer = index.row() > 0;

    QRect inside = item.rect.adjusted(marginX, marginY, -marginX, -marginY);
    QRect top = inside;
    top.setHeight(metrics.height());
    QRect bottom = inside;
    bottom.setTop(inside.bottom() - smallMetrics.height() + 1);

    painter->save();
    if (isPeer) {
        const QRectF dot(top.left(), top.center().y() - dotSize / 2 + 1, dotSize, dotSize);
        const QRect mirrored = QStyle::visualRect(item.direction, inside, dot.toAlignedRect());
        paintState(painter, QRectF(mirrored.left(), dot.top(), dotSize, dotSize),
                   model->summary(index.row()), chosen ? text : goodColour(item.palette),
                   chosen ? text : waitingColour(item.palette));
        top.setLeft(top.left() + int(dotSize) + 6);
        top = QStyle::visualRect(item.direction, inside, top);
    }
    painter->setPen(text);
    painter->setFont(item.font);
    // Elided in the middle: the port at the end tells clients apart.
    painter->drawText(top, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      metrics.elidedText(name, Qt::ElideMiddle, top.width()));
    painter->setPen(chosen ? text : quietColour(item.palette));
    painter->setFont(small);
    painter->drawText(bottom, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      smallMetrics.elidedText(model->detail(index.row(), nowNs()), Qt::ElideRight,
                                              bottom.width()));
    painter->restore();
}

QSize PeerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = QFontMetrics(option.font).height() + 3
                       + QFontMetrics(smallFont(option.font)).height() + 2 * marginY;
    return {80, height};
}

} // namespace socketchat
