// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/messagelayout.h"

#include "ui/widgets/textscale.h"

#include <QPainter>

#include <algorithm>

namespace socketchat {

namespace {

constexpr qsizetype maxTags = 256; // each is shaped by itself

} // namespace

MessageLayout::MessageLayout(BubbleText words)
    : m_rowText(std::move(words))
{ }

MessageLayout::~MessageLayout() = default;

QTextLine MessageLayout::lineAt(const QTextLayout &layout, qreal y)
{
    for (int i = 0; i + 1 < layout.lineCount(); ++i) {
        if (y < layout.lineAt(i + 1).y())
            return layout.lineAt(i);
    }
    return layout.lineCount() > 0 ? layout.lineAt(layout.lineCount() - 1) : QTextLine();
}

const ConversationColors::BubbleColors &MessageLayout::colors(const RowStyle &style) const
{
    switch (m_rowText.shape) {
    case BubbleText::Shape::Received:
        return style.colors.received;
    case BubbleText::Shape::Sent:
        return style.colors.sent;
    case BubbleText::Shape::Problem:
        return style.colors.problem;
    case BubbleText::Shape::Event:
        break;
    }
    return style.colors.system;
}

void MessageLayout::prepareText(const RowStyle &style, qsizetype most, QChar lineEnd)
{
    const ConversationColors::BubbleColors &ink = colors(style);
    QString &text = m_rowText.text;
    if (most >= 0 && text.size() > most) {
        const bool split = text.at(most).isLowSurrogate();
        text.truncate(most - (split ? 1 : 0));
        m_rowText.shortened = true;
    }
    if (!m_rowText.shortened && text.endsWith(u'\n'))
        text.chop(1); // a trailing line feed would show an empty line
    QList<QTextLayout::FormatRange> formats;
    const auto addFormat = [&](qsizetype start, qsizetype length, const QTextCharFormat &format) {
        formats.append({int(start), int(length), format});
    };
    QTextCharFormat faint;
    faint.setForeground(ink.faint);
    if (m_rowText.placeholder)
        addFormat(0, text.size(), faint);
    QString shown = QString(text).replace(u'\n', lineEnd);
    const auto addTag = [&](qsizetype at) {
        m_tags.append({at, text[at]});
        addFormat(at, 1, m_tags.constLast().room(m_text.font()));
        shown[at] = QChar::Nbsp;
    };
    for (const qsizetype sign : std::as_const(m_rowText.signs)) {
        if (sign < text.size() && m_tags.size() < maxTags)
            addTag(sign);
        else if (sign < text.size())
            addFormat(sign, 1, faint);
    }

    QTextCharFormat marked;
    marked.setForeground(ink.mark);
    marked.setBackground(ink.markFill);
    marked.setFontUnderline(true);
    marked.setUnderlineStyle(QTextCharFormat::DotLine);
    marked.setUnderlineColor(ink.mark);
    // Adjacent marks become one range, since each range is shaped separately.
    for (qsizetype i = 0; i < m_rowText.marks.size(); ++i) {
        qsizetype start = m_rowText.marks.at(i).start;
        qsizetype end = start + m_rowText.marks.at(i).length;
        while (i + 1 < m_rowText.marks.size() && m_rowText.marks.at(i + 1).start == end) {
            ++i;
            end += m_rowText.marks.at(i).length;
        }
        end = std::min(end, text.size());
        while (start < end && ControlTag::isFor(text[start]) && m_tags.size() < maxTags)
            addTag(start++);
        if (start < end)
            addFormat(start, end - start, marked);
    }
    std::ranges::sort(m_tags, {}, &ControlTag::at);
    showAsWritten(shown, formats);
    m_text.setText(shown);
    m_text.setFormats(formats);
}

/// Keeps the font from joining characters, but for those that belong together.
void MessageLayout::showAsWritten(const QString &shown, QList<QTextLayout::FormatRange> &formats)
{
    const auto joins = [](QChar c) { // a mark, a joiner, half of an emoji
        return c.isMark() || c.isSurrogate() || c.unicode() == 0x200d;
    };
    QFont font = m_text.font();
    socketchat::showAsWritten(font);
    if (std::ranges::none_of(shown, joins)) {
        m_text.setFont(font);
        return;
    }
    QTextCharFormat written;
    written.setFontStyleStrategy(font.styleStrategy());
    for (qsizetype start = 0; start < shown.size(); ++start) {
        qsizetype end = start;
        while (end < shown.size() && shown.at(end).unicode() < 0x80)
            ++end;
        if (end < shown.size() && end > start)
            --end; // may be what a mark stands on
        if (end > start)
            formats.append({int(start), int(end - start), written});
        start = std::max(start, end);
    }
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
    constexpr int maxRanges = 64;
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
    for (const TextPattern::Span &span : paintState.find->spans(text, maxRanges)) {
        const qsizetype start = places[span.start];
        const qsizetype end = places[span.start + span.length - 1] + 1;
        m_found.append({int(start), int(end - start), format});
    }
    return m_found;
}

int MessageLayout::positionAt(const QPoint &point) const
{
    const QPointF at = point - m_textAt;
    const QTextLine line = lineAt(m_text, at.y());
    return line.isValid() ? std::min(line.xToCursor(at.x()), lastPosition()) : 0;
}

int MessageLayout::positionAfter(int position, bool words) const
{
    const auto mode = words ? QTextLayout::SkipWords : QTextLayout::SkipCharacters;
    return std::min(m_text.nextCursorPosition(position, mode), lastPosition());
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

void MessageLayout::paintTags(QPainter &painter, const RowStyle &style, const QPointF &origin,
                              const QList<QTextLayout::FormatRange> &ranges) const
{
    const QRectF clip = painter.clipBoundingRect();
    int number = 0;
    for (const ControlTag &tag : m_tags) {
        const auto line = [&] { return m_text.lineAt(number); };
        while (number < m_text.lineCount() && line().textStart() + line().textLength() <= tag.at())
            ++number;
        if (number >= m_text.lineCount() || origin.y() + line().y() > clip.bottom())
            return;
        if (origin.y() + line().y() + line().height() < clip.top())
            continue;
        QColor colour = colors(style).faint;
        for (const QTextLayout::FormatRange &range : ranges) {
            if (tag.at() >= range.start && tag.at() < range.start + range.length)
                colour = range.format.foreground().color();
        }
        tag.paint(painter, line(), origin, m_text.font(), colour);
    }
}

void MessageLayout::paintText(QPainter &painter, const RowStyle &style, int top,
                              const PaintState &paintState) const
{
    QList<QTextLayout::FormatRange> ranges = found(paintState, style);
    if (paintState.partLength > 0) {
        QTextCharFormat selected;
        selected.setBackground(style.colors.selectedTextFill);
        selected.setForeground(style.colors.selectedText);
        ranges.append({paintState.partStart, paintState.partLength, selected});
    }
    // Most lines of an unfolded row are outside the visible area.
    const QPointF origin = m_textAt + QPointF(0, top);
    m_text.draw(&painter, origin, ranges, painter.clipBoundingRect());
    if (!m_tags.isEmpty())
        paintTags(painter, style, origin, ranges);
    if (paintState.cursor >= 0) {
        painter.fillRect(cursorRect(paintState.cursor).translated(0, top), colors(style).text);
    }
}

} // namespace socketchat
