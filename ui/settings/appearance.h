// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace socketchat {

/// Light or dark. System leaves the palette to the platform, as far as that agrees with what the
/// desktop prefers; where the platform has none of its own (a bare X server), System is the light
/// one.
enum class Appearance : quint8 { System, Light, Dark };

/// What a desktop prefers.
enum class ColourScheme : quint8 { NoPreference, Dark, Light };

[[nodiscard]] QString appearanceName(Appearance appearance); // `system`, `light`, `dark`
[[nodiscard]] std::optional<Appearance> appearanceNamed(QStringView name);

/// For the whole application, at once; every widget is told by PaletteChange.
void applyAppearance(Appearance appearance);
/// Tells what the desktop prefers from now on, for System.
void applyDesktopScheme(ColourScheme scheme);

} // namespace socketchat
