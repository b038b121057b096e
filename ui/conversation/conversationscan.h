// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/messagequery.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QList>
#include <QObject>

namespace socketchat {

class MessageWording;

/// Asks every row of a conversation whether it matches, from the newest to the oldest, and those
/// that come while it goes on. Works in slices of a few milliseconds from the event loop, so that
/// nothing stalls however much there is to read. Looks at the first `searchedBytes` of a message.
class ConversationScan : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 searchedBytes = 256 * 1024;

    /// Both must outlive the scan.
    ConversationScan(const Conversation &conversation, const MessageWording &wording,
                     QObject *parent = nullptr);

    /// Begins anew, with the rows of that range.
    void start(const MessageQuery &query, Conversation::Range range);
    void stop();
    /// Goes on with rows that have come, and forgets those that have gone.
    void takeNews(Conversation::Range range);

    [[nodiscard]] const MessageQuery &query() const { return m_query; }
    [[nodiscard]] bool isFinished() const { return !m_timer.isActive(); }
    /// Rows from here to the newest have been asked.
    [[nodiscard]] qint64 reached() const { return m_low; }
    /// Rows that an expression was too hard for.
    [[nodiscard]] qint64 tooHard() const { return m_tooHard; }

Q_SIGNALS:
    /// Rows that match, after each slice: those below all found before, from the newest to the
    /// oldest, and those above, from the oldest to the newest.
    void found(const QList<qint64> &older, const QList<qint64> &newer);
    /// More is known; at most every few frames, and once it is finished.
    void progressed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    [[nodiscard]] bool matches(qint64 number);
    [[nodiscard]] bool isComplete() const
    {
        return m_low <= m_range.first && m_high >= m_range.end;
    }

    const Conversation &m_conversation;
    const MessageWording &m_wording;
    MessageQuery m_query;
    QBasicTimer m_timer;
    QElapsedTimer m_sinceProgress;
    Conversation::Range m_range;
    qint64 m_low = 0; // rows from m_low to before m_high have been asked
    qint64 m_high = 0;
    qint64 m_tooHard = 0;
    bool m_running = false;
};

} // namespace socketchat
