// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/stream/streamgeometry.h"

#include <QAbstractScrollArea>

namespace socketchat {

/// Draws the rows of a stream as blocks over one line of bytes. Blocks can be pointed at, and
/// chosen with the mouse or the arrow keys; + and − or Ctrl with the wheel change the scale. Draws
/// what is seen only, however long the stream is.
class StreamView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// `rows` must outlive the view.
    explicit StreamView(const StreamRows &rows, QWidget *parent = nullptr);

    /// After StreamRows::refresh(); stays at the end where it was there.
    void refresh();
    void zoom(double factor);
    /// All that is kept on one screen.
    void fit();
    [[nodiscard]] double scale() const { return m_scale; }

    /// The chosen block; its index is -1 where there is none.
    [[nodiscard]] StreamPlace chosen() const;
    void choose(StreamRows::Row row, qint64 offset);
    /// The block under a point of the viewport.
    [[nodiscard]] StreamPlace placeAt(QPoint point) const
    {
        return streamGeometry().placeAt(point);
    }
    /// Where a block is in the viewport.
    [[nodiscard]] QRectF blockRect(StreamRows::Row row, qsizetype index) const
    {
        return streamGeometry().blockRect(row, index);
    }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

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
    void adjustBar(bool toEnd);
    void showChosen();
    void step(int direction);
    void changeRow(int direction);
    void tellChoice();
    [[nodiscard]] StreamGeometry streamGeometry() const
    {
        return {m_rows, fontMetrics(), m_scale, left()};
    }
    [[nodiscard]] double left() const; // the first byte that is seen
    [[nodiscard]] qint64 begin() const;

    const StreamRows &m_rows;
    double m_scale = 8; // px a byte
    double m_unitsPerByte = 8; // of the scroll bar, which counts in int
    StreamRows::Row m_row = StreamRows::Recv;
    qint64 m_offset = -1; // of the chosen block; -1 for none
};

} // namespace socketchat
