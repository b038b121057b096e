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

/// Prepares the windows for a lesson: gives its own window known settings, and owns the windows
/// opened during the lesson. Afterwards closes those and restores the person's settings.
class LessonStage : public QObject
{
    Q_OBJECT

public:
    /// `driver`, that of the lesson's window, must outlive the stage.
    explicit LessonStage(WindowDriver &driver, QObject *parent = nullptr);

    /// Prepares for a lesson from `step` on, as soon as nothing runs in this window. Leaves an
    /// earlier lesson first.
    void begin(const Lesson &lesson, qsizetype step);
    /// Stops this window's run, closes the lesson's windows and restores the settings.
    void leave();
    /// Does the same without stopping first, for a window that is being closed.
    void leaveAtOnce();
    /// Returns whether the stage is prepared for this lesson.
    [[nodiscard]] bool stands(const QString &lesson) const;
    /// Continues a pending begin() or leave(), which wait for the run to end. Call it regularly.
    void refresh();

    /// Lists what has to be stopped before the lesson.
    struct Obstacles
    {
        bool running = false; ///< whether this window runs
        int windows = 0; ///< number of running windows that are not the lesson's
        friend bool operator==(const Obstacles &, const Obstacles &) = default;
    };
    [[nodiscard]] Obstacles obstacles() const;
    /// Removes the obstacles: stops this window and closes the others.
    void clear();

    /// Returns the other windows of the lesson, the one at the other end of the connection first.
    [[nodiscard]] QList<WindowDriver *> others() const;
    /// Returns the first of others(); nullptr if there is none.
    [[nodiscard]] WindowDriver *other() const { return others().value(0); }

Q_SIGNALS:
    /// Emitted when the window has the settings with which the lesson begins.
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
    Lesson m_lesson; // without id: none
    qsizetype m_step = 0; // first step
    std::optional<WindowChoices> m_before; // the person's settings; nullopt unless prepared
    bool m_leaving = false;
};

} // namespace socketchat
