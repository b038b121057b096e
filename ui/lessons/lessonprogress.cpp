// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonprogress.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

quint32 allAnswers(const Lesson &lesson) { return (1U << lesson.questions.size()) - 1; }

} // namespace

QString LessonProgress::toString() const
{
    return u"%1 %2"_s.arg(QString::number(steps), QString::number(answers));
}

LessonProgress LessonProgress::fromString(const QString &text, const Lesson &lesson)
{
    const QStringList numbers = text.split(u' ');
    LessonProgress progress;
    if (numbers.size() == 2) {
        // The file may have got other steps since.
        progress.steps = std::clamp<qsizetype>(numbers.at(0).toInt(), 0, lesson.steps.size());
        progress.answers = numbers.at(1).toUInt() & allAnswers(lesson);
    }
    return progress;
}

bool LessonProgress::isWhole(const Lesson &lesson) const
{
    return steps == lesson.steps.size() && answers == allAnswers(lesson);
}

} // namespace socketchat
