// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"

#include <QList>
#include <QString>

namespace socketchat {

/// Holds the progress in one lesson.
struct LessonProgress
{
    qsizetype steps = 0; ///< number of steps done, from the first on
    quint32 answers = 0; ///< one bit for each question answered correctly
    QList<int> attempts; ///< for each question; those after the last one that has any are left out

    void addAttempt(qsizetype question);
    /// Returns the stored form: `3 1`, or `3 1 2,1` with attempts. fromString() takes any other
    /// text for no progress.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static LessonProgress fromString(const QString &text, const Lesson &lesson);
    [[nodiscard]] bool isWhole(const Lesson &lesson) const;
    friend bool operator==(const LessonProgress &, const LessonProgress &) = default;
};

} // namespace socketchat
