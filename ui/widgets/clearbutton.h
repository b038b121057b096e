// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

class QLineEdit;

namespace socketchat {

/// Gives the field a button that clears it, from its first text on. Qt's own looks for its icon in
/// all themes of the desktop; a window that is just opening should not wait for that.
void addClearButton(QLineEdit *edit);

} // namespace socketchat
