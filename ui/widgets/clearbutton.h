// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

class QLineEdit;

namespace socketchat {

/// Adds a button that clears the field, shown while there is text. Qt's own button searches all
/// icon themes for its icon, which delays the opening of a window.
void addClearButton(QLineEdit *edit);

} // namespace socketchat
