// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/ladder/laddercanvas.h"
#include "ui/inspector/ladder/laddergeometry.h"
#include "ui/widgets/tones.h"

#include <QString>

#include <array>
#include <span>

namespace socketchat {

/// Says who stands at the two lines of a ladder.
struct LadderHeads
{
    struct Head
    {
        QString name; ///< `This end · client`
        QString place; ///< its address
    };
    std::array<Head, 2> heads; ///< by Ladder::Side
    bool isOtherKnown = false;
};

/// Draws the visible rows of a ladder and the arrows between them.
class LadderPainter
{
public:
    /// All of them must outlive it. Row 0 is at the canvas' y `top`.
    LadderPainter(LadderCanvas &canvas, const Ladder &ladder, const LadderGeometry &geometry,
                  const Tones &tones, qreal top);
    /// Draws the rows from `first` to `last`, with the lines between these heights; `chosen` is
    /// marked with its arrows.
    void paint(int first, int last, qreal from, qreal to, int chosen, bool isOtherKnown);
    /// Draws the heads of the lines above `bottom`.
    void paintHeads(const LadderHeads &heads, qreal bottom);
    /// Returns the height of the heads.
    [[nodiscard]] static qreal headHeight(const LadderCanvas &canvas);

private:
    void paintLine(Ladder::Side side, int first, int last, qreal from, qreal to, bool isKnown);
    /// Draws the line of an end as thick as a state lasts.
    void paintLane(Ladder::Side side, int first, int last, qreal from, qreal to);
    void paintRow(int row, bool isChosen);
    void paintStates(int row);
    /// Returns where its label goes.
    QPointF paintArrow(const Ladder::Arrow &arrow, bool isChosen, qreal labelAt);
    void paintLabel(const QString &text, const QPointF &centre, const QColor &colour);
    [[nodiscard]] QColor colourOf(const Ladder::Arrow &arrow) const;
    [[nodiscard]] QColor colourOf(TcpState state) const;
    [[nodiscard]] bool hasRoom() const;

    LadderCanvas &m_canvas;
    const Ladder &m_ladder;
    const LadderGeometry &m_geometry;
    const Tones &m_tones;
    qreal m_top;
};

} // namespace socketchat
