// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

namespace socketchat {

/// Returns what the Tab key reaches in a window, in the order in which the eye meets it: row by
/// row and from left to right, and all of a pane before the next one. Of a group of exclusive
/// buttons only the chosen one counts. `focused` is in the list even if Tab does not reach it.
[[nodiscard]] QList<QWidget *> tabStops(const QWidget &window, const QWidget *focused = nullptr);

} // namespace socketchat
