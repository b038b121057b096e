// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"

namespace socketchat {

/// Returns the index of the last step, at most `done`, that can begin in a stopped window without
/// any other window, judging by the actions and checks of the steps before it. Returns `done` if
/// every step is done.
[[nodiscard]] qsizetype resumableStep(const Lesson &lesson, qsizetype done);

/// Returns the settings that the steps before `step` choose in the lesson's own window, in order.
[[nodiscard]] QList<LessonAction> choicesBefore(const Lesson &lesson, qsizetype step);

} // namespace socketchat
