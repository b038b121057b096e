// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"

#include <QString>

namespace socketchat {

/// Returns a short text for a check: "accept() is waiting", "3 messages received (1 so far)".
/// `seen`: number of times so far.
[[nodiscard]] QString lessonCheckText(const LessonCheck &check, qint64 seen);

} // namespace socketchat
