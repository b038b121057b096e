// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

namespace socketchat {

class WindowDriver;

/// Does a step of a lesson for the person: one action after the other, each once the last has
/// settled, slowly enough to be followed with the eyes.
class LessonActor : public QObject
{
    Q_OBJECT

public:
    /// `driver` must outlive the actor.
    explicit LessonActor(WindowDriver &driver, QObject *parent = nullptr);

    /// What is left of an earlier step is dropped.
    void perform(const QList<LessonAction> &actions);
    /// ms between two actions; 150 to begin with.
    void setPace(int ms) { m_timer.setInterval(ms); }
    [[nodiscard]] bool isBusy() const { return !m_actions.isEmpty(); }

private:
    void next();

    WindowDriver &m_driver;
    QList<LessonAction> m_actions;
    QTimer m_timer;
    QElapsedTimer m_waiting; // for the last action to settle
};

} // namespace socketchat
