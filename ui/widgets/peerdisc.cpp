// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/peerdisc.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace socketchat {

namespace {

constexpr qint64 largestWritten = 999;

/// Returns it whole, whatever it is made of, as a capital.
QString firstLetter(const QString &name)
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, name);
    return name.first(std::max<qsizetype>(letters.toNextBoundary(), 0)).toUpper();
}

} // namespace

QColor peerColour(const PeerLook &peer, const Tones &tones)
{
    const qint64 number = peer.colour > 0 ? peer.colour : peer.number;
    return tones.peers.at(size_t(std::max<qint64>(number - 1, 0)) % tones.peers.size());
}

void paintPeerDisc(QPainter &painter, const QRectF &place, const PeerLook &peer, const Tones &tones)
{
    const QColor colour = peerColour(peer, tones);
    const QColor ink = readableOn(tones.surface, colour);
    const qreal round = place.width() / 2;
    shapes::box(painter, place, colour, {}, round);
    if (peer.name.isEmpty() && peer.number > largestWritten) {
        const qreal inset = round / 2.2;
        paintSymbol(painter, place.adjusted(inset, inset, -inset, -inset), Symbol::Peer, ink);
        return;
    }
    const QString text =
            peer.name.isEmpty() ? QString::number(peer.number) : firstLetter(peer.name);
    painter.save();
    QFont font = shapes::semibold(painter.font());
    font.setPixelSize(std::max(8, int(place.height() * (text.size() > 2 ? 0.36 : 0.44))));
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

} // namespace socketchat
