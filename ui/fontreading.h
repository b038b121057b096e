// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QSemaphore>

#include <memory>

class QThread;

namespace socketchat {

/// Reads which fonts the system has in a thread of its own, while the application connects to its
/// display and builds a window: a fifth of what is to do until the first frame. What measures a
/// text before that is done waits in Qt for the rest.
class FontReading
{
public:
    /// Begins with what needs no application object.
    FontReading();
    /// Waits for the end of what has begun.
    ~FontReading();
    Q_DISABLE_COPY_MOVE(FontReading)

    /// Lets Qt's own list be filled: for after the application object is constructed.
    void fillList();

private:
    QSemaphore m_next;
    bool m_fills = false; // before m_next is released
    std::unique_ptr<QThread> m_thread;
};

} // namespace socketchat
