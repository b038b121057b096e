// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace socketchat {

/// Opens the About box over `window`, without blocking.
void showAbout(QWidget *window);

} // namespace socketchat
