// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/messagequery.h"
#include "app/chat/rowheads.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QList>
#include <QObject>

namespace socketchat {

class MessageWording;

/// Checks every row of a conversation against a query, from the newest to the oldest, and new rows
/// as they come. Works in slices of a few milliseconds from the event loop, so the window stays
/// responsive. Reads the first `searchedBytes` of each message.
class ConversationScan : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 searchedBytes = 256 * 1024;

    /// Both must outlive the scan.
    ConversationScan(const Conversation &conversation, const MessageWording &wording,
                     QObject *parent = nullptr);

    /// Starts a new scan over the rows of `range`.
    void start(const MessageQuery &query, Conversation::Range range);
    void stop();
    /// Continues with new rows and forgets dropped ones.
    void update(Conversation::Range range);
    /// Checks a slice at once, where no payload has to be read for it.
    void checkNow();

    [[nodiscard]] const MessageQuery &query() const { return m_query; }
    [[nodiscard]] bool isFinished() const { return !m_timer.isActive(); }
    /// Returns the oldest row checked so far; all from there to the newest are checked.
    [[nodiscard]] qint64 reached() const { return m_low; }
    /// Returns the number of rows for which a regular expression took too long.
    [[nodiscard]] qint64 tooSlow() const { return m_tooSlow; }

Q_SIGNALS:
    /// Reports new matches after each slice: `older` lie below all earlier ones, newest first;
    /// `newer` lie above them, oldest first.
    void found(const QList<qint64> &older, const QList<qint64> &newer);
    /// Reports progress at most every few frames, and once at the end.
    void progressed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void checkSlice();
    [[nodiscard]] bool matches(qint64 number);
    [[nodiscard]] bool isComplete() const
    {
        return m_low <= m_range.first && m_high >= m_range.end;
    }

    const Conversation &m_conversation;
    const MessageWording &m_wording;
    RowHeads m_heads;
    MessageQuery m_query;
    QBasicTimer m_timer;
    QElapsedTimer m_sinceProgress;
    Conversation::Range m_range;
    qint64 m_low = 0; // rows from m_low to before m_high are checked
    qint64 m_high = 0;
    qint64 m_tooSlow = 0;
    bool m_running = false;
};

} // namespace socketchat
