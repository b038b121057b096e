// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/statistics.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

namespace socketchat {

/// Plots the last two minutes as two small curves: bytes a second in both directions, and round
/// trips. Lines differ in stroke as well as colour, and a legend names them. The accessible
/// description has the latest values.
class RatePlot : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit RatePlot(QWidget *parent = nullptr);

    /// `since` is when the first moment began, in ns since 1970 UTC.
    void setHistory(const std::deque<Statistics::Moment> &history, qint64 since);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Stroke : quint8 { Solid, Dashed, Band };
    struct Entry
    {
        QString name;
        QColor colour;
        Stroke stroke = Stroke::Solid;
    };

    void retranslate() override;
    [[nodiscard]] QPen penOf(const Entry &entry) const;
    /// Draws heading, legend and frame at `top`; returns the rectangle for the curves.
    QRectF paintFrame(QPainter &painter, qreal top, const QString &heading, const QString &most,
                      const QList<Entry> &legend) const;
    void paintRates(QPainter &painter, const QRectF &field, const Entry &entry,
                    qint64 Statistics::Traffic::*rate) const;
    void paintTrips(QPainter &painter, const QRectF &field, const Entry &median,
                    const Entry &band) const;
    [[nodiscard]] qreal x(const QRectF &field, qint64 time) const;
    [[nodiscard]] qreal frameHeight() const;

    std::deque<Statistics::Moment> m_history;
    qint64 m_since = 0;
    qint64 m_mostRate = 0; // of both directions, bytes a second
    qint64 m_slowest = -1; // ns
};

} // namespace socketchat
