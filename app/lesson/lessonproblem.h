// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

/// What is wrong with a lesson file, and where.
struct LessonProblem
{
    enum class Kind : quint8 {
        CannotRead, ///< detail: the system's words
        NotAFile, ///< a folder, a pipe, a device
        TooLarge,
        NotUtf8,
        LineTooLong,
        ControlCharacter,
        NotKeyAndValue,
        UnknownKey, ///< detail: the key
        RepeatedKey,
        MissingValue,
        UnknownSection, ///< detail: as written
        UnknownAction, ///< detail: the word
        UnknownCheck,
        BadArgument, ///< detail: the line as written
        MissingId,
        BadId,
        MissingTitle,
        NoSteps,
        TooManySteps,
        StepWithoutText,
        StepWithoutCheck,
        QuestionWithoutText,
        QuestionWithoutWhy,
        WrongChoices, ///< fewer than two, more than six, or not exactly one right
        TooMany, ///< detail: the key of which there are too many
        RepeatedId, ///< another file has the same; detail: the id
    };
    Kind kind = Kind::CannotRead;
    int line = 0; ///< from 1; 0 where the file as a whole is meant
    QString detail;
    friend bool operator==(const LessonProblem &, const LessonProblem &) = default;
};

/// One sentence for a person, with the line where there is one.
[[nodiscard]] QString lessonProblemText(const LessonProblem &problem);

} // namespace socketchat
