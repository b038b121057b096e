// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollBar>

#include <functional>

namespace socketchat {

/// A vertical scroll bar with lines where something lies. What it costs depends on the pixels it is
/// high, not on how much there is.
class MarkedScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    /// Whether anything lies between two places, each 0 (the top) to 1.
    using Any = std::function<bool(qreal from, qreal to)>;
    MarkedScrollBar(Any any, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Any m_any;
};

} // namespace socketchat
