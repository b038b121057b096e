// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversation/controltag.h"
#include "ui/conversation/messagewording.h"
#include "ui/conversation/rowstyle.h"

#include <QRect>
#include <QTextLayout>

#include <optional>

class QPainter;

namespace socketchat {

/// Lays out one row once, to be painted many times. It measures and shows no more than its kind of
/// row has room for, whatever a peer sends.
class MessageLayout
{
public:
    virtual ~MessageLayout();
    Q_DISABLE_COPY_MOVE(MessageLayout)

    [[nodiscard]] int height() const { return m_height; }
    /// Returns the rectangle of bubble or line within the row.
    [[nodiscard]] QRect bubble() const { return m_bubble; }
    /// Returns the memory cost relative to a short row.
    [[nodiscard]] int cost() const { return 1 + int(m_text.text().size() / 1000); }

    /// Tells whether the text is long enough to fold.
    [[nodiscard]] virtual bool canFold() const { return false; }
    [[nodiscard]] virtual bool isUnfolded() const { return false; }
    /// Tells whether the fold link is at `point`, in coordinates of the row.
    [[nodiscard]] virtual bool isLinkAt(const QPoint &) const { return false; }
    [[nodiscard]] virtual bool isTextAt(const QPoint &point) const = 0;
    /// Returns the text position nearest to `point`, in coordinates of the row.
    [[nodiscard]] int positionAt(const QPoint &point) const;
    /// Returns the next position in logical order; the next word's if `words`.
    [[nodiscard]] int positionAfter(int position, bool words) const;
    [[nodiscard]] int positionBefore(int position, bool words) const;
    [[nodiscard]] virtual int lastPosition() const { return int(m_text.text().size()); }
    /// Returns the rectangle of the cursor at `position`, in coordinates of the row.
    [[nodiscard]] QRect cursorRect(int position) const;
    [[nodiscard]] QString part(int start, int length) const
    {
        return m_rowText.text.sliced(start, length);
    }

    struct PaintState
    {
        int partStart = 0; ///< selected part of the text
        int partLength = 0;
        int cursor = -1; ///< position of the text cursor; -1: none
        bool selected = false;
        bool focused = false;
        bool hovered = false;
        const TextPattern *find = nullptr; ///< matches to highlight
        quint64 findRevision = 0; ///< changes with every new `find`
    };
    /// Paints the row at `top`. `width` is that of the background, which may exceed the width used
    /// for layout.
    virtual void paint(QPainter &painter, const RowStyle &style, int top, int width,
                       const PaintState &paintState) const = 0;

    /// Keep the message's state when it was laid out, to detect changes.
    MessageFlags flags;
    qint64 roundTrip = -1;
    std::optional<MessageFlags> echo; ///< those of the echo with which it is marked

protected:
    explicit MessageLayout(BubbleText words);

    [[nodiscard]] const ConversationColors::BubbleColors &colors(const RowStyle &style) const;
    /// Prepares the text of m_rowText, of at most `most` characters unless negative. Line feeds
    /// are shown as `lineEnd`.
    void prepareText(const RowStyle &style, qsizetype most, QChar lineEnd);
    void showAsWritten(const QString &shown, QList<QTextLayout::FormatRange> &formats);
    /// Paints the text with what is found and selected in it, and the text cursor.
    void paintText(QPainter &painter, const RowStyle &style, int top,
                   const PaintState &paintState) const;
    /// Returns the line at height `y`, or the nearest.
    [[nodiscard]] static QTextLine lineAt(const QTextLayout &layout, qreal y);

    BubbleText m_rowText;
    QTextLayout m_text;
    QPointF m_textAt;
    QRect m_bubble;
    int m_height = 0;

private:
    void paintTags(QPainter &painter, const RowStyle &style, const QPointF &origin,
                   const QList<QTextLayout::FormatRange> &ranges) const;
    [[nodiscard]] const QList<QTextLayout::FormatRange> &found(const PaintState &paintState,
                                                               const RowStyle &style) const;

    // Matches are computed at the first painting and kept, since regular expressions may be slow.
    mutable QList<QTextLayout::FormatRange> m_found;
    mutable quint64 m_foundRevision = 0;
    QList<ControlTag> m_tags; // in the order of the text
};

} // namespace socketchat
