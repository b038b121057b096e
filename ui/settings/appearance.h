// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace socketchat {

/// Selects light or dark Tones. System is light or dark like the platform's palette, unless that
/// contradicts the desktop's preference; a palette of high contrast is taken as it is. If the
/// platform has no palette (a plain X server), System means light.
enum class Appearance : quint8 { System, Light, Dark };

/// Names what the desktop prefers.
enum class ColourScheme : quint8 { NoPreference, Dark, Light };

[[nodiscard]] QString appearanceName(Appearance appearance); // `system`, `light`, `dark`
[[nodiscard]] std::optional<Appearance> appearanceNamed(QStringView name);

/// Applies to the whole application at once; every widget gets a PaletteChange event.
void applyAppearance(Appearance appearance);
/// Sets the desktop's preference, which System follows from now on.
void applyDesktopScheme(ColourScheme scheme);
/// Sets whether the desktop prefers more contrast, which every appearance has from now on.
void applyDesktopContrast(bool more);

} // namespace socketchat
