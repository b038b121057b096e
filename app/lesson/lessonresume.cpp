// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonresume.h"

#include <algorithm>
#include <iterator>

namespace socketchat {

namespace {

/// Tracks which windows of a lesson run.
struct Running
{
    bool here = false;
    bool other = false;

    void after(const LessonStep &step);
};

void Running::after(const LessonStep &step)
{
    const bool startFails = std::ranges::any_of(step.checks, [](const LessonCheck &check) {
        return check.kind == LessonCheck::Kind::CallFails || check.kind == LessonCheck::Kind::Error;
    });
    for (const LessonAction &action : step.actions) {
        bool &runs = action.otherWindow ? other : here;
        switch (action.kind) {
        case LessonAction::Kind::Start:
            runs = !startFails || action.otherWindow;
            break;
        case LessonAction::Kind::Matching:
        case LessonAction::Kind::NewWindow:
            other = true;
            break;
        case LessonAction::Kind::Address: // none of these can be chosen while it runs
        case LessonAction::Kind::Protocol:
        case LessonAction::Kind::Sockets:
        case LessonAction::Kind::Role:
        case LessonAction::Kind::Stepping:
        case LessonAction::Kind::Stop:
            runs = false;
            break;
        default:
            break;
        }
    }
}

bool isChoice(const LessonAction &action)
{
    switch (action.kind) {
    case LessonAction::Kind::Address:
    case LessonAction::Kind::Protocol:
    case LessonAction::Kind::Sockets:
    case LessonAction::Kind::Role:
    case LessonAction::Kind::Reply:
    case LessonAction::Kind::Framing:
    case LessonAction::Kind::ReceiveSize:
    case LessonAction::Kind::Accept:
    case LessonAction::Kind::ReuseAddress:
    case LessonAction::Kind::Stepping:
    case LessonAction::Kind::Conditions:
    case LessonAction::Kind::Encoding:
    case LessonAction::Kind::Page:
        return !action.otherWindow;
    default:
        return false;
    }
}

} // namespace

qsizetype resumableStep(const Lesson &lesson, qsizetype done)
{
    if (done >= lesson.steps.size())
        return lesson.steps.size();
    qsizetype step = 0;
    Running running;
    for (qsizetype i = 0; i < done; ++i) {
        running.after(lesson.steps.at(i));
        if (!running.here && !running.other)
            step = i + 1;
    }
    return step;
}

QList<LessonAction> choicesBefore(const Lesson &lesson, qsizetype step)
{
    QList<LessonAction> choices;
    for (const LessonStep &each : lesson.steps.first(std::min(step, lesson.steps.size())))
        std::ranges::copy_if(each.actions, std::back_inserter(choices), isChoice);
    return choices;
}

} // namespace socketchat
