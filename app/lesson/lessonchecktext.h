// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"

#include <QString>

namespace socketchat {

/// Returns what a check waits for, in a few words for a person: "accept() is waiting", "3 messages
/// received (1 so far)". `seen`: how often it has happened.
[[nodiscard]] QString lessonCheckText(const LessonCheck &check, qint64 seen);

} // namespace socketchat
