// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/cli/receivedtext.h"
#include "app/cli/script.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

namespace socketchat {

class HeadlessConsole;

/// Carries out a script in a conversation, one step after the other. A client's script begins when
/// it is connected; a server's when its first client has come, and is about that client alone.
class ScriptRun : public QObject
{
    Q_OBJECT

public:
    /// `session` and `console` must outlive it; `asJson`: each step is an event.
    ScriptRun(Session &session, HeadlessConsole &console, const QList<ScriptStep> &steps,
              bool asJson, QObject *parent = nullptr);

    /// Takes the next row of the conversation, and the message that it is.
    void take(const Message &row);
    /// Goes on as far as possible. Call it after take(), and when messages were sent.
    void update();
    /// Ends the script where it is; a step that was not carried out has failed.
    void stop();

    [[nodiscard]] bool isRunning() const { return !m_ended; }
    /// Returns the row of the newest message sent; -1 before the first.
    [[nodiscard]] qint64 lastRow() const { return m_lastRow; }

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
    enum class Result : quint8 { Done, Matched, TimedOut, Closed, TooSlow, Refused, Stopped };

    [[nodiscard]] bool isClient() const { return m_session.run().role == Role::Client; }
    [[nodiscard]] const ScriptStep &step() const { return m_steps[m_at]; }
    /// Returns whether the step was carried out.
    [[nodiscard]] bool send();
    [[nodiscard]] bool expect();
    void search();
    void end(Result result, const QString &sentence);
    void report(Result result, const QString &sentence);
    [[nodiscard]] QString notMatchedSentence(Result result) const;
    void received(QByteArrayView bytes);

    Session &m_session;
    HeadlessConsole &m_console;
    const QList<ScriptStep> m_steps;
    const bool m_asJson;
    ReceivedText m_text;
    qsizetype m_at = 0; // the step that is next
    PeerId m_peer = PeerId::None; // whom it is about; None: it has not begun
    bool m_isOver = false; // nothing more can come
    bool m_ended = false;
    bool m_isWaiting = false; // the step that is next is an expectation that has begun
    bool m_isLate = false; // and its time is over
    qsizetype m_unsearched = 0; // bytes
    TextPattern m_pattern; // of that step
    TextPattern::Outcome m_outcome = TextPattern::Outcome::NoMatch; // of its last search
    ReceivedText::Match m_match;
    QTimer m_timer;
    QElapsedTimer m_since;
    QByteArray m_bytes; // of the last message
    qint64 m_lastRow = -1;
    qint64 m_unsettled = 0; // messages, at the last update
};

} // namespace socketchat
