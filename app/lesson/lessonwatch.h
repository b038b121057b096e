// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/session.h"
#include "app/lesson/lesson.h"
#include "app/lesson/streamcuts.h"
#include "app/net/diagnosis/tcpstate.h"

#include <QList>

#include <array>
#include <deque>

namespace socketchat {

/// Describes what a window shows, as opposed to its settings and what its sockets have done.
struct LessonSurroundings
{
    bool readingPaused = false;
    bool addressAtRest = true; ///< nobody is typing into the address field just now
    QString page; ///< the page of the inspector, by the name that lessons use
    qint64 selectedMessage = -1; ///< its row; -1 for none
    /// Holds what the page Ladder shows of this end and the other, while it is open.
    std::array<TcpState, 2> tcpStates{};
};

/// Refers to another window that takes part in a lesson.
struct LessonOther
{
    const Session *session = nullptr;
    LessonSurroundings surroundings;
};

/// Watches whether the checks of a lesson step are met, by the session's calls, rows and peers.
/// Lives in the session's thread.
class LessonWatch
{
public:
    /// `session` must outlive this object.
    explicit LessonWatch(Session &session);
    /// Sets where windows of this program find each other's calls.
    void setStreams(std::shared_ptr<const StreamRegistry> streams);

    /// Starts watching `checks`; earlier events are ignored.
    void begin(const QList<LessonCheck> &checks);
    /// Checks new calls and rows, a bounded number at a time, and returns whether more are left.
    /// `others`: the windows at the other end.
    bool update(const LessonSurroundings &surroundings, const QList<LessonOther> &others = {});

    /// Returns the state as of the last update(). Events stay met; settings may change back.
    [[nodiscard]] bool isMet(qsizetype check) const;
    [[nodiscard]] bool allMet() const;
    /// Returns how many events the check has counted; 0 for a check of a state.
    [[nodiscard]] qint64 seen(qsizetype check) const { return m_checks.at(check).seen; }
    /// Returns the newest error since the step began, unless the step asks for an error.
    [[nodiscard]] const std::optional<TransportError> &failure() const { return m_failure; }

private:
    struct Watched
    {
        LessonCheck check;
        qint64 seen = 0; // matching events so far
        bool holds = false; // whether the condition holds
    };
    void see(const SocketCall &call);
    void see(const Message &message);
    void seeWhatWasHit();
    void seeCuts();
    /// Remembers whether this row tells of the system's refusal, or of a start without one.
    void seeRefusal(const Message &message);
    /// Counts for those that have no check before them that must hold first, and does not.
    template<typename Fits>
    void count(Fits &&fits);

    Session &m_session;
    StreamCuts m_cuts;
    QList<Watched> m_checks;
    std::optional<TransportError> m_failure;
    bool m_forbidden = false; // the last start, with rows that are forgotten since
    qint64 m_nextCall = 0;
    qint64 m_nextRow = 0;
    qint64 m_firstRow = 0; // since the step began
    std::deque<qint64> m_unsettled; // rows of messages without a result
};

} // namespace socketchat
