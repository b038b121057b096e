// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>

class QWidget;

namespace socketchat {

/// Says whether assistive technology sees what is inside a widget.
enum class AccessibleParts : bool { Hidden, Seen };

/// Gives a widget of a class of its own a role for assistive technology. Call it in the widget's
/// constructor. With Hidden parts the accessible name of the widget stands for all of them.
void setAccessibleRole(QWidget *widget, QAccessible::Role role, AccessibleParts parts);

} // namespace socketchat
