// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace socketchat {

/// Draws a client and a server, about to be connected. It only decorates: it says nothing that the
/// words beside it do not.
class ConnectionPicture : public QWidget
{
public:
    using QWidget::QWidget;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace socketchat
