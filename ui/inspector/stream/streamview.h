// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/stream/streamgeometry.h"

#include <QAbstractScrollArea>

namespace socketchat {

/// Draws the rows of a stream as blocks above an axis of byte offsets. Blocks have tool tips and
/// can be chosen with the mouse or the arrow keys. + and −, or Ctrl with the wheel, change the
/// scale. Draws only the visible part, so the stream may be long.
class StreamView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// `rows` must outlive the view.
    explicit StreamView(const StreamRows &rows, QWidget *parent = nullptr);

    /// Updates the view and stays at the end if it was there. Call it after StreamRows::refresh().
    void refresh();
    void zoom(double factor);
    /// Chooses the scale at which all stored bytes are visible.
    void fit();
    [[nodiscard]] double scale() const { return m_scale; }

    /// Returns the chosen block; its index is -1 if there is none.
    [[nodiscard]] StreamBlockIndex chosen() const;
    void choose(StreamRows::Row row, qint64 offset);
    /// Returns the block at a point of the viewport.
    [[nodiscard]] StreamBlockIndex indexAt(QPoint point) const
    {
        return streamGeometry().indexAt(point);
    }
    /// Returns the rectangle of a block in the viewport.
    [[nodiscard]] QRectF blockRect(StreamRows::Row row, qsizetype index) const
    {
        return streamGeometry().blockRect(row, index);
    }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void choiceChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void adjustBar(bool toEnd);
    void showChosen();
    void step(int direction);
    void changeRow(int direction);
    void reportChoice();
    [[nodiscard]] StreamGeometry streamGeometry() const
    {
        return {m_rows, fontMetrics(), m_scale, left()};
    }
    [[nodiscard]] double left() const; // first visible byte
    [[nodiscard]] qint64 begin() const;

    const StreamRows &m_rows;
    double m_scale = 8; // pixels a byte
    double m_unitsPerByte = 8; // of the scroll bar, whose range is int
    StreamRows::Row m_row = StreamRows::Recv;
    qint64 m_offset = -1; // of the chosen block; -1: none
};

} // namespace socketchat
