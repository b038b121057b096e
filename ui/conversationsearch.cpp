// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversationsearch.h"

#include "ui/conversationmodel.h"

#include <QTimerEvent>

#include <algorithm>

namespace socketchat {

namespace {

constexpr int sliceMilliseconds = 4;
constexpr int progressMilliseconds = 50;

} // namespace

ConversationSearch::ConversationSearch(const ConversationModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{ }

void ConversationSearch::start(const QString &text, Qt::CaseSensitivity sensitivity)
{
    m_text = text;
    m_sensitivity = sensitivity;
    m_found.clear();
    m_low = m_high = m_model.range().end;
    m_timer.stop();
    if (!m_text.isEmpty() && !isComplete())
        m_timer.start(0, this);
    m_sinceProgress.start();
    Q_EMIT progressed();
}

void ConversationSearch::takeNews()
{
    const qint64 first = m_model.range().first;
    while (!m_found.empty() && m_found.front() < first)
        m_found.pop_front();
    m_low = std::max(m_low, first);
    m_high = std::max(m_high, first);
    if (!m_text.isEmpty() && !isComplete() && !m_timer.isActive())
        m_timer.start(0, this);
}

bool ConversationSearch::isComplete() const
{
    const Conversation::Range range = m_model.range();
    return m_low <= range.first && m_high >= range.end;
}

bool ConversationSearch::matches(qint64 number) const
{
    const std::optional<Message> message = m_model.numbered(number, searchedBytes);
    return message && m_model.wording().body(*message).contains(m_text, m_sensitivity);
}

void ConversationSearch::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    const Conversation::Range range = m_model.range();
    QElapsedTimer slice;
    slice.start();
    // Half of the time for what is new, so that a flood does not keep it from ever ending.
    while (m_high < range.end && slice.elapsed() < sliceMilliseconds / 2) {
        if (matches(m_high))
            m_found.push_back(m_high);
        ++m_high;
    }
    while (m_low > range.first && slice.elapsed() < sliceMilliseconds) {
        --m_low;
        if (matches(m_low))
            m_found.push_front(m_low);
    }
    if (isComplete())
        m_timer.stop();
    if (isFinished() || m_sinceProgress.elapsed() >= progressMilliseconds) {
        m_sinceProgress.start();
        Q_EMIT progressed();
    }
}

qint64 ConversationSearch::placeOf(qint64 number) const
{
    const auto found = std::lower_bound(m_found.begin(), m_found.end(), number);
    return found != m_found.end() && *found == number ? found - m_found.begin() + 1 : 0;
}

std::optional<qint64> ConversationSearch::newerThan(qint64 number) const
{
    if (number + 1 < m_low && !isFinished())
        return std::nullopt;
    const auto found = std::upper_bound(m_found.begin(), m_found.end(), number);
    if (found != m_found.end())
        return *found;
    if (!isFinished())
        return std::nullopt; // the oldest one is not known yet
    return m_found.empty() ? -1 : m_found.front();
}

std::optional<qint64> ConversationSearch::olderThan(qint64 number) const
{
    const auto found = std::lower_bound(m_found.begin(), m_found.end(), number);
    if (found != m_found.begin())
        return *std::prev(found);
    if (!isFinished())
        return std::nullopt;
    return m_found.empty() ? -1 : m_found.back();
}

} // namespace socketchat
