// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace socketchat {
class MainWindow;
}

namespace bench {

/// Appends `messages` messages of 64 bytes to the window's conversation, like the network thread.
/// Returns the memory and time used, as JSON.
QString fill(socketchat::MainWindow &window, int messages);

/// Scrolls, jumps, resizes, changes the language, the text size and the appearance, and filters.
/// Returns for each (or for the one called `only`) the slowest iteration of the event loop in ms,
/// as JSON.
QString frames(socketchat::MainWindow &window, const QByteArray &only);

/// Saves the conversation and opens the file in another window, filters and finds a word that every
/// message has, each to its end. Returns the same as frames().
QString work(socketchat::MainWindow &window);

} // namespace bench
