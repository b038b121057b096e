// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {
class MainWindow;
}

namespace bench {

/// Appends `messages` messages of 64 bytes to the window's conversation, like the network thread.
/// Returns the memory and time used, as JSON.
QString fill(socketchat::MainWindow &window, int messages);

/// Scrolls, jumps, resizes and switches the language. Returns for each the slowest iteration of the
/// event loop in ms, as JSON.
QString frames(socketchat::MainWindow &window);

} // namespace bench
