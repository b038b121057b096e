// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/lineheader.h"

#include "ui/conversation/lookactions.h"
#include "ui/conversation/rowstyle.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/tones.h"

#include <QLocale>
#include <QPainter>

namespace socketchat {

LineHeader::LineHeader(const RowStyle &style, QWidget *parent)
    : Adapting(parent)
    , m_style(style)
{ }

void LineHeader::fit()
{
    const auto isShown = [this](LineColumn column) { return m_style.line.of(column).width > 0; };
    QStringList names;
    for (const LineColumn column : everyLineColumn) {
        if (isShown(column))
            names.append(LookActions::columnName(column));
    }
    //: Read out for the row of column titles; %1 is their list.
    setAccessibleName(tr("Columns: %1").arg(QLocale().createSeparatedList(names)));
    update();
}

void LineHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tones &tones = Tones::of(palette());
    painter.fillRect(rect(), tones.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tones.line);
    painter.setFont(shapes::semibold(m_style.detailFont));
    painter.setPen(tones.text2);
    for (const LineColumn column : everyLineColumn) {
        const LineGeometry::Place place = m_style.line.of(column);
        if (place.width == 0 || column == LineColumn::Direction) // its arrows explain themselves
            continue;
        const Qt::Alignment side = column == LineColumn::Length ? Qt::AlignRight : Qt::AlignLeft;
        const QString name = painter.fontMetrics().elidedText(LookActions::columnName(column),
                                                              Qt::ElideRight, place.width);
        painter.drawText(QRect(place.left, 0, place.width, height()),
                         int(side | Qt::AlignVCenter) | Qt::TextSingleLine, name);
    }
}

} // namespace socketchat
