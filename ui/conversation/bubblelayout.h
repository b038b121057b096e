// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversation/messagelayout.h"

namespace socketchat {

/// Lays out a row as a bubble, or an event as a sentence between bubbles. It measures at most
/// `mostCharacters` and shows at most `mostLines`; unfolded, all lines of its text. A bubble shows
/// only what is needed until it is selected or the mouse is over it, but has room for the rest.
class BubbleLayout : public MessageLayout
{
public:
    static constexpr int mostLines = 14;
    static constexpr qsizetype mostCharacters = 2000;

    BubbleLayout(BubbleText words, const RowStyle &style, bool unfolded = false);

    [[nodiscard]] bool canFold() const override { return m_linkLength > 0; }
    [[nodiscard]] bool isUnfolded() const override { return m_unfolded; }
    [[nodiscard]] bool isLinkAt(const QPoint &point) const override;
    [[nodiscard]] bool isTextAt(const QPoint &point) const override;

    /// Adds a separator above the row: a line if a run begins, the name of a day if not empty. Call
    /// it at most once.
    void setSeparator(const QString &day, bool run, const RowStyle &style);

    void paint(QPainter &painter, const RowStyle &style, int top, int width,
               const PaintState &paintState) const override;

private:
    void paintHead(QPainter &painter, const RowStyle &style, int top, int width) const;
    /// Prepares `layout` with all details, or only what is always seen.
    void prepareDetail(QTextLayout &layout, const RowStyle &style, bool brief);

    QTextLayout m_detail; ///< its first line has the note about a shortened text
    QTextLayout m_brief; ///< painted in place of m_detail
    QPointF m_detailAt;
    int m_head = 0; ///< part of m_height: the separator above the row
    QString m_day;
    bool m_run = false;
    bool m_unfolded = false;
    int m_linkStart = 0; // position of the fold link in m_detail
    int m_linkLength = 0;
};

} // namespace socketchat
