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

/// What every row of a view is laid out with.
struct RowStyle
{
    QFont textFont;
    QFont detailFont;
    ConversationColors colors;
    int width = 0; ///< that rows may take
    int unit = 4; ///< a quarter of the usual distance

    RowStyle() = default;
    RowStyle(const QFont &font, const QPalette &palette, int rowWidth);
};

/// One row, laid out once and painted many times. Bounded: whatever a peer sends, it measures at
/// most `mostCharacters` and is at most `mostLines` high, or where it is unfolded, as many as its
/// words have.
class MessageLayout
{
public:
    static constexpr int mostLines = 14;
    static constexpr qsizetype mostCharacters = 2000;

    MessageLayout(RowWords words, const RowStyle &style, bool unfolded = false);
    Q_DISABLE_COPY_MOVE(MessageLayout)

    [[nodiscard]] int height() const { return m_height; }
    /// Where the bubble is in the row.
    [[nodiscard]] QRect bubble() const { return m_bubble; }
    /// What it takes to keep, compared with a short row.
    [[nodiscard]] int cost() const { return 1 + int(m_text.text().size() / 1000); }

    /// Whether it is long enough to be shown in two ways.
    [[nodiscard]] bool canFold() const { return m_linkLength > 0; }
    [[nodiscard]] bool isUnfolded() const { return m_unfolded; }
    /// Points are in the row. Where the note is that folds and unfolds it.
    [[nodiscard]] bool isLinkAt(const QPoint &point) const;
    [[nodiscard]] bool isTextAt(const QPoint &point) const;
    /// The place between two characters of the text that is nearest.
    [[nodiscard]] int placeAt(const QPoint &point) const;
    /// The next place, of a word where `words`, in the order of the text.
    [[nodiscard]] int placeAfter(int place, bool words) const;
    [[nodiscard]] int placeBefore(int place, bool words) const;
    [[nodiscard]] int lastPlace() const { return int(m_text.text().size()); }
    /// Of the cursor there, in the row.
    [[nodiscard]] QRect cursorRect(int place) const;
    [[nodiscard]] QString part(int start, int length) const
    {
        return m_words.text.sliced(start, length);
    }

    /// Sets the row off from the one above it: by a line where a run begins, by the name of a day
    /// where that is not empty. Once.
    void setOff(const QString &day, bool run, const RowStyle &style);

    struct Look
    {
        int partStart = 0; ///< what is selected of the text
        int partLength = 0;
        int cursor = -1; ///< place of a text cursor in it, where there is one
        bool selected = false;
        bool focused = false;
        const TextPattern *find = nullptr; ///< what to mark in the text
        quint64 findTurn = 0; ///< another one for each `find`
    };
    /// `width` of the row's ground, which may be wider than what it was laid out for.
    void paint(QPainter &painter, const RowStyle &style, int top, int width,
               const Look &look) const;

    /// For noticing that a row has changed since.
    MessageFlags flags;
    qint64 roundTrip = -1;

private:
    void paintHead(QPainter &painter, const RowStyle &style, int top, int width) const;
    void prepareText(const RowStyle &style);
    void prepareDetail(const RowStyle &style);
    [[nodiscard]] const ConversationColors::Ground &ground(const RowStyle &style) const;
    [[nodiscard]] const QList<QTextLayout::FormatRange> &found(const Look &look,
                                                               const RowStyle &style) const;

    RowWords m_words;
    QTextLayout m_text;
    QTextLayout m_detail; ///< has the note that the text was shortened on its first line
    QRect m_bubble;
    QPointF m_textAt;
    QPointF m_detailAt;
    int m_height = 0;
    int m_head = 0; ///< of m_height, above the row itself
    QString m_day;
    bool m_run = false;
    // Looked for once, when it is painted first: an expression may take its time.
    mutable QList<QTextLayout::FormatRange> m_found;
    mutable quint64 m_foundTurn = 0;
    bool m_unfolded = false;
    int m_linkStart = 0; // of what folds and unfolds it, in m_detail
    int m_linkLength = 0;
};

} // namespace socketchat
