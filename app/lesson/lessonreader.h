// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"
#include "app/lesson/lessonproblem.h"

#include <QByteArrayView>

#include <optional>

namespace socketchat {

/// A lesson, or the first thing that is wrong with its file.
struct ReadLesson
{
    Lesson lesson; ///< meaningful only where there is no problem
    std::optional<LessonProblem> problem;
};

/// Reads a lesson file: UTF-8 text, a "key: value" a line, "[step]" and "[question]" before what
/// belongs to each, # before remarks. resources/docs/lessons.md names the keys. Whatever it is
/// given, it takes no more than 256 KiB, 2000 characters a line, 20 steps, 10 questions.
[[nodiscard]] ReadLesson readLesson(QByteArrayView file);

/// Whether a file's name ends as that of a lesson does.
[[nodiscard]] bool isLessonFile(const QString &name);

/// A file of a folder of lessons.
struct LessonFile
{
    QString name; ///< without its folder
    ReadLesson read;
};

/// One file. Blocks for as long as reading it takes; a pipe or a device is not opened.
[[nodiscard]] LessonFile readLessonFile(const QString &path);

/// Every *.lesson of a folder, in the order of their names; at most 200. Blocks for as long as
/// reading those takes.
[[nodiscard]] QList<LessonFile> readLessons(const QString &folder);

} // namespace socketchat
