// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversation/messagelayout.h"

namespace socketchat {

/// Lays out a row as a bubble, an event as a sentence between bubbles, a problem as a card. It
/// measures at most `maxCharacters` and shows at most `maxLines`; unfolded, all lines of its
/// text. A bubble shows only what is needed, behind its text where that fits. Selected or under the
/// mouse it shows the rest, beside the bubble or in the room it keeps for that: nothing moves.
class BubbleLayout : public MessageLayout
{
public:
    static constexpr int maxLines = 14;
    static constexpr qsizetype maxCharacters = 2000;

    /// Describes what surrounds a row.
    struct Surroundings
    {
        QString divider; ///< name of the day or run that begins with the row
        bool ruled = false; ///< a line separates it from the row above
        bool hasManyPeers = false; ///< rows of peers are set in, beside their discs
        bool peerIsKnown = false; ///< the row above is of the same peer
        bool continues = false; ///< and goes the same way
        bool changes = false; ///< the row above belongs to something else
        int footHeight = 0; ///< of what stands at the end of a card
    };

    BubbleLayout(BubbleText words, const RowStyle &style, Surroundings around,
                 bool unfolded = false);

    /// Returns the width of what can stand at the end of a card.
    [[nodiscard]] static int footWidth(const RowStyle &style);

    [[nodiscard]] bool canFold() const override { return m_linkLength > 0; }
    [[nodiscard]] bool isUnfolded() const override { return m_unfolded; }
    [[nodiscard]] bool isLinkAt(const QPoint &point) const override;
    [[nodiscard]] bool isTextAt(const QPoint &point) const override;

    /// Returns the rectangle of what stands at the end of a card, in coordinates of the row.
    [[nodiscard]] QRect foot() const { return m_foot; }

    void paint(QPainter &painter, const RowStyle &style, int top, int width,
               const PaintState &paintState) const override;

private:
    [[nodiscard]] int layOutHead(const RowStyle &style);
    void layOutEvent(const RowStyle &style, int top);
    void layOutCard(const RowStyle &style, int top);
    void layOutBubble(const RowStyle &style, int top);
    void paintHead(QPainter &painter, const RowStyle &style, int top) const;
    void paintPeer(QPainter &painter, const RowStyle &style, int top) const;
    void paintCard(QPainter &painter, const RowStyle &style, const QRect &card,
                   const PaintState &paintState) const;
    /// Selects what is always seen, what is not, or both.
    enum class Detail { Brief, Beside, Whole };
    void prepareDetail(QTextLayout &layout, const RowStyle &style, Detail which);

    QTextLayout m_detail; ///< its first line has the note about a shortened text
    QTextLayout m_brief; ///< painted in place of m_detail, or inside while that is beside
    QPointF m_detailAt;
    QPointF m_briefAt;
    bool m_isBeside = false; ///< m_detail stands beside the bubble
    Surroundings m_around;
    int m_head = 0; ///< part of m_height: the divider above the row
    QRect m_name; ///< place of the peer's name; empty: not written
    QRect m_disc;
    QRect m_foot;
    bool m_unfolded = false;
    int m_linkStart = 0; // position of the fold link in m_detail
    int m_linkLength = 0;
};

} // namespace socketchat
