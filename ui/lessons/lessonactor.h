// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

namespace socketchat {

class LessonStage;
class WindowDriver;

/// Performs a step of a lesson in the person's place: one action after another, each after the last
/// has taken effect, slowly enough to watch.
class LessonActor : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the actor.
    LessonActor(WindowDriver &driver, LessonStage &stage, QObject *parent = nullptr);

    /// Performs these actions and drops the rest of an earlier step.
    void perform(const QList<LessonAction> &actions);
    /// Sets the time between two actions in ms; 150 by default.
    void setPace(int ms) { m_timer.setInterval(ms); }
    [[nodiscard]] bool isBusy() const { return !m_actions.isEmpty(); }

Q_SIGNALS:
    /// Emitted when an action fails, or a call that others should follow, with the reason as a
    /// sentence; the actions after it are dropped.
    void failed(const QString &sentence);

private:
    void next();

    WindowDriver &m_driver;
    LessonStage &m_stage;
    QList<LessonAction> m_actions;
    bool m_hasStepped = false; // the last action was a call
    QTimer m_timer;
    QElapsedTimer m_waiting; // since the last action, until it has taken effect
};

} // namespace socketchat
