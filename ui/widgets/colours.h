// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

#include <QColor>
#include <QPalette>

namespace socketchat {

/// Tells whether the palette is dark. All colours below are derived from the palette in use and
/// readable on it.

[[nodiscard]] bool isDark(const QPalette &palette);
/// Returns a mixture of two colours, with `share` (0 to 1) of `other`.
[[nodiscard]] QColor mixed(const QColor &one, const QColor &other, float share);
/// Returns the contrast of two colours as defined by WCAG 2: 1 (none) to 21.
[[nodiscard]] qreal contrast(const QColor &one, const QColor &other);
/// Returns `colour`, or one of the same hue with a contrast of `least` on `background`.
[[nodiscard]] QColor readableOn(const QColor &colour, const QColor &background, qreal least = 4.5);
/// Returns the contrast that text has at the least: 7 where the palette is of high contrast,
/// or 4.5.
[[nodiscard]] qreal leastContrast(const QPalette &palette);

/// Returns the colour for a part of an address, readable on QPalette::Base and QPalette::Window.
[[nodiscard]] QColor partColour(EndpointPartKind part, const QPalette &palette);
/// Return the colours for success, errors, waiting, and secondary text. Never the only sign of
/// these.
[[nodiscard]] QColor goodColour(const QPalette &palette);
[[nodiscard]] QColor badColour(const QPalette &palette);
[[nodiscard]] QColor waitingColour(const QPalette &palette);
[[nodiscard]] QColor quietColour(const QPalette &palette);
/// Returns the palette changes that make placeholders, links and tool tips readable. Roles that
/// need no change are not set.
[[nodiscard]] QPalette legibilityFixes(const QPalette &palette);
/// Returns the palette with this text colour on every background.
[[nodiscard]] QPalette withTextColour(QPalette palette, const QColor &colour);
/// Returns the palette of a window's most important button.
[[nodiscard]] QPalette primaryButtonPalette(QPalette palette);
/// Returns the colour of lines between areas.
[[nodiscard]] QColor lineColour(const QPalette &palette);

} // namespace socketchat
