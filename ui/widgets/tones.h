// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

#include <array>

class QPalette;

namespace socketchat {

/// Holds every colour of the window, named for its use. Controls, panes and icons take their
/// colours from here and nowhere else.
struct Tones
{
    QColor window; ///< bars, headers, composer
    QColor surface; ///< fields, buttons, bubbles received, inspector
    QColor canvas; ///< behind bubbles
    QColor line; ///< between panes
    QColor line2; ///< round buttons and combo boxes; scroll bars
    QColor edge; ///< round what can be typed in or ticked; contrast of 3 at least
    QColor text;
    QColor text2; ///< secondary text, icons of tool buttons
    QColor disabled;
    QColor accent; ///< the one filled button, check marks, the line under a tab
    QColor onAccent;
    QColor accentText; ///< links, chosen text
    QColor ring; ///< focus and selection
    QColor tint; ///< behind what is chosen; hovered entries of menus
    QColor tintLine;
    QColor hover; ///< translucent
    QColor pressed; ///< translucent
    QColor sent; ///< bubbles sent
    QColor good;
    QColor goodTint;
    QColor goodLine;
    QColor warn;
    QColor warnTint;
    QColor warnLine;
    QColor bad;
    QColor badTint;
    QColor badLine;
    std::array<QColor, 5> peers;

    [[nodiscard]] static const Tones &light();
    [[nodiscard]] static const Tones &dark();
    /// Returns the tones that belong to a palette: light(), dark(), or for any other palette, as of
    /// a desktop with high contrast, tones made from its colours. Valid until the next call.
    [[nodiscard]] static const Tones &of(const QPalette &palette);

    /// Returns a palette from which of() makes tones with a contrast of 7 for text, and 3 for
    /// lines.
    [[nodiscard]] static QPalette strongPalette(bool dark);
    /// Returns the palette by which widgets know these tones.
    [[nodiscard]] QPalette palette() const;
};

} // namespace socketchat
