// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/colours.h"

#include <QPainter>
#include <QWidget>

namespace socketchat {

/// Draws a line one pixel high between two areas. A QFrame would need its colour set again after
/// each change of the palette.
class Hairline : public QWidget
{
public:
    explicit Hairline(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), lineColour(palette()));
    }
};

} // namespace socketchat
