// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonactor.h"

#include "ui/lessons/windowstage.h"

namespace socketchat {

namespace {

constexpr int pace = 150; // ms between two actions
constexpr int patience = 5000; // ms; then the next one is tried all the same

} // namespace

LessonActor::LessonActor(WindowStage &stage, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
{
    m_timer.setInterval(pace);
    connect(&m_timer, &QTimer::timeout, this, &LessonActor::next);
}

void LessonActor::perform(const QList<LessonAction> &actions)
{
    m_actions = actions;
    m_waiting.start();
    m_timer.start();
    next();
}

void LessonActor::next()
{
    const WindowStage *const other = m_stage.other();
    const bool settled = m_stage.isSettled() && (!other || other->isSettled());
    if (!settled && !m_waiting.hasExpired(patience))
        return;
    m_waiting.start();
    if (m_actions.isEmpty()) {
        m_timer.stop();
        return;
    }
    const LessonAction action = m_actions.takeFirst();
    WindowStage *const where = action.otherWindow ? m_stage.other() : &m_stage;
    if (where)
        where->perform(action);
}

} // namespace socketchat
