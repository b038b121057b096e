// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/connectionpicture.h"

#include "ui/widgets/shapes.h"
#include "ui/widgets/tones.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace socketchat {

namespace {

constexpr QSizeF pictureSize(320, 88); // as it is drawn, px at 100 %
constexpr qreal pictureCorners = 6;

void drawMachines(QPainter &painter, const Tones &tones)
{
    painter.setPen(QPen(tones.text2, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(tones.surface);
    for (const QRectF &box :
         {QRectF(20, 10, 76, 52), QRectF(232, 4, 64, 26), QRectF(232, 36, 64, 26)})
        painter.drawRoundedRect(box, pictureCorners, pictureCorners);
    painter.drawLine(QLineF(10, 74, 106, 74));
    painter.drawLine(QLineF(264, 62, 264, 74));
    painter.drawLine(QLineF(224, 74, 304, 74));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tones.text2);
    for (const qreal middle : {17.0, 49.0})
        painter.drawEllipse(QPointF(245, middle), 2.5, 2.5);
    painter.setBrush(tones.sent);
    painter.drawRoundedRect(QRectF(32, 22, 30, 12), 6, 6);
    painter.setBrush(tones.line2);
    painter.drawRoundedRect(QRectF(52, 39, 32, 12), 6, 6);
    painter.setPen(QPen(tones.line2, 3, Qt::SolidLine, Qt::RoundCap));
    for (const qreal middle : {17.0, 49.0})
        painter.drawLine(QLineF(256, middle, 284, middle));
}

void drawPlug(QPainter &painter, const Tones &tones)
{
    painter.setPen(QPen(tones.accent, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(tones.tint);
    painter.drawLine(QLineF(97, 36, 138, 36));
    painter.drawLine(QLineF(190, 36, 231, 36));
    QPainterPath plug(QPointF(138, 26));
    plug.lineTo(146, 26);
    plug.arcTo(QRectF(136, 26, 20, 20), 90, -180);
    plug.lineTo(138, 46);
    plug.closeSubpath();
    painter.drawPath(plug);
    for (const qreal pin : {32.0, 40.0})
        painter.drawLine(QLineF(156, pin, 163, pin));
    QPainterPath socket(QPointF(190, 24));
    socket.lineTo(182, 24);
    socket.arcTo(QRectF(170, 24, 24, 24), 90, 180);
    socket.lineTo(190, 48);
    socket.closeSubpath();
    painter.drawPath(socket);
}

} // namespace

QSize ConnectionPicture::sizeHint() const
{
    return {shapes::scaled(pictureSize.width()), shapes::scaled(pictureSize.height())};
}

void ConnectionPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal scale = std::min(width() / pictureSize.width(), height() / pictureSize.height());
    painter.translate((width() - pictureSize.width() * scale) / 2, 0);
    painter.scale(scale, scale);
    const Tones &tones = Tones::of(palette());
    drawMachines(painter, tones);
    drawPlug(painter, tones);
}

} // namespace socketchat
