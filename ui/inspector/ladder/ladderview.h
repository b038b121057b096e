// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/ladderreader.h"
#include "ui/inspector/ladder/laddergeometry.h"
#include "ui/inspector/ladder/ladderpainter.h"

#include <QAbstractScrollArea>

namespace socketchat {

/// Draws a ladder: two lines with the calls of both ends beside them, time downwards, and arrows
/// between. Calls can be chosen with the mouse or the arrow keys; left and right follow an arrow to
/// the other end. + and −, or Ctrl with the wheel, change the scale. Draws only what is visible.
class LadderView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr qreal usualScale = 1;

    /// `reader` must outlive the view.
    explicit LadderView(const LadderReader &reader, QWidget *parent = nullptr);

    void setHeads(const LadderHeads &heads);
    [[nodiscard]] const LadderHeads &heads() const { return m_heads; }
    /// Updates the view and stays at the end if it was there. Call it after
    /// LadderReader::refresh().
    void refresh();
    /// Sets the scale; usualScale shows every call.
    void setScale(qreal scale);
    [[nodiscard]] qreal scale() const { return m_scale; }

    [[nodiscard]] const Ladder &ladder() const { return m_reader.ladder(); }
    /// Returns the chosen row; -1 if there is none.
    [[nodiscard]] int chosen() const { return m_chosen; }
    void choose(int row);
    /// Chooses like choose(), without a signal.
    void mark(int row);

    /// Returns the row at a point of the viewport; -1 if there is none.
    [[nodiscard]] int rowAt(const QPoint &point) const;
    /// Returns the rectangle of a row in the viewport.
    [[nodiscard]] QRect rowRect(int row) const;
    [[nodiscard]] bool isSeen(int row) const;

    [[nodiscard]] QSize sizeHint() const override { return {360, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void choiceChanged();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void useFonts();
    void findChosen();
    void adjustBar(bool toEnd);
    void showChosen();
    void step(int rows);
    void chooseNear(int row, int direction);
    void follow(Ladder::Side side);
    [[nodiscard]] LadderGeometry ladderGeometry() const;
    [[nodiscard]] qreal headHeight() const;

    const LadderReader &m_reader;
    LadderHeads m_heads;
    qreal m_scale = usualScale;
    QFont m_text;
    QFont m_fixed;
    PeerId m_peer = PeerId::None; // at the other end of what is drawn
    int m_chosen = -1;
    // The same, by what stays when the ladder is made anew.
    Ladder::Side m_side = Ladder::Side::Own;
    qint64 m_number = -1;
    qint64 m_message = -1;
};

} // namespace socketchat
