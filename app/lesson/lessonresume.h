// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"

namespace socketchat {

/// Returns the last step, up to the one after `done` steps, that can be begun in a window where
/// nothing runs and without another one; as the actions and checks of the steps before it tell.
/// All steps are done: their number.
[[nodiscard]] qsizetype resumableStep(const Lesson &lesson, qsizetype done);

/// Returns what the steps before `step` choose in the lesson's own window, in order.
[[nodiscard]] QList<LessonAction> choicesBefore(const Lesson &lesson, qsizetype step);

} // namespace socketchat
