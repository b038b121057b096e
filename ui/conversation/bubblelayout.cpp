// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/bubblelayout.h"

#include "app/chat/quantities.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/peerdisc.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

QTextOption wrapping()
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    return option;
}

struct Extent
{
    qreal width = 0;
    qreal height = 0;
    bool complete = true;
};

// Fonts of some scripts report lines many times the usual height; cap each at two lines.
Extent breakLines(QTextLayout &layout, qreal width, int most)
{
    Extent extent;
    const qreal highest = 2 * QFontMetricsF(layout.font()).height();
    layout.beginLayout();
    for (int i = 0; i < most; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, extent.height});
        extent.height += std::min(line.height(), highest);
        extent.width = std::max(extent.width, line.naturalTextWidth());
        extent.complete = line.textStart() + line.textLength() >= layout.text().size();
    }
    layout.endLayout();
    extent.width = std::min(std::ceil(extent.width), width);
    extent.height = std::ceil(extent.height);
    return extent;
}

void centerLines(QTextLayout &layout, qreal width)
{
    for (int i = 0; i < layout.lineCount(); ++i) {
        QTextLine line = layout.lineAt(i);
        line.setPosition({std::max(0.0, (width - line.naturalTextWidth()) / 2), line.y()});
    }
}

int padding(const RowStyle &style) { return 3 * style.unit; }

} // namespace

BubbleLayout::BubbleLayout(BubbleText words, const RowStyle &style, Surroundings around,
                           bool unfolded)
    : MessageLayout(std::move(words))
    , m_around(std::move(around))
    , m_unfolded(unfolded)
{
    m_text.setTextOption(wrapping());
    m_text.setCacheEnabled(true);
    const int top = layOutHead(style);
    switch (m_rowText.shape) {
    case BubbleText::Shape::Event:
        layOutEvent(style, top);
        break;
    case BubbleText::Shape::Problem:
        layOutCard(style, top);
        break;
    case BubbleText::Shape::Received:
    case BubbleText::Shape::Sent:
        layOutBubble(style, top);
        break;
    }
}

/// Returns the height above the row.
int BubbleLayout::layOutHead(const RowStyle &style)
{
    if (!m_around.divider.isEmpty())
        m_head = QFontMetrics(style.detailFont).height() + 4 * style.unit;
    else if (m_around.ruled)
        m_head = 4 * style.unit;
    return m_head;
}

void BubbleLayout::layOutEvent(const RowStyle &style, int top)
{
    const int side = 4 * style.unit;
    const int room = std::max(60, style.width - side); // the scroll bar is the right margin
    m_text.setFont(style.detailFont);
    prepareText(style, m_unfolded ? -1 : maxCharacters, QChar::LineSeparator);
    const qsizetype named = m_rowText.text.indexOf(m_rowText.name, m_rowText.sentenceStart);
    if (m_rowText.look.number > 0 && named >= 0) {
        QTextCharFormat name;
        name.setForeground(
                readableOn(peerColour(m_rowText.look, style.tones), style.colors.background));
        name.setFontWeight(QFont::DemiBold);
        m_text.setFormats(m_text.formats() << QTextLayout::FormatRange{
                                  int(named), int(m_rowText.name.size()), name});
    }
    const Extent text = breakLines(m_text, room, maxLines);
    centerLines(m_text, room);
    m_textAt = QPointF(side, top + 2 * style.unit);
    m_height = top + int(text.height) + 4 * style.unit;
    m_bubble = QRect(side + int(room - text.width) / 2, top + style.unit, int(text.width),
                     m_height - top - 2 * style.unit);
}

int BubbleLayout::footWidth(const RowStyle &style)
{
    return std::max(60, style.width - 4 * style.unit) - 2 * padding(style) - 7 * style.unit;
}

void BubbleLayout::layOutCard(const RowStyle &style, int top)
{
    const int side = 4 * style.unit;
    const int icon = 5 * style.unit;
    const int width = std::max(60, style.width - side);
    m_rowText.text.remove(0, m_rowText.sentenceStart); // the card has a sign and the time
    m_text.setFont(style.detailFont);
    prepareText(style, m_unfolded ? -1 : maxCharacters, QChar::LineSeparator);
    // The first of several sentences names the problem, the others say what to do.
    static const QRegularExpression sentenceEnd(u"\\.\\s|。|：|: "_s);
    const qsizetype end = m_rowText.text.indexOf(sentenceEnd) + 1;
    QTextCharFormat title;
    title.setFontWeight(QFont::DemiBold);
    QTextCharFormat rest;
    rest.setForeground(style.colors.problem.faint);
    if (end > 0 && end < m_rowText.text.size()) {
        m_text.setFormats(m_text.formats()
                          << QTextLayout::FormatRange{0, int(end), title}
                          << QTextLayout::FormatRange{int(end), int(m_rowText.text.size() - end),
                                                      rest});
    }
    const QFontMetrics metrics(style.detailFont);
    const int time = metrics.horizontalAdvance(m_rowText.clock) + padding(style);
    const int left = side + padding(style) + icon + 2 * style.unit;
    const int room = std::max(40, side + width - padding(style) - time - left);
    const Extent text = breakLines(m_text, room, maxLines);
    m_textAt = QPointF(left, top + style.unit + padding(style));
    const int textEnd = int(m_textAt.y() + text.height);
    if (m_around.footHeight > 0)
        m_foot = QRect(left, textEnd + 2 * style.unit, footWidth(style), m_around.footHeight);
    const int bottom = m_foot.isNull() ? textEnd : m_foot.bottom() + 1;
    m_bubble = QRect(side, top + style.unit, width, bottom + padding(style) - top - style.unit);
    m_height = m_bubble.bottom() + 1 + style.unit;
}

void BubbleLayout::layOutBubble(const RowStyle &style, int top)
{
    const bool sent = m_rowText.shape == BubbleText::Shape::Sent;
    const int between = style.unit / 2; // above and below: a unit from bubble to bubble
    const int disc = 7 * style.unit;
    // In a narrow pane the bubbles need all of the row.
    const bool hasDiscs = m_around.hasManyPeers && style.width >= 10 * disc;
    const int side = 4 * style.unit + (hasDiscs ? disc + 2 * style.unit : 0);
    const int room = std::max(60, style.width - side); // the scroll bar is the right margin
    m_text.setFont(style.textFont);
    prepareText(style, m_unfolded ? -1 : maxCharacters, QChar::LineSeparator);
    const int widest = std::min({room, std::max(80 * style.unit, room * 3 / 4), 190 * style.unit});
    const qreal lineWidth = std::max(40, widest - 2 * padding(style));
    const int most = m_unfolded ? std::numeric_limits<int>::max() : maxLines;
    const Extent text = breakLines(m_text, lineWidth, most);
    m_rowText.shortened = m_rowText.shortened || !text.complete;
    prepareDetail(m_brief, style, Detail::Brief);
    const Extent brief = breakLines(m_brief, lineWidth, maxLines);

    // What is always seen follows the text in its last line, where both have room.
    const int gap = 3 * style.unit;
    const QTextLine last = lineAt(m_text, text.height);
    const qreal together = last.naturalTextWidth() + gap + brief.width;
    int width = int(std::ceil(std::max(text.width, together))) + 2 * padding(style);
    Extent detail;
    if (!canFold() && m_brief.lineCount() == 1 && together <= lineWidth) {
        prepareDetail(m_detail, style, Detail::Beside);
        detail = breakLines(m_detail, lineWidth, maxLines);
        m_isBeside = m_detail.lineCount() == 1 && width + gap + detail.width <= room;
    }
    if (!m_isBeside) {
        prepareDetail(m_detail, style, Detail::Whole);
        detail = breakLines(m_detail, lineWidth, maxLines);
        width = int(std::max(text.width, detail.width)) + 2 * padding(style);
    }
    const int height =
            int(text.height) + (m_isBeside ? 3 * style.unit : int(detail.height) + 5 * style.unit);
    const int left = sent ? style.width - width : side;
    top += between + (m_around.changes ? 2 * style.unit : 0);
    if (m_around.hasManyPeers && !m_around.peerIsKnown && !m_rowText.name.isEmpty()) {
        m_name = QRect(side, top, room, QFontMetrics(style.detailFont).height());
        top += m_name.height() + between;
    }
    m_bubble = QRect(left, top, width, height);
    if (hasDiscs && !sent && !m_around.continues && m_rowText.look.number > 0)
        m_disc = QRect(4 * style.unit, top, disc, disc);
    m_textAt = QPointF(left + padding(style), top + (m_isBeside ? 1.5 : 2) * style.unit);
    if (m_isBeside) {
        const qreal y = m_textAt.y() + last.y() + last.ascent() - m_brief.lineAt(0).ascent();
        m_briefAt = QPointF(left + width - padding(style) - brief.width, y);
        m_detailAt = QPointF(sent ? left - gap - detail.width : left + width + gap, y);
    } else {
        m_detailAt = QPointF(m_textAt.x(), m_textAt.y() + text.height + style.unit * 0.75);
        m_briefAt = m_detailAt;
    }
    m_height = top + height + between;
}

/// Paints the divider: its words in the middle of a line, or only the line.
void BubbleLayout::paintHead(QPainter &painter, const RowStyle &style, int top) const
{
    const int side = 4 * style.unit;
    const int middle = top + m_head / 2;
    painter.setPen(style.tones.line);
    if (m_around.divider.isEmpty()) {
        painter.drawLine(side, middle, style.width, middle);
        return;
    }
    const QFontMetrics metrics(style.detailFont);
    const int room = style.width - side;
    const QString words = metrics.elidedText(m_around.divider, Qt::ElideRight, room);
    const int width = metrics.horizontalAdvance(words);
    const int left = side + (room - width) / 2;
    painter.drawLine(side, middle, left - padding(style), middle);
    painter.drawLine(left + width + padding(style), middle, style.width, middle);
    painter.setPen(style.colors.system.faint);
    painter.setFont(style.detailFont);
    painter.drawText(QRect(left, top, room, m_head),
                     int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, words);
}

/// Paints the name of a peer and its disc, beside and above the bubble.
void BubbleLayout::paintPeer(QPainter &painter, const RowStyle &style, int top) const
{
    if (!m_name.isEmpty()) {
        const QFont font = shapes::semibold(style.detailFont);
        const bool sent = m_rowText.shape == BubbleText::Shape::Sent;
        painter.setFont(font);
        painter.setPen(m_rowText.look.number > 0 ? readableOn(
                               peerColour(m_rowText.look, style.tones), style.colors.background)
                                                 : style.colors.system.faint);
        painter.drawText(
                m_name.translated(0, top),
                int(sent ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                QFontMetrics(font).elidedText(m_rowText.name, Qt::ElideMiddle, m_name.width()));
    }
    if (!m_disc.isEmpty())
        paintPeerDisc(painter, m_disc.translated(0, top), m_rowText.look, style.tones);
}

void BubbleLayout::paintCard(QPainter &painter, const RowStyle &style, const QRect &card,
                             const PaintState &paintState) const
{
    const ConversationColors::BubbleColors &ink = style.colors.problem;
    shapes::box(painter, card, ink.fill, ink.border);
    if (paintState.selected || paintState.focused)
        shapes::box(painter, card, {}, style.colors.selection, shapes::radius,
                    paintState.selected ? 2 : 1);
    const int unit = style.unit;
    const QRect inside = card.adjusted(padding(style), padding(style), -padding(style), 0);
    const int line = QFontMetrics(style.detailFont).height();
    paintSymbol(
            painter,
            QRectF(inside.left(), inside.top() + (line - 4.5 * unit) / 2, 4.5 * unit, 4.5 * unit),
            Symbol::Error, ink.bad);
    painter.setFont(style.detailFont);
    painter.setPen(ink.faint);
    painter.drawText(inside, int(Qt::AlignRight | Qt::AlignTop) | Qt::TextSingleLine,
                     m_rowText.clock);
}

void BubbleLayout::prepareDetail(QTextLayout &layout, const RowStyle &style, Detail which)
{
    const ConversationColors::BubbleColors &ink = colors(style);
    QString text;
    QList<QTextLayout::FormatRange> formats;
    QStringList notes;
    if (m_rowText.shortened) {
        notes << (m_unfolded ? MessageWording::shortenedNote(m_rowText.size)
                             : MessageWording::unfoldNote(m_rowText.size));
    }
    if (m_unfolded)
        notes << MessageWording::foldNote();
    if (!notes.isEmpty()) {
        text = notes.join(QChar(QChar::LineSeparator));
        m_linkLength = int(notes.last().size());
        m_linkStart = int(text.size()) - m_linkLength;
        text += QChar(QChar::LineSeparator);
        QTextCharFormat format;
        format.setForeground(ink.text);
        format.setFontUnderline(true);
        formats.append({m_linkStart, m_linkLength, format});
    }
    const qsizetype begin = text.size();
    const auto add = [&](const QString &part, const QTextCharFormat &format = {}) {
        if (part.isEmpty())
            return;
        if (text.size() > begin)
            text += factSeparator();
        if (!format.isEmpty())
            formats.append({int(text.size()), int(part.size()), format});
        text += part;
    };
    add(which == Detail::Brief ? m_rowText.time : m_rowText.preciseTime);
    if (which == Detail::Whole)
        add(m_rowText.peer); // else its name above the bubble is enough
    if (which != Detail::Brief)
        add(m_rowText.bytes);
    if (which != Detail::Beside) {
        QTextCharFormat impaired;
        impaired.setForeground(ink.mark);
        impaired.setBackground(ink.markFill);
        add(m_rowText.impairment, impaired);
        QTextCharFormat outcome;
        if (m_rowText.outcome != BubbleText::Outcome::None)
            outcome.setForeground(m_rowText.outcome == BubbleText::Outcome::Good ? ink.good
                                                                                 : ink.bad);
        add(m_rowText.outcomeText, outcome);
        add(m_rowText.roundTrip);
    }
    layout.setFont(style.detailFont);
    layout.setTextOption(wrapping());
    layout.setCacheEnabled(true);
    layout.setText(text);
    layout.setFormats(formats);
}

bool BubbleLayout::isTextAt(const QPoint &point) const
{
    const QTextLine line = lineAt(m_text, point.y() - m_textAt.y());
    const qreal end = !m_foot.isNull()                    ? m_foot.top()
                      : m_isBeside || m_detailAt.isNull() ? m_bubble.bottom()
                                                          : m_detailAt.y();
    const QRectF area(m_bubble.left(), m_textAt.y(), m_bubble.width(), end - m_textAt.y());
    return line.isValid() && !m_rowText.placeholder && area.contains(point);
}

bool BubbleLayout::isLinkAt(const QPoint &point) const
{
    const QPointF at = point - m_detailAt;
    const QTextLine line = lineAt(m_detail, at.y());
    if (!canFold() || !line.isValid() || at.y() < 0 || !m_bubble.contains(point))
        return false;
    const int position = line.xToCursor(at.x(), QTextLine::CursorOnCharacter);
    return position >= m_linkStart && position < m_linkStart + m_linkLength
           && at.x() <= line.naturalTextWidth();
}

void BubbleLayout::paint(QPainter &painter, const RowStyle &style, int top, int width,
                         const PaintState &paintState) const
{
    const ConversationColors::BubbleColors &ink = colors(style);
    const QRect row(0, top + m_head, width, m_height - m_head);
    const QRect bubbleRect = m_bubble.translated(0, top);
    const bool card = m_rowText.shape == BubbleText::Shape::Problem;
    const bool event = m_rowText.shape == BubbleText::Shape::Event;
    painter.save();
    if (m_head > 0)
        paintHead(painter, style, top);
    paintPeer(painter, style, top);
    const qreal radius = 2.5 * style.unit;
    if (card) {
        paintCard(painter, style, bubbleRect, paintState);
    } else if (!event) {
        // Two fills replace fill and outline: ten times as fast.
        const bool ring = paintState.selected || paintState.focused;
        const qreal line = paintState.selected ? 2 : 1;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ring ? style.colors.selection : ink.border);
        painter.drawRoundedRect(bubbleRect, radius, radius);
        painter.setBrush(ink.fill);
        painter.drawRoundedRect(QRectF(bubbleRect).adjusted(line, line, -line, -line),
                                radius - line, radius - line);
    } else if (paintState.selected || paintState.focused) {
        QRectF around = QRectF(bubbleRect).adjusted(-2 * style.unit, 0, 2 * style.unit, 0);
        around.setRight(std::min(around.right(), qreal(style.width)));
        shapes::box(painter, around, paintState.selected ? style.colors.selectionFill : QColor(),
                    style.colors.selection, radius, paintState.selected ? 2 : 1);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    const bool all = paintState.selected || paintState.focused || paintState.hovered;
    if (m_isBeside && all) {
        painter.setPen(style.colors.system.faint);
        m_detail.draw(&painter, m_detailAt + QPointF(0, top));
    }
    // Stacked accents may extend far beyond their line; clip them to the row.
    painter.setClipRect(event ? row : bubbleRect, Qt::IntersectClip);
    painter.setPen(event ? ink.faint : ink.text);
    paintText(painter, style, top, paintState);
    if (!event && !card) {
        painter.setPen(ink.faint);
        if (all && !m_isBeside)
            m_detail.draw(&painter, m_detailAt + QPointF(0, top));
        else
            m_brief.draw(&painter, m_briefAt + QPointF(0, top));
    }
    painter.restore();
}

} // namespace socketchat
