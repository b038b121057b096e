// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/hairline.h"

#include "ui/widgets/colours.h"

#include <QPainter>

namespace socketchat {

Hairline::Hairline(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void Hairline::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), lineColour(palette())); }

} // namespace socketchat
