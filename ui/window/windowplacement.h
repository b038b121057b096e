// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

class QWidget;

namespace socketchat {

/// Places windows on the screen. The size of the window manager's frame is estimated, since it is
/// unknown until a window is shown.

/// Resizes a window to `size`, or as far as its screen allows.
void fitToScreen(QWidget &window, QSize size);
/// Gives `window` the size of `last` and places it at an offset, entirely on the same screen if
/// possible.
void cascade(QWidget &window, const QWidget &last);

} // namespace socketchat
