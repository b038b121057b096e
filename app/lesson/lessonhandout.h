// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

struct Lesson;

/// Returns a lesson as one HTML page to be printed and handed out: its steps with boxes to tick and
/// room for notes, its questions without the answers. It loads nothing from elsewhere.
[[nodiscard]] QString lessonHandout(const Lesson &lesson, bool chinese);

} // namespace socketchat
