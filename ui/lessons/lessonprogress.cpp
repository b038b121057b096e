// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonprogress.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int maxAttempts = 1000;

quint32 allAnswers(const Lesson &lesson) { return (1U << lesson.questions.size()) - 1; }

} // namespace

void LessonProgress::addAttempt(qsizetype question)
{
    if (attempts.size() <= question)
        attempts.resize(question + 1);
    attempts[question] = std::min(attempts.at(question) + 1, maxAttempts);
}

QString LessonProgress::toString() const
{
    QString text = u"%1 %2"_s.arg(QString::number(steps), QString::number(answers));
    for (qsizetype i = 0; i < attempts.size(); ++i)
        text += (i == 0 ? u' ' : u',') + QString::number(attempts.at(i));
    return text;
}

LessonProgress LessonProgress::fromString(const QString &text, const Lesson &lesson)
{
    const QStringList numbers = text.split(u' ');
    LessonProgress progress;
    if (numbers.size() == 2 || numbers.size() == 3) {
        // The lesson may have changed since.
        progress.steps = std::clamp<qsizetype>(numbers.at(0).toInt(), 0, lesson.steps.size());
        progress.answers = numbers.at(1).toUInt() & allAnswers(lesson);
        const QStringList attempts = numbers.value(2).split(u',', Qt::SkipEmptyParts);
        for (const QString &each :
             attempts.first(std::min(attempts.size(), lesson.questions.size())))
            progress.attempts.append(std::clamp(each.toInt(), 0, maxAttempts));
    }
    return progress;
}

bool LessonProgress::isWhole(const Lesson &lesson) const
{
    return steps == lesson.steps.size() && answers == allAnswers(lesson);
}

} // namespace socketchat
