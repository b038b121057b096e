// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

namespace socketchat {

/// Tells how many panes stand side by side in a window: clients, conversation and inspector; the
/// last two; or one. All widths are in pixels and grow with the text.
class PaneFolding
{
public:
    enum class Beside { One, Two, Three };

    /// Returns how many panes have room in this width.
    [[nodiscard]] static Beside panesIn(int width);
    /// Returns whether the inspector has room beside the conversation, and the list of clients if
    /// that is shown.
    [[nodiscard]] static bool fitsInspector(int width, bool clients);
    /// Returns whether a window of this width has room for a lesson beside its panes.
    [[nodiscard]] static bool fitsLessonBeside(int width);
    /// Returns the width of a lesson beside the panes.
    [[nodiscard]] static int lessonWidth();
};

} // namespace socketchat
