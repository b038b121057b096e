// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

#include <QColor>
#include <QPalette>

namespace socketchat {

/// Colours that carry a meaning, derived from the palette in use so that they can be read on it.

[[nodiscard]] bool isDark(const QPalette &palette);
/// The contrast of two colours as WCAG 2 defines it: 1 (none) to 21.
[[nodiscard]] qreal contrast(const QColor &one, const QColor &other);
/// The colour itself, or one of the same hue that reaches a contrast of 4.5 on the background.
[[nodiscard]] QColor readableOn(const QColor &colour, const QColor &background);

/// The colour of a part of an address, to be read on Base.
[[nodiscard]] QColor partColour(EndpointPartKind part, const QPalette &palette);
/// "It works", "this is wrong", "wait", and words of second rank; never the only sign of it.
[[nodiscard]] QColor goodColour(const QPalette &palette);
[[nodiscard]] QColor badColour(const QPalette &palette);
[[nodiscard]] QColor waitingColour(const QPalette &palette);
[[nodiscard]] QColor quietColour(const QPalette &palette);
/// What has to be changed in a palette so that its placeholders, links and tool tips can be told
/// from their ground; no role is set where nothing has.
[[nodiscard]] QPalette legibilityOf(const QPalette &palette);
/// The palette with words of this colour, whatever the background they stand on.
[[nodiscard]] QPalette withTextColour(QPalette palette, const QColor &colour);
/// For the button that matters most.
[[nodiscard]] QPalette primaryButtonPalette(QPalette palette);
/// Hairlines between areas.
[[nodiscard]] QColor lineColour(const QPalette &palette);

} // namespace socketchat
