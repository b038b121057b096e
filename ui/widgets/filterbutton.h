// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace socketchat {

/// Shows a funnel, filled while the button is checked, that is while rows are hidden.
class FilterButton : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterButton(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace socketchat
