// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lessonwatch.h"

#include <QPointer>

#include <optional>

namespace socketchat {

class Composer;
class EndpointBar;

/// The controls of one window, for who works them in a person's place. Does only what a person
/// could do with them.
class WindowDriver : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive the driver; `parent` is the window.
    WindowDriver(Session &session, EndpointBar &bar, Composer &composer, QObject *parent);

    /// Does it in this window, whatever LessonAction::otherWindow says.
    void perform(const LessonAction &action);
    /// Nothing that was begun is still under way: no connecting, nothing queued.
    [[nodiscard]] bool isSettled() const;

    /// The window that was opened last from this one; null where there is none any more.
    [[nodiscard]] WindowDriver *other() const { return m_other; }
    void setOther(WindowDriver *other);
    /// Sets whether a lesson is under way, with the numbers of the tutorial's program: recv(1024)
    /// and listen(5). Afterwards they are what they were. The other window takes part.
    void setLesson(bool on);

Q_SIGNALS:
    void matchingWindowRequested();
    void newWindowRequested();
    void pageRequested(const QString &name);
    void lessonToggled(bool underWay);

private:
    void performTalk(const LessonAction &action);
    void choose(QLatin1StringView word, const QString &text);
    /// For what cannot change while a run goes on.
    void stopFirst();
    void send(const QString &text, int times);

    Session &m_session;
    EndpointBar &m_bar;
    Composer &m_composer;
    QPointer<WindowDriver> m_other;
    struct Numbers
    {
        int receiveSize = 0;
        int backlog = 0;
    };
    std::optional<Numbers> m_beforeLesson; // while one is under way
};

} // namespace socketchat
