// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/closingquestion.h"

#include <QEventLoopLocker>

class QCloseEvent;

namespace socketchat {

class Preferences;
class Session;
class TranscriptActions;

/// Closes a window: asks before something is lost, and lets the session send what is queued first.
/// The window stays while bytes are queued, then is hidden and deleted.
class WindowCloser
{
public:
    /// All must outlive the closer.
    WindowCloser(QWidget &window, Session &session, TranscriptActions &transcripts,
                 Preferences &preferences);

    [[nodiscard]] bool isClosing() const { return m_closing; }
    /// Returns what would be lost if the window closed now.
    [[nodiscard]] ClosingLoss loss() const;
    /// Asks the person before something is lost; confirming closes the window. Returns false if
    /// there is nothing to ask.
    bool ask();
    /// Handles the window's close event. Closing again drops what is still queued.
    void close(QCloseEvent &event);
    /// Notes that a run was started that the session has not reported yet.
    void runStarted() { m_starting = true; }
    /// Checks the session after Session::refresh(). Returns whether the window has been hidden, so
    /// that nothing needs a refresh.
    bool refresh();

private:
    QWidget &m_window;
    Session &m_session;
    TranscriptActions &m_transcripts;
    Preferences &m_preferences;
    bool m_starting = false;
    bool m_closing = false;
    QEventLoopLocker m_alive; // keeps the program running until the last byte is sent
};

} // namespace socketchat
