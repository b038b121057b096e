// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {
class MainWindow;
}

namespace bench {

/// Appends so many messages of 64 bytes to the window's conversation, as the network thread would;
/// returns as JSON what they take.
QString fill(socketchat::MainWindow &window, int messages);

/// Scrolls, jumps, resizes and switches the language; returns as JSON how long the slowest turn of
/// the event loop took for each, in ms.
QString frames(socketchat::MainWindow &window);

} // namespace bench
