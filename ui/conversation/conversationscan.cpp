// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationscan.h"

#include "app/chat/echorows.h"
#include "ui/conversation/messagewording.h"

#include <QTimerEvent>

#include <algorithm>
#include <optional>

namespace socketchat {

namespace {

constexpr int sliceMilliseconds = 4;
// What is decided without a row's payload takes microseconds: a few rows appear at once, however
// busy the machine is.
constexpr qint64 rowsAtOnce = 64;
constexpr int progressMilliseconds = 50;

} // namespace

ConversationScan::ConversationScan(const Conversation &conversation, const MessageWording &wording,
                                   QObject *parent)
    : QObject(parent)
    , m_conversation(conversation)
    , m_wording(wording)
    , m_heads(conversation)
{ }

void ConversationScan::start(const MessageQuery &query, Conversation::Range range)
{
    m_query = query;
    m_heads.forget();
    m_range = range;
    m_low = m_high = range.end;
    m_tooSlow = 0;
    m_running = true;
    m_timer.stop();
    if (!isComplete())
        m_timer.start(0, this);
    m_sinceProgress.start();
}

void ConversationScan::stop()
{
    m_timer.stop();
    m_running = false;
    m_query = {};
    m_heads.forget();
}

void ConversationScan::update(Conversation::Range range)
{
    m_range = range;
    m_low = std::max(m_low, range.first);
    m_high = std::max(m_high, range.first);
    if (m_running && !isComplete() && !m_timer.isActive())
        m_timer.start(0, this);
}

bool ConversationScan::matches(qint64 number)
{
    if (!m_query.needsPayloadOnly()) {
        const Message *head = m_heads.at(number);
        if (!head || !m_query.mayMatch(*head, m_wording))
            return false;
        // An echo is a mark on a message, unless that one is not shown: sizes can differ.
        if (const auto marked = m_query.foldsEchoes() ? echoedBy(number, m_heads) : std::nullopt) {
            const Message *message = m_heads.at(*marked);
            if (message && m_query.mayMatch(*message, m_wording))
                return false;
        }
        if (!m_query.needsPayload())
            return true;
    }
    const std::optional<Message> message = m_conversation.message(number, searchedBytes);
    if (!message)
        return false;
    const TextPattern::Outcome outcome = m_query.matches(*message, m_wording);
    if (outcome == TextPattern::Outcome::TooSlow)
        ++m_tooSlow;
    return outcome == TextPattern::Outcome::Match;
}

void ConversationScan::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    checkSlice();
}

void ConversationScan::checkNow()
{
    if (m_running && !m_query.needsPayload() && !isComplete())
        checkSlice();
}

void ConversationScan::checkSlice()
{
    QList<qint64> older;
    QList<qint64> newer;
    QElapsedTimer slice;
    slice.start();
    // New rows get half of each slice, so that a flood of them cannot starve the older ones.
    const qint64 atOnce = m_query.needsPayload() ? 0 : rowsAtOnce;
    const qint64 high = m_high + atOnce;
    const qint64 low = m_low - atOnce;
    while (m_high < m_range.end && (m_high < high || slice.elapsed() < sliceMilliseconds / 2)) {
        if (matches(m_high))
            newer.append(m_high);
        ++m_high;
    }
    while (m_low > m_range.first && (m_low > low || slice.elapsed() < sliceMilliseconds)) {
        --m_low;
        if (matches(m_low))
            older.append(m_low);
    }
    if (isComplete())
        m_timer.stop();
    if (!older.isEmpty() || !newer.isEmpty())
        Q_EMIT found(older, newer);
    if (isFinished() || m_sinceProgress.elapsed() >= progressMilliseconds) {
        m_sinceProgress.start();
        Q_EMIT progressed();
    }
}

} // namespace socketchat
