// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/messagelayout.h"

#include "ui/widgets/shapes.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <cmath>
#include <limits>

namespace socketchat {

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

/// Returns the line at height `y`, or the nearest.
QTextLine lineAt(const QTextLayout &layout, qreal y)
{
    for (int i = 0; i + 1 < layout.lineCount(); ++i) {
        if (y < layout.lineAt(i + 1).y())
            return layout.lineAt(i);
    }
    return layout.lineCount() > 0 ? layout.lineAt(layout.lineCount() - 1) : QTextLine();
}

} // namespace

RowStyle::RowStyle(const QFont &font, const QPalette &palette, int rowWidth)
    : textFont(font)
    , detailFont(font)
    , colors(palette)
    , width(rowWidth)
{
    // In pixels: font sizes in points and in pixels can only be compared so.
    const int pixels = QFontInfo(font).pixelSize();
    textFont.setPixelSize(std::max(10, int(std::lround(pixels * 1.12))));
    detailFont.setPixelSize(std::max(9, int(std::lround(pixels * 0.9))));
    unit = std::max(3, int(std::lround(pixels * 0.3)));
}

MessageLayout::MessageLayout(BubbleText words, const RowStyle &style, bool unfolded)
    : m_rowText(std::move(words))
    , m_unfolded(unfolded)
{
    const bool event = m_rowText.shape == BubbleText::Shape::Event
                       || m_rowText.shape == BubbleText::Shape::Problem;
    const int side = 4 * style.unit;
    const int room = std::max(60, style.width - side); // the scroll bar is the right margin
    m_text.setFont(event ? style.detailFont : style.textFont);
    m_text.setTextOption(wrapping());
    m_text.setCacheEnabled(true);
    prepareText(style);
    if (event) {
        const Extent text = breakLines(m_text, room, mostLines);
        centerLines(m_text, room);
        m_textAt = QPointF(side, 2 * style.unit);
        m_height = int(text.height) + 4 * style.unit;
        m_bubble = QRect(side + int(room - text.width) / 2, style.unit, int(text.width),
                         m_height - 2 * style.unit);
        return;
    }
    const int padding = 3 * style.unit;
    const int widest = std::min({room, std::max(80 * style.unit, room * 3 / 4), 190 * style.unit});
    const qreal lineWidth = std::max(40, widest - 2 * padding);
    const int most = m_unfolded ? std::numeric_limits<int>::max() : mostLines;
    const Extent text = breakLines(m_text, lineWidth, most);
    m_rowText.shortened = m_rowText.shortened || !text.complete;
    m_detail.setFont(style.detailFont);
    m_detail.setTextOption(wrapping());
    m_detail.setCacheEnabled(true);
    prepareDetail(style);
    const Extent detail = breakLines(m_detail, lineWidth, mostLines);

    const int width = int(std::max(text.width, detail.width)) + 2 * padding;
    const int height = int(text.height + detail.height) + 5 * style.unit;
    const int left = m_rowText.shape == BubbleText::Shape::Sent ? style.width - width : side;
    m_bubble = QRect(left, style.unit, width, height);
    m_textAt = QPointF(left + padding, m_bubble.top() + 2 * style.unit);
    m_detailAt = QPointF(m_textAt.x(), m_textAt.y() + text.height + style.unit * 0.75);
    m_height = height + 2 * style.unit;
}

void MessageLayout::setSeparator(const QString &day, bool run, const RowStyle &style)
{
    m_day = day;
    m_run = run;
    m_head = (run ? 4 * style.unit : 0)
             + (day.isEmpty() ? 0 : QFontMetrics(style.detailFont).height() + 4 * style.unit);
    m_height += m_head;
    m_bubble.translate(0, m_head);
    m_textAt.ry() += m_head;
    m_detailAt.ry() += m_head;
}

void MessageLayout::paintHead(QPainter &painter, const RowStyle &style, int top, int width) const
{
    const int side = 4 * style.unit;
    painter.setPen(style.colors.received.border);
    if (m_run)
        painter.drawLine(side, top + 2 * style.unit, style.width, top + 2 * style.unit);
    if (m_day.isEmpty())
        return;
    const QRect line(0, top + (m_run ? 4 * style.unit : 0), width,
                     QFontMetrics(style.detailFont).height() + 4 * style.unit);
    painter.setPen(style.colors.system.faint);
    painter.setFont(style.detailFont);
    painter.drawText(line, Qt::AlignCenter | Qt::TextSingleLine, m_day);
}

const ConversationColors::BubbleColors &MessageLayout::bubbleColors(const RowStyle &style) const
{
    switch (m_rowText.shape) {
    case BubbleText::Shape::Received:
        return style.colors.received;
    case BubbleText::Shape::Sent:
        return style.colors.sent;
    case BubbleText::Shape::Event:
    case BubbleText::Shape::Problem:
        break;
    }
    return style.colors.system;
}

void MessageLayout::prepareText(const RowStyle &style)
{
    const ConversationColors::BubbleColors &colors = bubbleColors(style);
    QString &text = m_rowText.text;
    if (text.size() > mostCharacters && !m_unfolded) {
        const bool split = text.at(mostCharacters).isLowSurrogate();
        text.truncate(mostCharacters - (split ? 1 : 0));
        m_rowText.shortened = true;
    }
    if (!m_rowText.shortened && text.endsWith(u'\n'))
        text.chop(1); // a trailing line feed would show an empty line
    QList<QTextLayout::FormatRange> formats;
    const auto addFormat = [&](qsizetype start, qsizetype length, const QTextCharFormat &format) {
        formats.append({int(start), int(length), format});
    };
    QTextCharFormat faint;
    faint.setForeground(colors.faint);
    if (m_rowText.placeholder)
        addFormat(0, text.size(), faint);
    for (const qsizetype sign : std::as_const(m_rowText.signs)) {
        if (sign < text.size())
            addFormat(sign, 1, faint);
    }

    QTextCharFormat marked;
    marked.setForeground(colors.mark);
    marked.setBackground(colors.markFill);
    marked.setFontUnderline(true);
    marked.setUnderlineStyle(QTextCharFormat::DotLine);
    marked.setUnderlineColor(colors.mark);
    // Adjacent marks become one range, since each range is shaped separately.
    for (qsizetype i = 0; i < m_rowText.marks.size(); ++i) {
        const qsizetype start = m_rowText.marks.at(i).start;
        qsizetype end = start + m_rowText.marks.at(i).length;
        while (i + 1 < m_rowText.marks.size() && m_rowText.marks.at(i + 1).start == end) {
            ++i;
            end += m_rowText.marks.at(i).length;
        }
        if (start >= text.size())
            break;
        addFormat(start, std::min(end, text.size()) - start, marked);
    }
    m_text.setText(QString(text).replace(u'\n', QChar(QChar::LineSeparator)));
    m_text.setFormats(formats);
}

void MessageLayout::prepareDetail(const RowStyle &style)
{
    const ConversationColors::BubbleColors &colors = bubbleColors(style);
    QString text = m_rowText.detail;
    qsizetype outcomeStart = m_rowText.outcomeStart;
    qsizetype impairmentStart = m_rowText.impairmentStart;
    QStringList notes;
    if (m_rowText.shortened) {
        notes << (m_unfolded ? MessageWording::shortenedNote(m_rowText.size)
                             : MessageWording::unfoldNote(m_rowText.size));
    }
    if (m_unfolded)
        notes << MessageWording::foldNote();
    if (!notes.isEmpty()) {
        m_linkLength = int(notes.last().size());
        QString before = notes.join(QChar(QChar::LineSeparator));
        m_linkStart = int(before.size()) - m_linkLength;
        before += QChar(QChar::LineSeparator);
        outcomeStart += before.size();
        impairmentStart += before.size();
        text.prepend(before);
    }
    QList<QTextLayout::FormatRange> formats;
    if (m_rowText.outcome != BubbleText::Outcome::None) {
        QTextCharFormat format;
        format.setForeground(m_rowText.outcome == BubbleText::Outcome::Good ? colors.good
                                                                            : colors.bad);
        formats.append({int(outcomeStart), int(m_rowText.outcomeLength), format});
    }
    if (m_rowText.impairmentLength > 0) {
        QTextCharFormat format;
        format.setForeground(colors.mark);
        format.setBackground(colors.markFill);
        formats.append({int(impairmentStart), int(m_rowText.impairmentLength), format});
    }
    if (m_linkLength > 0) {
        QTextCharFormat format;
        format.setForeground(colors.text);
        format.setFontUnderline(true);
        formats.append({m_linkStart, m_linkLength, format});
    }
    m_detail.setText(text);
    m_detail.setFormats(formats);
}

const QList<QTextLayout::FormatRange> &MessageLayout::found(const PaintState &paintState,
                                                            const RowStyle &style) const
{
    if (m_foundRevision == paintState.findRevision)
        return m_found;
    m_foundRevision = paintState.findRevision;
    m_found.clear();
    if (!paintState.find)
        return m_found;
    QTextCharFormat format;
    format.setBackground(style.colors.found);
    format.setForeground(style.colors.foundText);
    constexpr int mostRanges = 64;
    // Signs for line ends and tabs are inserted for display and not part of the searched text.
    QString text;
    auto sign = m_rowText.signs.cbegin();
    QList<qsizetype> places;
    for (qsizetype at = 0; at < m_rowText.text.size(); ++at) {
        if (sign != m_rowText.signs.cend() && *sign == at) {
            ++sign;
            continue;
        }
        text += m_rowText.text[at];
        places.append(at);
    }
    for (const TextPattern::Span &span : paintState.find->spans(text, mostRanges)) {
        const qsizetype start = places[span.start];
        const qsizetype end = places[span.start + span.length - 1] + 1;
        m_found.append({int(start), int(end - start), format});
    }
    return m_found;
}

bool MessageLayout::isTextAt(const QPoint &point) const
{
    const QTextLine line = lineAt(m_text, point.y() - m_textAt.y());
    const qreal end = m_detailAt.isNull() ? m_bubble.bottom() : m_detailAt.y();
    const QRectF area(m_bubble.left(), m_textAt.y(), m_bubble.width(), end - m_textAt.y());
    return line.isValid() && !m_rowText.placeholder && area.contains(point);
}

bool MessageLayout::isLinkAt(const QPoint &point) const
{
    const QPointF at = point - m_detailAt;
    const QTextLine line = lineAt(m_detail, at.y());
    if (!canFold() || !line.isValid() || at.y() < 0 || !m_bubble.contains(point))
        return false;
    const int position = line.xToCursor(at.x(), QTextLine::CursorOnCharacter);
    return position >= m_linkStart && position < m_linkStart + m_linkLength
           && at.x() <= line.naturalTextWidth();
}

int MessageLayout::positionAt(const QPoint &point) const
{
    const QPointF at = point - m_textAt;
    const QTextLine line = lineAt(m_text, at.y());
    return line.isValid() ? line.xToCursor(at.x()) : 0;
}

int MessageLayout::positionAfter(int position, bool words) const
{
    return m_text.nextCursorPosition(position,
                                     words ? QTextLayout::SkipWords : QTextLayout::SkipCharacters);
}

int MessageLayout::positionBefore(int position, bool words) const
{
    return m_text.previousCursorPosition(position, words ? QTextLayout::SkipWords
                                                         : QTextLayout::SkipCharacters);
}

QRect MessageLayout::cursorRect(int position) const
{
    const QTextLine line = m_text.lineForTextPosition(std::clamp(position, 0, lastPosition()));
    if (!line.isValid())
        return {};
    return QRectF(m_textAt.x() + line.cursorToX(position), m_textAt.y() + line.y(), 1,
                  line.height())
            .toAlignedRect();
}

void MessageLayout::paint(QPainter &painter, const RowStyle &style, int top, int width,
                          const PaintState &paintState) const
{
    const ConversationColors::BubbleColors &colors = bubbleColors(style);
    const QRect row(0, top + m_head, width, m_height - m_head);
    const QRect bubbleRect = m_bubble.translated(0, top);
    const bool event = m_detail.text().isEmpty();
    painter.save();
    if (m_head > 0)
        paintHead(painter, style, top, width);
    const qreal radius = 2.5 * style.unit;
    if (!event) {
        // Two fills replace fill and outline: ten times as fast.
        const bool ring = paintState.selected || paintState.focused;
        const qreal line = paintState.selected ? 2 : 1;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ring ? style.colors.selection : colors.border);
        painter.drawRoundedRect(bubbleRect, radius, radius);
        painter.setBrush(colors.fill);
        painter.drawRoundedRect(QRectF(bubbleRect).adjusted(line, line, -line, -line),
                                radius - line, radius - line);
    } else if (paintState.selected || paintState.focused) {
        const QRectF around = QRectF(bubbleRect).adjusted(-2 * style.unit, 0, 2 * style.unit, 0);
        shapes::box(painter, around, paintState.selected ? style.colors.selectionFill : QColor(),
                    style.colors.selection, radius, paintState.selected ? 2 : 1);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    // Stacked accents may extend far beyond their line; clip them to the row.
    painter.setClipRect(event ? row : bubbleRect, Qt::IntersectClip);
    const QPointF down(0, top);
    if (event)
        painter.setPen(m_rowText.shape == BubbleText::Shape::Problem ? colors.bad : colors.faint);
    else
        painter.setPen(colors.text);
    QList<QTextLayout::FormatRange> ranges = found(paintState, style);
    if (paintState.partLength > 0) {
        QTextCharFormat selected;
        selected.setBackground(style.colors.selectedTextFill);
        selected.setForeground(style.colors.selectedText);
        ranges.append({paintState.partStart, paintState.partLength, selected});
    }
    // Most lines of an unfolded row are outside the visible area.
    m_text.draw(&painter, m_textAt + down, ranges, painter.clipBoundingRect());
    if (!event) {
        painter.setPen(colors.faint);
        m_detail.draw(&painter, m_detailAt + down);
    }
    if (paintState.cursor >= 0)
        painter.fillRect(cursorRect(paintState.cursor).translated(0, top), colors.text);
    painter.restore();
}

} // namespace socketchat
