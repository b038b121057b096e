// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"
#include "ui/lessons/windowdriver.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <optional>

namespace socketchat {

/// What a lesson takes place on: this window with known settings, and the windows that are opened
/// for it. Those belong to the lesson and close with it, and the person's own settings come back.
class LessonStage : public QObject
{
    Q_OBJECT

public:
    /// `driver`, that of the lesson's window, must outlive the stage.
    explicit LessonStage(WindowDriver &driver, QObject *parent = nullptr);

    /// Takes the stage for a lesson, from a step on, as soon as nothing runs in this window; leaves
    /// the one before it first.
    void begin(const Lesson &lesson, qsizetype step);
    /// Stops what runs in this window, closes the lesson's windows and gives back what was changed.
    void leave();
    /// The same where there is no time to stop: the window goes.
    void leaveAtOnce();
    /// The stage has been taken for this lesson, and not been left.
    [[nodiscard]] bool stands(const QString &lesson) const;
    /// What was begun goes on as far as it can: call it now and then.
    void refresh();

    /// What stands in the way of the lesson.
    struct Obstacles
    {
        bool running = false; ///< this window
        int windows = 0; ///< others that run and do not belong to the lesson
        friend bool operator==(const Obstacles &, const Obstacles &) = default;
    };
    [[nodiscard]] Obstacles obstacles() const;
    /// Stops this window and closes the others.
    void clear();

    /// The windows that take part, the one at the other end first.
    [[nodiscard]] QList<WindowDriver *> others() const;
    /// The first of them; null where there is none.
    [[nodiscard]] WindowDriver *other() const { return others().value(0); }

Q_SIGNALS:
    /// The stage was taken: the settings are those that the lesson begins with.
    void taken();

private:
    void adopt(WindowDriver *opened);
    void take();
    void dropWindows();
    void giveBack();
    [[nodiscard]] bool owns(const WindowDriver *driver) const;
    [[nodiscard]] bool isClosed() const;

    WindowDriver &m_driver;
    QList<QPointer<WindowDriver>> m_owned; // the newest last
    Lesson m_lesson; // no id: none is under way
    qsizetype m_step = 0; // from which on
    std::optional<WindowChoices> m_before; // the person's own; nothing while the stage is not taken
    bool m_leaving = false;
};

} // namespace socketchat
