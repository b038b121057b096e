// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/windowplacement.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace socketchat {

namespace {

constexpr QSize frame(8, 40); // added by a window manager, title bar included
constexpr int cascadeStep = 32; // px

} // namespace

void fitToScreen(QWidget &window, QSize size)
{
    window.resize(size.boundedTo(window.screen()->availableSize() - frame));
}

void cascade(QWidget &window, const QWidget &last)
{
    const QRect room = last.screen()->availableGeometry();
    const QSize size = last.size().boundedTo(room.size() - frame);
    const auto aside = [](int from, int least, int most) {
        // Beyond the far edge, start again at the near one.
        const int place = from + cascadeStep;
        return place <= most ? std::max(place, least) : std::min(least + cascadeStep, most);
    };
    const QPoint end = room.bottomRight() + QPoint(1, 1);
    const QPoint place(aside(last.x(), room.x(), end.x() - size.width() - frame.width()),
                       aside(last.y(), room.y(), end.y() - size.height() - frame.height()));
    window.resize(size);
    // Two windows at the same place would look like one.
    window.move(place == last.pos() ? place + QPoint(cascadeStep, cascadeStep) : place);
}

} // namespace socketchat
