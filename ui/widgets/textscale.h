// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

class QFont;

namespace socketchat {

/// How large everything is written, in percent of what the system says: for the whole application,
/// at once. Every widget is told by FontChange.
class TextScale
{
public:
    static constexpr int usual = 100;
    static constexpr int smallest = 70;
    static constexpr int largest = 250;
    /// Read from the far end of a classroom: on top of what the person has chosen.
    static constexpr int projectorPercent = 150;

    /// The next one up (`steps` above 0) or down; within smallest and largest.
    [[nodiscard]] static int stepped(int percent, int steps);
    static void apply(int percent, bool projector);
    /// What is in use now: 1 where nothing was chosen.
    [[nodiscard]] static qreal factor();
};

/// The system's fixed-width font, `part` times as large as everything else is now. A widget that
/// uses it takes it anew on FontChange.
[[nodiscard]] QFont fixedFont(qreal part = 1);

} // namespace socketchat
