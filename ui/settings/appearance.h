// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace socketchat {

/// Light or dark. System leaves the palette to the platform; where the platform has none of its own
/// (a bare X server), System is the light one.
enum class Appearance : quint8 { System, Light, Dark };

[[nodiscard]] QString appearanceName(Appearance appearance); // `system`, `light`, `dark`
[[nodiscard]] std::optional<Appearance> appearanceNamed(QStringView name);

/// For the whole application, at once; every widget is told by PaletteChange.
void applyAppearance(Appearance appearance);

} // namespace socketchat
