// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversation/conversationcolors.h"
#include "ui/conversation/messagewording.h"

#include <QFont>
#include <QRect>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace socketchat {

/// Holds fonts, colours and sizes for the rows of a view.
struct RowStyle
{
    QFont textFont;
    QFont detailFont;
    ConversationColors colors;
    int width = 0; ///< available to a row, in pixels
    int unit = 4; ///< quarter of the usual spacing, in pixels

    RowStyle() = default;
    RowStyle(const QFont &font, const QPalette &palette, int rowWidth);
};

/// Lays out one row once, to be painted many times. It measures at most `mostCharacters` and shows
/// at most `mostLines`, whatever a peer sends; unfolded, all lines of its text.
class MessageLayout
{
public:
    static constexpr int mostLines = 14;
    static constexpr qsizetype mostCharacters = 2000;

    MessageLayout(BubbleText words, const RowStyle &style, bool unfolded = false);
    Q_DISABLE_COPY_MOVE(MessageLayout)

    [[nodiscard]] int height() const { return m_height; }
    /// Returns the bubble's rectangle within the row.
    [[nodiscard]] QRect bubble() const { return m_bubble; }
    /// Returns the memory cost relative to a short row.
    [[nodiscard]] int cost() const { return 1 + int(m_text.text().size() / 1000); }

    /// Tells whether the text is long enough to fold.
    [[nodiscard]] bool canFold() const { return m_linkLength > 0; }
    [[nodiscard]] bool isUnfolded() const { return m_unfolded; }
    /// Tells whether the fold link is at `point`, in coordinates of the row.
    [[nodiscard]] bool isLinkAt(const QPoint &point) const;
    [[nodiscard]] bool isTextAt(const QPoint &point) const;
    /// Returns the text position nearest to `point`, in coordinates of the row.
    [[nodiscard]] int positionAt(const QPoint &point) const;
    /// Returns the next position in logical order; the next word's if `words`.
    [[nodiscard]] int positionAfter(int position, bool words) const;
    [[nodiscard]] int positionBefore(int position, bool words) const;
    [[nodiscard]] int lastPosition() const { return int(m_text.text().size()); }
    /// Returns the rectangle of the cursor at `position`, in coordinates of the row.
    [[nodiscard]] QRect cursorRect(int position) const;
    [[nodiscard]] QString part(int start, int length) const
    {
        return m_rowText.text.sliced(start, length);
    }

    /// Adds a separator above the row: a line if a run begins, the name of a day if not empty. Call
    /// it at most once.
    void setSeparator(const QString &day, bool run, const RowStyle &style);

    struct PaintState
    {
        int partStart = 0; ///< selected part of the text
        int partLength = 0;
        int cursor = -1; ///< position of the text cursor; -1: none
        bool selected = false;
        bool focused = false;
        const TextPattern *find = nullptr; ///< matches to highlight
        quint64 findRevision = 0; ///< changes with every new `find`
    };
    /// Paints the row at `top`. `width` is that of the background, which may exceed the width used
    /// for layout.
    void paint(QPainter &painter, const RowStyle &style, int top, int width,
               const PaintState &paintState) const;

    /// The message's state when it was laid out, to detect changes.
    MessageFlags flags;
    qint64 roundTrip = -1;

private:
    void paintHead(QPainter &painter, const RowStyle &style, int top, int width) const;
    void prepareText(const RowStyle &style);
    void prepareDetail(const RowStyle &style);
    [[nodiscard]] const ConversationColors::BubbleColors &bubbleColors(const RowStyle &style) const;
    [[nodiscard]] const QList<QTextLayout::FormatRange> &found(const PaintState &paintState,
                                                               const RowStyle &style) const;

    BubbleText m_rowText;
    QTextLayout m_text;
    QTextLayout m_detail; ///< its first line has the note about a shortened text
    QRect m_bubble;
    QPointF m_textAt;
    QPointF m_detailAt;
    int m_height = 0;
    int m_head = 0; ///< part of m_height: the separator above the row
    QString m_day;
    bool m_run = false;
    // Matches are computed at the first painting and kept, since regular expressions may be slow.
    mutable QList<QTextLayout::FormatRange> m_found;
    mutable quint64 m_foundRevision = 0;
    bool m_unfolded = false;
    int m_linkStart = 0; // position of the fold link in m_detail
    int m_linkLength = 0;
};

} // namespace socketchat
