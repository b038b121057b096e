// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/filereport.h"
#include "app/chat/session.h"
#include "app/cli/receivedtext.h"
#include "app/cli/script.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace socketchat {

class HeadlessConsole;

/// Carries out a script in a conversation, one step after the other. A client's script begins when
/// it is connected; a server's when its first client has come, and is about that client alone.
class ScriptRun : public QObject
{
    Q_OBJECT

public:
    /// Waits for ever.
    static constexpr int unlimited = -1;

    /// `session` and `console` must outlive it; `asJson`: each step is an event. A peer that takes
    /// nothing of what is sent for `patience` ms ends the script.
    ScriptRun(Session &session, HeadlessConsole &console, const QList<ScriptStep> &steps,
              bool asJson, int patience, QObject *parent = nullptr);

    /// Goes on as far as possible, with what has come. Call it after Session::refresh().
    void update();
    /// Ends the script where it is; a step that was not carried out has failed.
    void stop();

    [[nodiscard]] bool isRunning() const { return !m_ended; }
    /// Returns the row of the newest message sent; -1 before the first.
    [[nodiscard]] qint64 lastRow() const { return m_sent.row; }

Q_SIGNALS:
    /// Emitted when the kernel has accepted a message.
    void advanced();
    /// Emitted when it should be updated though nothing has come.
    void due();
    /// Emitted once, unless the script ends at a step that failed. `isAnswered`: the last step was
    /// an expectation.
    void finished(bool isAnswered);
    /// Emitted once, after the reason was said.
    void failed(int exitCode);

private:
    enum class Result : quint8 {
        Done,
        Matched,
        TimedOut,
        Closed,
        TooSlow,
        Refused,
        NotSent,
        Stalled,
        Stopped,
    };
    /// Compares to see whether anything was taken of what waits for the network.
    struct Unsent
    {
        qint64 messages = 0;
        qint64 bytes = 0;
        qint64 ofFile = 0; // that were sent
        friend bool operator==(const Unsent &, const Unsent &) = default;
    };

    /// Holds the expectation that is under way, or the last one.
    struct Expectation
    {
        bool isWaiting = false; // it has begun
        bool isLate = false; // its time is over
        bool isSearched = false; // all that it can be satisfied by
        TextPattern pattern;
        TextPattern::Outcome outcome = TextPattern::Outcome::NoMatch; // of the last search
        ReceivedText::Match match;
        QElapsedTimer since;
    };

    /// Holds what was sent last.
    struct LastSent
    {
        QByteArray bytes; // of a message
        qint64 row = -1; // of it
        bool isFile = false; // a file is under way
        std::optional<FileReport> file; // how the last one ended
    };

    [[nodiscard]] bool isClient() const { return m_session.run().role == Role::Client; }
    [[nodiscard]] const ScriptStep &step() const { return m_steps[m_at]; }
    void takeRows();
    void take(const Message &row);
    void goOn();
    void watchSending();
    void stall();
    /// Returns whether the step was carried out.
    [[nodiscard]] bool carryOut();
    [[nodiscard]] bool send();
    [[nodiscard]] bool sendFile();
    [[nodiscard]] bool expect();
    void search();
    void end(Result result, const QString &sentence);
    void report(Result result, const QString &sentence);
    [[nodiscard]] QString notMatchedSentence(Result result) const;
    /// Says what has come since the last match.
    [[nodiscard]] QString whatCame() const;
    void received(QByteArrayView bytes);
    [[nodiscard]] bool isStream() const;

    Session &m_session;
    HeadlessConsole &m_console;
    const QList<ScriptStep> m_steps;
    const bool m_asJson;
    const int m_patience; // ms
    ReceivedText m_text;
    qint64 m_nextRow = 0; // this one's own: a slow reader of the output holds nothing up
    bool m_hasMatched = false; // any step
    qsizetype m_at = 0; // the step that is next
    PeerId m_peer = PeerId::None; // whom it is about; None: it has not begun
    bool m_isOver = false; // nothing more can come
    bool m_ended = false;
    bool m_isStopped = false; // nothing is watched any more
    Expectation m_expectation;
    qsizetype m_unsearched = 0; // bytes
    QTimer m_timer; // of an expectation
    QTimer m_sending; // runs while anything waits for the network
    LastSent m_sent;
    Unsent m_unsent; // at the last update
};

} // namespace socketchat
