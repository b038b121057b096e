// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/linelayout.h"

#include "app/chat/payloadtext.h"
#include "app/chat/quantities.h"
#include "ui/widgets/peerdisc.h"
#include "ui/widgets/shapes.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxHexBytes = 96;

/// Formats the time; a new day's first row has the date in place of the milliseconds.
QString lineTime(qint64 time, bool newDay)
{
    return newDay ? QDateTime::fromMSecsSinceEpoch(time / 1'000'000).toString(u"MM-dd HH:mm:ss")
                  : formatTimeOfDay(time);
}

} // namespace

LineLayout::LineLayout(BubbleText words, const RowStyle &style, const Message *message,
                       const QString &peer, RowSeparator separator, bool many)
    : MessageLayout(std::move(words))
    , m_separator(separator)
{
    m_height = style.lineHeight;
    m_bubble = QRect(0, 0, style.width, m_height);
    m_rowText.text.remove(0, m_rowText.sentenceStart);
    m_place = style.line.of(LineColumn::Text);
    if (message) {
        const auto elided = [](const QFont &font, const QString &text, LineGeometry::Place place,
                               Qt::TextElideMode mode = Qt::ElideRight) {
            return place.width > 0 ? QFontMetrics(font).elidedText(text, mode, place.width)
                                   : QString();
        };
        m_time = lineTime(message->time, separator.day);
        LineGeometry::Place named = style.line.of(LineColumn::Peer);
        m_dot = many && named.width > 0 ? LineGeometry::dotRoom(2 * style.unit) : 0;
        named.width -= m_dot;
        m_peer = elided(style.detailFont, peer, named, Qt::ElideMiddle);
        if (message->isMessage()) {
            m_length = formatCount(message->size);
            m_fate = elided(style.detailFont, m_rowText.fate(), style.line.of(LineColumn::Outcome));
            const QByteArrayView bytes = message->payload;
            const bool whole = message->size <= maxHexBytes;
            const QString hex = hexText(bytes.first(std::min(bytes.size(), maxHexBytes)));
            m_hex = elided(style.fixedFont, whole ? hex : hex + u'…',
                           style.line.of(LineColumn::Hex));
        }
        // The text goes on over what is empty behind it.
        if (m_hex.isEmpty() && m_fate.isEmpty())
            m_place.width = style.width - m_place.left;
    } else {
        m_place = {4 * style.unit, style.width - 4 * style.unit};
    }
    breakText(style);
}

void LineLayout::breakText(const RowStyle &style)
{
    const QFontMetricsF metrics(style.detailFont);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    m_text.setFont(style.detailFont);
    m_text.setTextOption(option);
    m_text.setCacheEnabled(true);
    prepareText(style, maxCharacters, u' ');
    const auto fit = [this, &metrics](qreal width) {
        m_text.beginLayout();
        QTextLine line = m_text.createLine();
        if (line.isValid()) {
            line.setLineWidth(width);
            line.setPosition({0, metrics.ascent() - line.ascent()});
            m_lastPosition = line.textLength();
        }
        m_text.endLayout();
    };
    fit(m_place.width);
    m_rowText.shortened = m_rowText.shortened || m_lastPosition < m_text.text().size();
    if (m_rowText.shortened)
        fit(std::max(1.0, m_place.width - metrics.horizontalAdvance(u'…')));
    m_textAt = QPointF(m_place.left, std::floor((m_height - metrics.height()) / 2));
}

/// In the peer's colour; one for all of them is grey.
void LineLayout::paintDot(QPainter &painter, const RowStyle &style, int top) const
{
    const qreal size = 2 * style.unit;
    const QRectF dot(style.line.of(LineColumn::Peer).left, top + (m_height - size) / 2, size, size);
    shapes::box(painter, dot,
                m_rowText.look.number > 0 ? peerColour(m_rowText.look, style.tones)
                                          : style.tones.text2,
                {}, size / 2);
}

bool LineLayout::isTextAt(const QPoint &point) const
{
    return !m_rowText.placeholder && point.x() >= m_place.left && point.x() < m_place.end()
           && m_bubble.contains(point);
}

void LineLayout::paint(QPainter &painter, const RowStyle &style, int top, int width,
                       const PaintState &paintState) const
{
    const bool problem = m_rowText.shape == BubbleText::Shape::Problem;
    const ConversationColors::BubbleColors &ink = problem     ? style.colors.problem
                                                  : isEvent() ? style.colors.received
                                                              : colors(style);
    const QRect row(0, top, width, m_height);
    painter.save();
    painter.setClipRect(row, Qt::IntersectClip);
    painter.fillRect(row, paintState.selected ? style.colors.selectionFill : ink.fill);
    if (m_separator.run || m_separator.day)
        painter.fillRect(QRect(0, top, width, 1), style.colors.rule);
    painter.setFont(style.detailFont);
    const auto draw = [&](LineColumn column, const QString &text, const QColor &colour,
                          Qt::Alignment alignment = Qt::AlignLeft, int indent = 0) {
        const LineGeometry::Place place = style.line.of(column);
        if (place.width == 0 || text.isEmpty())
            return;
        painter.setPen(colour);
        painter.drawText(QRect(place.left + indent, top, place.width - indent, m_height),
                         int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, text);
    };
    draw(LineColumn::Time, m_time, ink.faint);
    draw(LineColumn::Peer, m_peer, ink.text, Qt::AlignLeft, m_dot);
    if (m_dot > 0 && !m_peer.isEmpty())
        paintDot(painter, style, top);
    if (problem)
        draw(LineColumn::Direction, u"⚠"_s, ink.bad, Qt::AlignHCenter);
    else if (isEvent())
        draw(LineColumn::Direction, m_time.isEmpty() ? QString() : u"·"_s, ink.faint,
             Qt::AlignHCenter);
    else if (m_rowText.shape == BubbleText::Shape::Sent)
        draw(LineColumn::Direction, u"↑"_s, ink.mark, Qt::AlignHCenter);
    else
        draw(LineColumn::Direction, u"↓"_s, ink.good, Qt::AlignHCenter);
    draw(LineColumn::Length, m_length, ink.text, Qt::AlignRight);
    draw(LineColumn::Outcome, m_fate,
         m_rowText.outcome == BubbleText::Outcome::Bad    ? ink.bad
         : !m_rowText.impairment.isEmpty()                ? ink.mark
         : m_rowText.outcome == BubbleText::Outcome::Good ? ink.good
                                                          : ink.faint);
    painter.setFont(style.fixedFont);
    draw(LineColumn::Hex, m_hex, ink.faint);
    if (paintState.selected || paintState.focused) {
        const int thick = paintState.selected ? 2 : 1;
        for (const QRect &edge :
             {QRect(0, top, width, thick), QRect(0, row.bottom() + 1 - thick, width, thick),
              QRect(0, top, thick, m_height), QRect(width - thick, top, thick, m_height)})
            painter.fillRect(edge, style.colors.selection);
    }
    painter.setPen(problem ? ink.bad : isEvent() ? ink.faint : ink.text);
    painter.setClipRect(QRect(m_place.left, top, m_place.width + 1, m_height), Qt::IntersectClip);
    paintText(painter, style, top, paintState);
    if (m_rowText.shortened && m_text.lineCount() > 0) {
        painter.setFont(style.detailFont);
        painter.setPen(ink.faint);
        painter.drawText(QRectF(m_place.left + m_text.lineAt(0).naturalTextWidth(), top,
                                m_place.width, m_height),
                         int(Qt::AlignLeft | Qt::AlignVCenter), u"…"_s);
    }
    painter.restore();
}

} // namespace socketchat
