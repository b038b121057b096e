// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QComboBox>

namespace socketchat {

/// Returns the width in pixels in which a box shows a text whole.
[[nodiscard]] int widthToShow(const QComboBox &box, const QString &text);

} // namespace socketchat
