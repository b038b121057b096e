// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace socketchat {

/// Opens the box that says what this program is, over `window`; does not wait for it.
void showAbout(QWidget *window);

} // namespace socketchat
