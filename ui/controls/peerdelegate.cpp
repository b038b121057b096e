// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/peerdelegate.h"

#include "app/chat/quantities.h"
#include "app/net/clock.h"
#include "ui/controls/peermodel.h"
#include "ui/widgets/peerdisc.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/tones.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

// px at 100 %
constexpr int besideRow = 8;
constexpr int insideRow = 8;
constexpr int discSize = 28;
constexpr int besideDisc = 10;
constexpr int rowHeight = 48;
constexpr int leastWithDisc = 130;

/// The disc of a peer; a ring round it while bytes wait for it.
void paintDisc(QPainter &painter, const QRectF &place, const PeerSummary &peer,
               const PeerNote &note, const Tones &tones)
{
    const bool everyone = peer.peer == PeerId::Everyone;
    const qreal round = place.width() / 2;
    if (everyone) {
        const QRectF inner = place.adjusted(round / 2.2, round / 2.2, -round / 2.2, -round / 2.2);
        shapes::box(painter, place, tones.surface, tones.line2, round);
        paintSymbol(painter, inner, Symbol::Peers, tones.text2);
        return;
    }
    paintPeerDisc(painter, place, {qint64(peer.peer), note.colour, note.name}, tones);
    if (peer.bytesQueued > 0) {
        shapes::box(painter, place, {}, tones.surface, round, 3);
        shapes::ring(painter, place, tones.warn, round);
    }
}

} // namespace

void PeerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = std::exchange(item.text, {});
    item.rect.adjust(shapes::scaled(besideRow), 1, -shapes::scaled(besideRow), -1);
    item.viewItemPosition = QStyleOptionViewItem::OnlyOne;
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const auto *model = qobject_cast<const PeerModel *>(index.model());
    if (!model)
        return;
    const PeerNote note = model->note(index.row());
    QString detail = model->detail(index.row(), nowNs());
    if (!note.name.isEmpty())
        detail.prepend(model->summary(index.row()).address.toString() + factSeparator());
    const Tones &tones = Tones::of(item.palette);
    const QFont small = shapes::secondary(item.font);
    const QFontMetrics metrics(item.font);
    const QFontMetrics smallMetrics(small);
    const QRect inside =
            item.rect.adjusted(shapes::scaled(insideRow), 0, -shapes::scaled(insideRow), 0);
    const int size = shapes::scaled(discSize);
    const QRect disc(inside.left(), inside.center().y() - size / 2 + 1, size, size);
    // In a narrow pane the names need all of the row.
    const bool roomy = inside.width() >= shapes::scaled(leastWithDisc);
    const int left = roomy ? disc.right() + 1 + shapes::scaled(besideDisc) : inside.left();
    const int lines = metrics.height() + smallMetrics.height() + 2;
    QRect top(left, inside.center().y() - lines / 2 + 1, inside.right() + 1 - left,
              metrics.height());
    QRect bottom(left, top.bottom() + 3, top.width(), smallMetrics.height());
    top = QStyle::visualRect(item.direction, inside, top);
    bottom = QStyle::visualRect(item.direction, inside, bottom);

    painter->save();
    if (roomy)
        paintDisc(*painter, QStyle::visualRect(item.direction, inside, disc),
                  model->summary(index.row()), note, tones);
    painter->setPen(tones.text);
    painter->setFont(shapes::semibold(item.font));
    // Elided in the middle: the port at the end tells clients apart.
    painter->drawText(top, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      QFontMetrics(painter->font()).elidedText(name, Qt::ElideMiddle, top.width()));
    painter->setPen(tones.text2);
    painter->setFont(small);
    painter->drawText(bottom, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      smallMetrics.elidedText(detail, Qt::ElideRight, bottom.width()));
    painter->restore();
}

QSize PeerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(option.font).height()
                      + QFontMetrics(shapes::secondary(option.font)).height() + shapes::scaled(12);
    return {80, std::max(shapes::scaled(rowHeight), lines)};
}

} // namespace socketchat
