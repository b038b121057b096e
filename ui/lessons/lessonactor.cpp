// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonactor.h"

#include "ui/lessons/lessonstage.h"

namespace socketchat {

namespace {

constexpr int pace = 150; // ms between two actions
constexpr int patience = 5000; // ms; then the next action is tried anyway

} // namespace

LessonActor::LessonActor(WindowDriver &driver, LessonStage &stage, QObject *parent)
    : QObject(parent)
    , m_driver(driver)
    , m_stage(stage)
{
    m_timer.setInterval(pace);
    connect(&m_timer, &QTimer::timeout, this, &LessonActor::next);
}

void LessonActor::perform(const QList<LessonAction> &actions)
{
    m_actions = actions;
    m_hasStepped = false;
    m_waiting.start();
    m_timer.start();
    next();
}

void LessonActor::next()
{
    const WindowDriver *const other = m_stage.other();
    const bool settled = m_driver.isSettled() && (!other || other->isSettled());
    if (!settled && !m_waiting.hasExpired(patience))
        return;
    m_waiting.start();
    if (m_actions.isEmpty()) {
        m_timer.stop();
        return;
    }
    const LessonAction action = m_actions.takeFirst();
    WindowDriver *const where = action.otherWindow ? m_stage.other() : &m_driver;
    QString problem = m_hasStepped ? m_driver.stepProblem() : QString();
    if (problem.isEmpty()) {
        problem = where ? where->perform(action)
                        : tr("There is no other window. Open a matching one in the menu File "
                             "first.");
    }
    m_hasStepped = where == &m_driver && action.kind == LessonAction::Kind::Step;
    if (problem.isEmpty())
        return;
    m_actions.clear();
    Q_EMIT failed(problem);
}

} // namespace socketchat
