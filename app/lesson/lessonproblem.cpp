// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonproblem.h"

#include <QCoreApplication>

namespace socketchat {

namespace {

struct LessonProblemTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::LessonProblemTexts)
public:
    static QString text(const LessonProblem &problem);
};

QString LessonProblemTexts::text(const LessonProblem &problem)
{
    const QString &detail = problem.detail;
    switch (problem.kind) {
    case LessonProblem::Kind::CannotRead:
        return tr("The file cannot be read: %1").arg(detail);
    case LessonProblem::Kind::NotAFile:
        return tr("This is not an ordinary file.");
    case LessonProblem::Kind::TooLarge:
        return tr("The file is too large for a lesson: at most 256 KiB.");
    case LessonProblem::Kind::NotUtf8:
        return tr("This is not UTF-8 text. Save the file as UTF-8.");
    case LessonProblem::Kind::LineTooLong:
        return tr("The line is too long: at most 2000 characters.");
    case LessonProblem::Kind::ControlCharacter:
        return tr("There is a control character in the line. Remove it.");
    case LessonProblem::Kind::NotKeyAndValue:
        return tr("A line is “key: value”, “[step]”, “[question]”, or begins with #.");
    case LessonProblem::Kind::UnknownKey:
        return tr("“%1” is no key that belongs here.").arg(detail);
    case LessonProblem::Kind::RepeatedKey:
        return tr("“%1” is given twice.").arg(detail);
    case LessonProblem::Kind::MissingValue:
        return tr("Nothing follows “%1”.").arg(detail);
    case LessonProblem::Kind::UnknownSection:
        return tr("“%1” is neither [step] nor [question].").arg(detail);
    case LessonProblem::Kind::UnknownAction:
        return tr("“%1” is nothing that can be done for the person.").arg(detail);
    case LessonProblem::Kind::UnknownCheck:
        return tr("“%1” is nothing that can be checked.").arg(detail);
    case LessonProblem::Kind::BadArgument:
        return tr("What follows the first word does not fit it: “%1”.").arg(detail);
    case LessonProblem::Kind::MissingId:
        return tr("The first line that counts must be “lesson: ” and a name for the lesson.");
    case LessonProblem::Kind::BadId:
        return tr("A lesson's name has lower-case letters, digits and hyphens, at most 40: “%1”.")
                .arg(detail);
    case LessonProblem::Kind::MissingTitle:
        return tr("The lesson has no title.");
    case LessonProblem::Kind::NoSteps:
        return tr("The lesson has no step.");
    case LessonProblem::Kind::TooManySteps:
        return tr("The lesson has more than 20 steps. Make two of it.");
    case LessonProblem::Kind::StepWithoutText:
        return tr("This step has no instruction (“en:” or “zh:”).");
    case LessonProblem::Kind::StepWithoutCheck:
        return tr("This step has no “check:”, so nobody could tell when it is done.");
    case LessonProblem::Kind::QuestionWithoutText:
        return tr("This question has no text (“en:” or “zh:”).");
    case LessonProblem::Kind::QuestionWithoutWhy:
        return tr("This question has no “why.en:” or “why.zh:” that explains the answer.");
    case LessonProblem::Kind::WrongChoices:
        return tr("A question has two to six answers, exactly one of them “right”.");
    case LessonProblem::Kind::TooMany:
        return tr("There are too many “%1” here.").arg(detail);
    case LessonProblem::Kind::RepeatedId:
        return tr("Another lesson has the name “%1” already.").arg(detail);
    }
    return {};
}

} // namespace

QString lessonProblemText(const LessonProblem &problem)
{
    const QString text = LessonProblemTexts::text(problem);
    return problem.line > 0
                   ? LessonProblemTexts::tr("Line %1: %2").arg(QString::number(problem.line), text)
                   : text;
}

} // namespace socketchat
