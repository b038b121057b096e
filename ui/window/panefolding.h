// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

namespace socketchat {

/// Decides which panes fit: a narrow window hides the inspector, a very narrow one the clients too.
class PaneFolding
{
public:
    [[nodiscard]] bool foldsInspector() const { return m_narrow; }
    [[nodiscard]] bool foldsPeers() const { return m_tight; }
    /// Returns whether a window of this width has room for a lesson beside its panes.
    [[nodiscard]] static bool fitsLessonBeside(int width);
    /// Returns the width of a lesson beside the panes, in pixels.
    [[nodiscard]] static int lessonWidth();
    /// Decides about the inspector if the panes have this width; returns true if that has changed.
    [[nodiscard]] bool foldInspector(int width);
    /// Decides about the clients, after foldInspector(); returns true if that has changed.
    /// `sideShown` says that the person shows the inspector anyway.
    [[nodiscard]] bool foldPeers(int width, bool sideShown);

private:
    bool m_narrow = false;
    bool m_tight = false;
};

} // namespace socketchat
