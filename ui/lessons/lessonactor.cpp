// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonactor.h"

#include "ui/lessons/windowdriver.h"

namespace socketchat {

namespace {

constexpr int pace = 150; // ms between two actions
constexpr int patience = 5000; // ms; then the next action is tried anyway

} // namespace

LessonActor::LessonActor(WindowDriver &driver, QObject *parent)
    : QObject(parent)
    , m_driver(driver)
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
    const WindowDriver *const other = m_driver.other();
    const bool settled = m_driver.isSettled() && (!other || other->isSettled());
    if (!settled && !m_waiting.hasExpired(patience))
        return;
    m_waiting.start();
    if (m_actions.isEmpty()) {
        m_timer.stop();
        return;
    }
    const LessonAction action = m_actions.takeFirst();
    WindowDriver *const where = action.otherWindow ? m_driver.other() : &m_driver;
    if (where)
        where->perform(action);
}

} // namespace socketchat
