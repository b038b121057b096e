// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"
#include "app/lesson/lessonproblem.h"

#include <QByteArrayView>

#include <optional>

namespace socketchat {

/// Holds a lesson, or the first error in its file.
struct ReadLesson
{
    Lesson lesson; ///< valid only without a problem
    std::optional<LessonProblem> problem;
};

/// Parses a lesson file: UTF-8 text with one "key: value" per line, "[step]" and "[question]"
/// headings, # comments. resources/docs/lessons.md lists the keys. Limits: 256 KiB, 2000 characters
/// per line, 20 steps, 10 questions.
[[nodiscard]] ReadLesson readLesson(QByteArrayView file);

/// Returns whether a file name has the extension of lessons.
[[nodiscard]] bool isLessonFile(const QString &name);

/// Holds one file of a lesson folder.
struct LessonFile
{
    QString name; ///< without the folder
    ReadLesson read;
};

/// Reads one file. Blocks while reading; does not open pipes or devices.
[[nodiscard]] LessonFile readLessonFile(const QString &path);

/// Reads every *.lesson of a folder in alphabetical order, at most 200. Blocks while reading.
[[nodiscard]] QList<LessonFile> readLessons(const QString &folder);

} // namespace socketchat
