// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollBar>

#include <functional>

namespace socketchat {

/// Draws marks on a vertical scroll bar. The cost depends on the bar's height in pixels, not on the
/// number of marked items.
class MarkedScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    /// Tells whether anything is to be marked between two positions, each from 0 (top) to 1.
    using Any = std::function<bool(qreal from, qreal to)>;
    MarkedScrollBar(Any any, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Any m_any;
};

} // namespace socketchat
