// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace socketchat {

/// Describes an error in a lesson file and where it is.
struct LessonProblem
{
    enum class Kind : quint8 {
        CannotRead, ///< detail: the system's message
        NotAFile, ///< a folder, pipe or device
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
        TooMany, ///< detail: the key that occurs too often
        RepeatedId, ///< another file has the same id; detail: the id
    };
    Kind kind = Kind::CannotRead;
    int line = 0; ///< from 1; 0 for the whole file
    QString detail;
    friend bool operator==(const LessonProblem &, const LessonProblem &) = default;
};

/// Returns a sentence for display, with the line if there is one.
[[nodiscard]] QString lessonProblemText(const LessonProblem &problem);

} // namespace socketchat
