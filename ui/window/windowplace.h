// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

class QWidget;

namespace socketchat {

/// Where windows stand on the screen. What the window manager draws around them is guessed: it is
/// not known before they are shown.

/// Gives a window `size`, or as much of it as its screen has room for.
void fitToScreen(QWidget &window, QSize size);
/// Makes `window` as large as `last` and puts it a little aside of it, wholly on the same screen
/// where there is room.
void placeAside(QWidget &window, const QWidget &last);

} // namespace socketchat
