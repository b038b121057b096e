// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/lesson/lesson.h"

#include <QList>

#include <deque>

namespace socketchat {

/// Watches whether what a step of a lesson asks for has really happened, by what the session wrote
/// down: its calls, its rows, its peers. Lives in the session's thread.
class LessonWatch
{
public:
    /// `session` must outlive it.
    explicit LessonWatch(Session &session);

    /// From now on these; what happened before does not count.
    void begin(const QList<LessonCheck> &checks);
    /// Looks at what is new, a bounded number of calls and rows at a time: true where there is
    /// more to look at.
    bool update();

    /// As of the last update(). What has happened stays so; what is chosen may be chosen otherwise.
    [[nodiscard]] bool isMet(qsizetype check) const;
    [[nodiscard]] bool allMet() const;

private:
    struct Watched
    {
        LessonCheck check;
        qint64 seen = 0; // of what happens
        bool holds = false; // of what is
    };
    void see(const SocketCall &call);
    void see(const Message &message);
    void seeWhatWasHit();
    [[nodiscard]] bool fits(const LessonCheck &check, const Message &message) const;
    [[nodiscard]] bool holds(const LessonCheck &check) const;
    [[nodiscard]] bool isWaiting(const QString &call) const;

    Session &m_session;
    QList<Watched> m_checks;
    qint64 m_nextCall = 0;
    qint64 m_nextRow = 0;
    std::deque<qint64> m_unsettled; // rows of messages whose fate is not known
};

} // namespace socketchat
