// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

namespace socketchat {

/// Scales the text of the whole application, in percent of the system's size. Every widget gets a
/// FontChange event.
class TextScale
{
public:
    static constexpr int usual = 100;
    static constexpr int smallest = 70;
    static constexpr int largest = 250;
    /// Multiplies the chosen size, for reading from the far end of a classroom.
    static constexpr int projectorPercent = 150;

    /// Returns the size `steps` larger (or smaller if negative), between smallest and largest.
    [[nodiscard]] static int stepped(int percent, int steps);
    static void apply(int percent, bool projector);
    /// Returns a font of the window, as it would be in the other language.
    [[nodiscard]] static QFont inOtherLanguage(QFont font);
    /// Returns the factor now in use; 1 by default.
    [[nodiscard]] static qreal factor();
};

/// Lets a font show each character by itself: some join `->` or `!=` into one sign, which is not
/// what was said. Where letters only exist joined, they stay so.
void showAsWritten(QFont &font);

/// Returns the system's fixed-width font, which shows text as written, scaled like all text and by
/// `part`. Widgets must call it again on FontChange.
[[nodiscard]] QFont fixedFont(qreal part = 1);

} // namespace socketchat
